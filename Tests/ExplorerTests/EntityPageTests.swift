import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct EntityPageTests {
  @Test func programsComeFirstOnACompanyPage() {
    let session = Session(opening: .entity(Sample.thales))
    let headings = headings(of: session)
    #expect(headings.prefix(2) == ["Programs (1)", "Companies (1)"])
  }

  @Test func companiesComeFirstOnAProgramPage() {
    let session = Session(opening: .entity(Sample.fund))
    #expect(headings(of: session).first == "Companies (2)")
  }

  @Test func enterOnATieOpensTheOtherEntity() {
    var session = Session(opening: .entity(Sample.thales))
    session.press("Enter")
    #expect(session.state.page.detail?.destination == .entity(Sample.fund))
    session.press("h")
    #expect(session.state.page.detail?.destination == .entity(Sample.thales))
  }

  @Test func evidenceIsSpreadOutInPlaceAndFoldedAgain() {
    var session = Session(columns: 70, rows: 40, opening: .entity(Sample.thales))
    let folded = session.state.page.detail?.outline?.rows.count ?? 0
    session.press("e")
    let spread = session.state.page.detail?.outline?.rows.count ?? 0
    #expect(spread > folded)
    #expect(session.state.page.detail?.entity?.currentTies?.name == "SAFE")
    session.press("e")
    #expect(session.state.page.detail?.outline?.rows.count == folded)
  }

  @Test func evidenceThatAppearsBelowTheScreenIsScrolledTo() {
    var session = Session(columns: 70, rows: 12, opening: .entity(Sample.thales))
    session.press("j e")
    let outline = session.state.page.detail?.outline
    let height = session.state.height(of: .detail)
    #expect((outline?.top ?? 0) > 0)
    #expect(session.text.contains("C IHI"))
    #expect((outline?.cursor ?? 0) + 4 < (outline?.top ?? 0) + height)
  }

  @Test func twoWaysOfBeingTiedToOneEntityShareARow() {
    let (first, second) = (Sample.evidence(1), Sample.evidence(2, sentence: "Thales left early."))
    let groups = TieGroup.groups(of: [
      tie(Sample.fund, label: "leads", count: 9, [first, second]),
      tie(Sample.tokyo, label: "based in", count: 1, [first]),
      tie(Sample.fund, label: "signed", count: 1, [second]),
    ])
    #expect(groups.map(\.entity) == [Sample.fund, Sample.tokyo])
    #expect(groups.first?.labels == ["leads", "signed"])
    #expect(groups.first?.evidence == [first, second])
    #expect(groups.first?.evidenceCount == 9)
  }

  @Test func aLongTieGoesOnBelowSoThatItsLabelIsSeen() {
    let long = Tie(
      entity: Sample.fund, kind: .program, name: "Agreement on the Common Purchase of Pumps",
      label: "takes part in", evidenceCount: 3, evidence: [Sample.evidence(1)])
    let detail = EntityDetail(summary: Sample.entities[0], ties: [long])
    var page = EntityPage(detail)
    page.layOut(width: 40, height: 20)
    let rows = page.outline.rows.filter { $0.destination == .entity(Sample.fund) }
    #expect(rows.last?.text == "takes part in")
    #expect(rows.map(\.trail) == ["3", "", ""])
    #expect(rows.map(\.isItem) == [true, false, false])
  }

  @Test func enterOnASentenceOpensTheArticleAtIt() {
    var session = Session(columns: 70, rows: 20, opening: .entity(Sample.thales))
    session.press("e j Enter")
    let evidence = Sample.evidence(1)
    #expect(session.state.page.detail?.destination == .article(ArticleID(1), at: evidence.span))
    #expect(session.text.contains("longer."))
    #expect(session.state.page.detail?.reader?.focusSpan == evidence.span)
  }

  @Test func theSidePaneProvesTheTieUnderTheCursor() {
    let session = Session(opening: .entity(Sample.thales))
    #expect(session.text.contains("Thales takes part in SAFE"))
  }

  @Test func theTimelineOfAnEntityIsAskedFor() {
    var session = Session(opening: .entity(Sample.thales))
    session.press("t")
    #expect(
      session.questions.contains(
        .timeline(
          entity: Sample.thales, order: .earliest, filter: "", after: nil, limit: ListState.pageSize
        )))
    #expect(session.text.contains("Timeline of Thales"))
  }

  @Test func theLastItemIsReachedAndTheFirstAgain() {
    var session = Session(columns: 80, rows: 14, opening: .entity(Sample.thales))
    session.press("G")
    #expect(session.text.contains("never been longer”"))
    session.press("g")
    #expect(session.text.contains("also Thales Group"))
  }

  @Test func figuresOpenTheirArticleAtTheSentence() {
    var session = Session()
    session.press("7")
    session.pause()
    session.press("Enter")
    #expect(session.state.page.detail?.reader?.focusSpan == Sample.figure.evidence.span)
  }

  private func tie(
    _ entity: EntityID, label: String, count: Int, _ evidence: [Evidence]
  ) -> Tie {
    Tie(
      entity: entity, kind: .program, name: "A name", label: label, evidenceCount: count,
      evidence: evidence)
  }

  private func headings(of session: Session<SampleLibrary>) -> [String] {
    let rows = session.state.page.detail?.outline?.rows ?? []
    return rows.filter { $0.look == .heading }.map(\.text)
  }
}

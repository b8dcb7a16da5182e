import NewsModel
import Screen
import Testing

@testable import Explorer

/// Why names are names: the page that one key opens.
@Suite struct ExplanationPageTests {
  private static let explanations = [
    MentionExplanation(
      span: 0..<5, text: "Japan", kind: .place, name: "Japan", rule: "gazetteer",
      meaning: "the tables list the name", confidence: 0.95,
      reasons: [
        .init(text: "what the rules take \"Japan\" for", weight: 4.71),
        .init(text: "before it: the sentence's edge", weight: -0.44),
      ], alternative: .init(kind: nil, margin: 8.83)),
    MentionExplanation(
      span: 10..<16, text: "Kallas", kind: .person, name: "Kaja Kallas", rule: "surname",
      meaning: "the family name of somebody the article names in full", confidence: 0.9),
    MentionExplanation(
      span: 20..<28, text: "Vostrell\u{1B}", kind: .place, name: "Vostrell", rule: "tagger",
      meaning: "learned weights find a name here", confidence: 0.62,
      reasons: [.init(text: "before the name: \"in\"", weight: 2.2)],
      alternative: .init(kind: .person, margin: 0.49)),
  ]

  private static func opened(_ columns: Int, _ rows: Int) -> Session<SampleLibrary> {
    var session = Session(columns: columns, rows: rows)
    session.press("Enter w")
    answer(&session)
    return session
  }

  private static func answer(_ session: inout Session<SampleLibrary>) {
    for case .explain(_, let slot, let generation) in session.effects {
      session.send(.explained(explanations, for: slot, generation: generation))
    }
  }

  @Test(arguments: [(160, 48), (80, 24), (40, 12)])
  func itTellsRuleReasonsAndWhatCameSecond(columns: Int, rows: Int) throws {
    let session = Self.opened(columns, rows)
    try expectScreen(session.screen, matches: "explanation-\(columns)x\(rows)")
  }

  @Test func theKeyAsksForTheArticleOnScreenOnceAndGoesBack() {
    var session = Session(columns: 100, rows: 30)
    session.press("Enter")
    let article = session.state.currentArticle
    session.press("w")
    let asked = session.effects.compactMap { effect -> ArticleID? in
      if case .explain(let id, _, _) = effect { id } else { nil }
    }
    #expect(asked == [article])
    Self.answer(&session)
    #expect(session.text.contains("Why these names"))
    session.press("w")
    #expect(!session.text.contains("Why these names"))
  }

  @Test func enterOnAnExplanationLeadsToItsWords() {
    var session = Self.opened(100, 30)
    session.press("Enter")
    #expect(session.state.page.detail?.destination.span == 0..<5)
  }

  @Test func aLateAnswerIsDropped() {
    var session = Session(columns: 100, rows: 30)
    session.press("Enter w w")
    Self.answer(&session)
    #expect(!session.text.contains("learned weights"))
  }

  @Test func anArticleWithoutNamesSaysSo() {
    var session = Session(columns: 100, rows: 30)
    session.press("Enter w")
    for case .explain(_, let slot, let generation) in session.effects {
      session.send(.explained([], for: slot, generation: generation))
    }
    #expect(session.text.contains("No names."))
  }
}

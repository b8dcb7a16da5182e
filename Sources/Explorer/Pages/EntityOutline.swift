import NewsModel
import Screen

/// The rows of an entity's page at one width.
struct EntityOutline {
  private let page: EntityPage
  private let width: Int
  private(set) var rows: [OutlineRow] = []
  private var detail: EntityDetail { page.detail }

  init(_ page: EntityPage, width: Int) {
    self.page = page
    self.width = max(8, width)
    addHead()
    for kind in Self.order(for: detail.summary.kind) { addTies(of: kind) }
    addMentions()
    addFigures()
    addQuotes()
    if rows.last == .blank { rows.removeLast() }
  }

  /// The kinds of ties in the order that interests most on a page of `kind`.
  static func order(for kind: EntityKind) -> [EntityKind] {
    let first: [EntityKind] =
      switch kind {
      case .program, .equipment, .event: [.company, .organization, .program]
      case .person: [.organization, .company, .program]
      default: [.program, .company, .organization]
      }
    return first + EntityKind.allCases.filter { !first.contains($0) }
  }

  /// The facts of an entity in one line: "company · Japan · in 5 articles · Jun 2024 – Jul 2025".
  static func facts(of entity: EntitySummary, basedIn home: String? = nil) -> String {
    let articles = entity.articleCount == 1 ? "1 article" : "\(entity.articleCount) articles"
    let seen = DateText.months(from: entity.firstSeen, to: entity.lastSeen)
    return [entity.kind.rawValue, home, "in \(articles)", seen].compactMap(\.self)
      .joined(separator: " · ")
  }

  private mutating func addHead() {
    let summary = detail.summary
    rows += OutlineRow.paragraph(summary.name, width: width, look: .title)
    rows += OutlineRow.paragraph(
      Self.facts(of: summary, basedIn: page.home), width: width, look: .dim)
    if summary.activity.contains(where: { $0 > 0 }), summary.firstSeen != summary.lastSeen {
      rows.append(OutlineRow(lead: Sparkline.text(summary.activity), leadLook: .key, text: ""))
    }
    if !summary.aliases.isEmpty {
      rows += OutlineRow.paragraph(
        "also " + summary.aliases.joined(separator: ", "), width: width, look: .dim)
    }
    if let newest = detail.newest {
      rows += OutlineRow.paragraph(
        "ties and mentions: of the \(newest) newest articles", width: width, look: .hint)
    }
    rows.append(.blank)
  }

  private mutating func addTies(of kind: EntityKind) {
    let ties = page.ties.filter { $0.kind == kind }
    guard !ties.isEmpty else { return }
    rows.append(.heading(ListSource.entities(kind).title, count: ties.count))
    for tie in ties {
      rows += OutlineRow.name(
        tie.name, of: kind, remark: tie.labels.joined(separator: ", "), count: tie.evidenceCount,
        width: width, destination: .entity(tie.entity))
      if page.expanded.contains(tie.entity) { addEvidence(tie.evidence, lead: "    ") }
    }
    rows.append(.blank)
  }

  private mutating func addMentions() {
    guard !detail.mentions.isEmpty else { return }
    rows.append(.heading("Mentions", count: detail.mentions.count))
    addEvidence(detail.mentions, lead: "  ")
    rows.append(.blank)
  }

  /// Sentences under the article they stand in, which is named once.
  private mutating func addEvidence(_ evidence: [Evidence], lead: String) {
    rows += EvidenceRows.make(evidence, width: width, lead: lead)
  }

  private mutating func addFigures() {
    guard !detail.figures.isEmpty else { return }
    rows.append(.heading("Figures", count: detail.figures.count))
    for figure in detail.figures {
      rows.append(
        OutlineRow(
          lead: "  ", text: RowText.figure(figure, besides: detail.summary.name),
          note: differs(figure) ? "differs" : "",
          trail: figure.evidence.published.map(DateText.month) ?? "",
          highlights: [0..<figure.text.utf8.count],
          destination: .article(figure.evidence.article, at: figure.evidence.span),
          sentence: figure.evidence.sentence))
    }
    rows.append(.blank)
  }

  /// Whether another figure of the page states another amount for the same thing.
  private func differs(_ figure: FigureRow) -> Bool {
    detail.figures.prefix(Self.comparedFigures).contains { other in
      FigureLedger.areAboutTheSame(figure, other) && FigureLedger.exclude(figure, other)
    }
  }

  private static let comparedFigures = 300

  private mutating func addQuotes() {
    guard !detail.quotes.isEmpty else { return }
    rows.append(.heading("Quotes", count: detail.quotes.count))
    for quote in detail.quotes {
      rows += OutlineRow.paragraph(
        "“\(quote.text)”", width: width, lead: "  ",
        destination: .article(quote.evidence.article, at: quote.evidence.span))
      let origin = [quote.speakerName, quote.evidence.articleTitle].compactMap(\.self)
      rows.append(
        OutlineRow(
          lead: "    ", text: origin.joined(separator: " · "), look: .dim, isContinuation: true))
    }
  }
}

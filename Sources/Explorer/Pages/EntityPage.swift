import NewsModel
import Screen

/// An entity's page: who it is, what it is tied to and why, and where it is named.
struct EntityPage: Equatable, Sendable {
  let detail: EntityDetail
  /// Entities whose evidence is spread out under their tie.
  private(set) var expanded: Set<EntityID> = []
  var outline = Outline()
  private var width = 0

  init(_ detail: EntityDetail) { self.detail = detail }

  /// The tie under the cursor, or nil.
  var currentTie: Tie? {
    guard case .entity(let id)? = outline.current?.destination else { return nil }
    return detail.ties.first { $0.entity == id }
  }

  /// Shows or hides the evidence of the tie under the cursor, and scrolls to what appeared.
  mutating func toggleEvidence(height: Int) {
    guard let tie = currentTie else { return }
    if expanded.remove(tie.entity) == nil { expanded.insert(tie.entity) }
    let before = outline.rows.count
    outline.rows = EntityOutline(detail, expanded: expanded, width: width).rows
    let added = max(0, outline.rows.count - before)
    outline.top = Viewport.top(
      showing: outline.cursor..<outline.cursor + 1 + added, from: outline.top,
      count: outline.rows.count, height: height)
  }

  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      let item = outline.rows.prefix(outline.cursor).count(where: \.isItem)
      self.width = width
      outline.rows = EntityOutline(detail, expanded: expanded, width: width).rows
      let items = outline.rows.indices.filter { outline.rows[$0].isItem }
      outline.cursor = items.indices.contains(item) ? items[item] : outline.cursor
    }
    outline.reveal(height: height, keepingTop: true)
  }
}

/// The rows of an entity's page at one width.
struct EntityOutline {
  private let detail: EntityDetail
  private let expanded: Set<EntityID>
  private let width: Int
  private(set) var rows: [OutlineRow] = []

  init(_ detail: EntityDetail, expanded: Set<EntityID>, width: Int) {
    self.detail = detail
    self.expanded = expanded
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

  /// The facts of an entity in one line: "company · in 5 articles · Jun 2024 – Jul 2025".
  static func facts(of entity: EntitySummary) -> String {
    let articles = entity.articleCount == 1 ? "1 article" : "\(entity.articleCount) articles"
    let seen = DateText.months(from: entity.firstSeen, to: entity.lastSeen)
    return [entity.kind.rawValue, "in \(articles)", seen].compactMap(\.self)
      .joined(separator: " · ")
  }

  private mutating func addHead() {
    let summary = detail.summary
    rows += OutlineRow.paragraph(summary.name, width: width, look: .title)
    rows += OutlineRow.paragraph(Self.facts(of: summary), width: width, look: .dim)
    if !summary.aliases.isEmpty {
      rows += OutlineRow.paragraph(
        "also " + summary.aliases.joined(separator: ", "), width: width, look: .dim)
    }
    rows.append(.blank)
  }

  private mutating func addTies(of kind: EntityKind) {
    let ties = detail.ties.filter { $0.kind == kind }
    guard !ties.isEmpty else { return }
    rows.append(.heading(ListSource.entities(kind).title, count: ties.count))
    for tie in ties {
      rows.append(
        OutlineRow(
          lead: Theme.marker(for: kind) + " ", leadLook: .kind(kind),
          text: [tie.name, tie.label].compactMap(\.self).joined(separator: " · "),
          look: .text, trail: "\(tie.evidenceCount)",
          highlights: [0..<tie.name.utf8.count], destination: .entity(tie.entity)))
      if expanded.contains(tie.entity) { addEvidence(tie.evidence, lead: "    ") }
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
          trail: figure.evidence.published.map(DateText.month) ?? "",
          highlights: [0..<figure.text.utf8.count],
          destination: .article(figure.evidence.article, at: figure.evidence.span),
          sentence: figure.evidence.sentence))
    }
    rows.append(.blank)
  }

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

/// Sentences that prove something, grouped by the article they stand in.
enum EvidenceRows {
  static func make(_ evidence: [Evidence], width: Int, lead: String) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    var article: ArticleID?
    for item in evidence {
      if item.article != article {
        rows.append(
          OutlineRow(
            lead: lead, text: item.articleTitle, look: .dim,
            trail: item.published.map(DateText.day) ?? ""))
        article = item.article
      }
      rows += OutlineRow.paragraph(
        item.sentence, width: width, lead: lead + "  ", highlights: item.highlights,
        destination: .article(item.article, at: item.span))
    }
    return rows
  }
}

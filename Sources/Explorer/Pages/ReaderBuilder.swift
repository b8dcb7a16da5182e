import NewsModel
import Screen

/// Sets an article line by line.
struct ReaderBuilder {
  private let detail: ArticleDetail
  private let width: Int
  private(set) var lines: [ReaderLine] = []
  private(set) var links: [ReaderLink] = []

  init(_ detail: ArticleDetail, width: Int) {
    self.detail = detail
    self.width = max(8, width)
  }

  mutating func build() {
    addHead()
    addParts()
    addNotices()
    addEmbedded()
    addTeasers()
    while lines.last?.text.isEmpty == true, lines.last?.lead.isEmpty == true { lines.removeLast() }
  }

  private var article: Article { detail.article }

  private mutating func addHead() {
    if let title = article.parts.first(where: { $0.role == .title }) {
      add(title, look: .title)
    } else {
      addText(detail.summary.headline, look: .title)
    }
    let date = article.published.map(DateText.printed) ?? DateText.short(detail.summary)
    let source = article.source ?? detail.summary.source
    let byline = (article.byline ?? detail.summary.byline).map { "by \($0)" }
    let facts = [source ?? detail.summary.fileName, byline, date, detail.summary.length]
    addText(facts.compactMap(\.self).joined(separator: " · "), look: .dim)
    if detail.summary.isGone {
      addText("The file is no longer where it was imported from.", look: .dim)
    }
    if let about = headline { addText(about, look: .dim, lead: "▸ ", hanging: "  ") }
    addBlank()
  }

  /// What the article is about in a line: the names most mentioned, places last, and its greatest
  /// amount of money.
  private var headline: String? {
    let names = detail.entities.filter { $0.kind != .place && $0.kind != .outlet }
      .prefix(Self.namesInHeadline).map { "\($0.name) \($0.mentionCount)" }
    let amounts = detail.figures.filter { $0.unit?.count == 3 }
    let greatest = amounts.max { $0.high < $1.high }?.text
    let facts = names + [greatest].compactMap(\.self)
    return facts.isEmpty ? nil : facts.joined(separator: " · ")
  }

  private static let namesInHeadline = 4

  private mutating func addParts() {
    let titleIndex = article.parts.firstIndex { $0.role == .title }
    var previous: PartRole?
    for (index, part) in article.parts.enumerated() where index != titleIndex {
      if previous == .takeaway, part.role != .takeaway { closeTakeaways() }
      if part.role == .takeaway, previous != .takeaway { openTakeaways() }
      add(part)
      previous = part.role
    }
    if previous == .takeaway { closeTakeaways() }
  }

  private mutating func add(_ part: ArticlePart) {
    switch part.role {
    case .takeaway: add(part, look: .text, lead: "│ • ", hanging: "│   ")
    case .caption:
      add(part, look: .caption, lead: "▸ ", hanging: "  ")
      addBlank()
    case .heading, .title:
      add(part, look: .heading)
    case .standfirst:
      add(part, look: .standfirst)
      addBlank()
    case .dateline:
      add(part, look: .dim)
    case .body:
      add(part, look: .text)
      addBlank()
    }
  }

  private mutating func openTakeaways() {
    addText("Takeaways", look: .heading, lead: "┌ ", hanging: "│ ")
  }

  private mutating func closeTakeaways() {
    lines.append(ReaderLine(lead: "└─"))
    addBlank()
  }

  private mutating func addNotices() {
    let notes = article.credits + article.notices
    for note in notes { addText(note, look: .dim) }
    if !notes.isEmpty { addBlank() }
  }

  private mutating func addEmbedded() {
    if let parent = detail.summary.parent {
      addLink("The main article of the page it is printed on", detail: nil, to: .article(parent))
      addBlank()
    }
    guard !detail.embedded.isEmpty else { return }
    addText("Also on this page", look: .heading)
    for summary in detail.embedded {
      let facts = [summary.source, DateText.short(summary)].compactMap(\.self)
      addLink(
        summary.title, detail: facts.joined(separator: " · "), to: .article(summary.id))
    }
    addBlank()
  }

  private mutating func addTeasers() {
    guard !detail.teasers.isEmpty else { return }
    addText("Teasers on this page", look: .heading)
    for row in detail.teasers {
      let text = row.teaser.title ?? row.teaser.summary ?? row.teaser.url ?? ""
      if let found = row.article {
        addLink(text, detail: "in the library", to: .article(found))
      } else {
        addText(text, look: .dim, lead: "◦ ", hanging: "  ")
      }
    }
  }

  private mutating func addLink(_ text: String, detail: String?, to destination: Destination) {
    let line = lines.count
    addText(text, look: .link, lead: "→ ", hanging: "  ")
    guard lines.count > line else { return }
    links.append(ReaderLink(line: line, span: nil, destination: destination))
    if let detail { addText(detail, look: .dim, lead: "  ", hanging: "  ") }
  }

  /// Adds a part of the article, so that its lines know their place in the text.
  private mutating func add(
    _ part: ArticlePart, look: Look, lead: String = "", hanging: String = ""
  ) {
    addText(
      article.text(in: part.span), look: look, lead: lead, hanging: hanging,
      from: part.span.lowerBound)
  }

  private mutating func addText(
    _ text: String, look: Look, lead: String = "", hanging: String = "", from start: Int? = nil
  ) {
    let room = width - TextWidth.columns(of: lead)
    for (number, line) in TextWrap.lines(of: text, width: room).enumerated() {
      lines.append(
        ReaderLine(
          lead: number == 0 ? lead : hanging, text: String(line.text(in: text)), look: look,
          span: start.map { $0 + line.bytes.lowerBound..<$0 + line.bytes.upperBound }))
    }
  }

  private mutating func addBlank() {
    if let last = lines.last, !last.text.isEmpty || !last.lead.isEmpty {
      lines.append(ReaderLine())
    }
  }
}

import NewsModel
import Screen

/// Two columns of rows that keep step with each other.
struct ComparisonTable {
  private let width: Int
  private(set) var left: [OutlineRow] = []
  private(set) var right: [OutlineRow] = []

  /// Marks before what both have and what only one has, so that no colour is needed to tell.
  private static let shared = "= "
  private static let single = "· "
  private static let shownPassages = 200

  init(width: Int) { self.width = width }

  mutating func compare(_ first: EntityDetail, _ second: EntityDetail) {
    add(head(first.summary), head(second.summary))
    let names = (Self.names(first), Self.names(second))
    addItems("Ties", names.0, names.1)
    addItems("Articles", Self.articles(first), Self.articles(second))
    addItems("Figures", Self.figures(first.figures), Self.figures(second.figures))
  }

  mutating func compare(_ first: ArticleDetail, _ second: ArticleDetail) {
    add(head(first.summary), head(second.summary))
    addItems("Names", Self.names(first.entities), Self.names(second.entities))
    addItems("Figures", Self.figures(first.figures), Self.figures(second.figures))
    addItems("Sentences", Self.sentences(first), Self.sentences(second))
  }

  /// One thing a side has; sides have the same thing where keys are equal.
  private struct Item {
    var key: String
    var text: String
    var kind: EntityKind?
    var trail = ""
    var destination: Destination
  }

  private mutating func addItems(_ title: String, _ first: [Item], _ second: [Item]) {
    guard !first.isEmpty || !second.isEmpty else { return }
    let inSecond = Dictionary(second.map { ($0.key, $0) }) { earlier, _ in earlier }
    let inFirst = Set(first.map(\.key))
    let both = first.filter { inSecond[$0.key] != nil }
    add(
      [.heading("\(title) in both", count: both.count)],
      [.heading("\(title) in both", count: both.count)])
    for item in both.prefix(Self.shownPassages) {
      guard let other = inSecond[item.key] else { continue }
      add(rows(item, Self.shared), rows(other, Self.shared))
    }
    let onlyFirst = first.filter { inSecond[$0.key] == nil }
    let onlySecond = second.filter { !inFirst.contains($0.key) }
    add(
      [.blank, .heading("\(title) only here", count: onlyFirst.count)],
      [.blank, .heading("\(title) only here", count: onlySecond.count)])
    add(
      onlyFirst.prefix(Self.shownPassages).flatMap { rows($0, Self.single) },
      onlySecond.prefix(Self.shownPassages).flatMap { rows($0, Self.single) })
    add([.blank], [.blank])
  }

  /// Adds rows to both sides and fills the shorter one up.
  private mutating func add(_ first: [OutlineRow], _ second: [OutlineRow]) {
    let height = max(first.count, second.count)
    left += first + Array(repeating: .blank, count: height - first.count)
    right += second + Array(repeating: .blank, count: height - second.count)
  }

  private func rows(_ item: Item, _ mark: String) -> [OutlineRow] {
    let isShared = mark == Self.shared
    let marker = item.kind.map { Theme.marker(for: $0) + " " } ?? ""
    let room = width - (item.trail.isEmpty ? 0 : TextWidth.columns(of: item.trail) + 1)
    var rows = OutlineRow.paragraph(
      item.text, width: room, lead: mark + marker,
      highlights: isShared ? [0..<item.text.utf8.count] : [], destination: item.destination)
    guard !rows.isEmpty else { return [] }
    if let kind = item.kind { rows[0].leadLook = .kind(kind) }
    rows[0].trail = item.trail
    return rows
  }

  private func head(_ entity: EntitySummary) -> [OutlineRow] {
    OutlineRow.paragraph(
      entity.name, width: width, look: .title, destination: .entity(entity.id))
      + OutlineRow.paragraph(
        EntityOutline.facts(of: entity), width: width, look: .dim, isContinuation: true) + [.blank]
  }

  private func head(_ article: ArticleSummary) -> [OutlineRow] {
    OutlineRow.paragraph(
      article.headline, width: width, look: .title, destination: .article(article.id))
      + OutlineRow.paragraph(
        article.facts, width: width, look: .dim, isContinuation: true) + [.blank]
  }

  private static func names(_ entities: [EntitySummary]) -> [Item] {
    entities.map { entity in
      Item(
        key: String(entity.id.number), text: entity.name, kind: entity.kind,
        trail: String(entity.mentionCount), destination: .entity(entity.id))
    }
  }

  private static func names(_ entity: EntityDetail) -> [Item] {
    TieGroup.groups(of: entity.ties).map { tie in
      let label = tie.labels.joined(separator: ", ")
      return Item(
        key: String(tie.entity.number), text: label.isEmpty ? tie.name : "\(tie.name) · \(label)",
        kind: tie.kind, trail: String(tie.evidenceCount), destination: .entity(tie.entity))
    }
  }

  private static func articles(_ entity: EntityDetail) -> [Item] {
    var seen = Set<ArticleID>()
    return entity.mentions.filter { seen.insert($0.article).inserted }.map { mention in
      Item(
        key: String(mention.article.number), text: mention.articleTitle,
        trail: mention.published.map(DateText.day) ?? "",
        destination: .article(mention.article, at: mention.span))
    }
  }

  private static func figures(_ figures: [FigureRow]) -> [Item] {
    figures.map { figure in
      Item(
        key: "\(figure.unit ?? "")|\(figure.low)|\(figure.high)|\(figure.measure ?? "")",
        text: RowText.figure(figure),
        destination: .article(figure.evidence.article, at: figure.evidence.span))
    }
  }

  /// Two sentences are the same where their letters and digits are.
  private static func sentences(_ article: ArticleDetail) -> [Item] {
    article.sentences.map { span in
      let text = article.article.text(in: span)
      return Item(
        key: String(text.lowercased().filter { $0.isLetter || $0.isNumber }), text: text,
        destination: .article(article.summary.id, at: span))
    }
  }
}

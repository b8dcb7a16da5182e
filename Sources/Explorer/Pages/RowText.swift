import NewsModel
import Screen

/// A row of a list as text: a line, and a second one where there is room.
struct RowText: Equatable, Sendable {
  var lead = ""
  var leadLook = Look.dim
  var text: String
  var look = Look.text
  var trail = ""
  /// Stretches of `text` or, where there is one, of `detail` to set apart.
  var highlights: [Range<Int>] = []
  var detail: String?
  var detailHighlights: [Range<Int>] = []

  /// An amount with what it measures and, where that is not understood, whose it is.
  static func figure(_ figure: FigureRow, besides understood: String? = nil) -> String {
    var text = figure.text
    let subject = figure.subjectName == understood ? nil : figure.subjectName
    let facts = [subject, figure.measure, figure.period].compactMap(\.self)
    if !facts.isEmpty { text += "  " + facts.joined(separator: " · ") }
    return text
  }

  /// Why an article is related, the heaviest reason first.
  static func reasons(_ related: RelatedArticle) -> String {
    let names = related.reasons.map { reason in
      switch reason.kind {
      case .entity, .term: reason.name
      case .teaser: "teaser: \(reason.name)"
      case .story: "same story"
      }
    }
    return names.joined(separator: ", ")
  }
}

extension ListRow {
  /// The row as it is drawn.
  var display: RowText {
    switch self {
    case .article(let article): Self.article(article)
    case .storyArticle(let article): Self.storyArticle(article)
    case .entity(let entity): Self.entity(entity)
    case .figure(let figure):
      RowText(
        text: RowText.figure(figure), highlights: [0..<figure.text.utf8.count],
        detail: Self.origin(figure.evidence))
    case .quote(let quote):
      RowText(
        text: "“\(quote.text)”",
        detail: [quote.speakerName, Self.origin(quote.evidence)].compactMap(\.self)
          .joined(separator: " · "))
    case .moment(let moment): Self.moment(moment)
    case .story(let story):
      RowText(
        text: story.title, look: .heading, trail: "\(story.articles.count)",
        detail: story.shared.joined(separator: ", "))
    case .teaser(let teaser): Self.teaser(teaser)
    case .related(let related):
      RowText(text: related.summary.title, detail: RowText.reasons(related))
    case .entityHit(let hit):
      RowText(
        lead: Theme.marker(for: hit.summary.kind) + " ", leadLook: .kind(hit.summary.kind),
        text: hit.summary.name, detail: EntityOutline.facts(of: hit.summary))
    case .articleHit(let hit):
      RowText(
        text: hit.summary.title, trail: DateText.short(hit.summary) ?? "", detail: hit.snippet,
        detailHighlights: hit.highlights)
    case .help(let entry):
      RowText(
        lead: TextWidth.padded(entry.keys, to: Self.helpKeyColumns), leadLook: .key,
        text: entry.help,
        trail: entry.group)
    }
  }

  /// Room for the longest keys of the standard keymap and a blank.
  private static let helpKeyColumns = 17

  private static func article(_ article: ArticleSummary) -> RowText {
    let facts = [
      article.source, DateText.short(article), article.role == .embedded ? "embedded" : nil,
      article.isGone ? "file gone" : nil,
    ]
    return RowText(
      text: article.title.isEmpty ? article.path : article.title,
      detail: facts.compactMap(\.self).joined(separator: " · "))
  }

  private static func storyArticle(_ article: ArticleSummary) -> RowText {
    RowText(
      lead: "  ", text: article.title,
      detail: "  "
        + [article.source, DateText.short(article)].compactMap(\.self).joined(separator: " · "))
  }

  private static func entity(_ entity: EntitySummary) -> RowText {
    RowText(
      lead: Theme.marker(for: entity.kind) + " ", leadLook: .kind(entity.kind), text: entity.name,
      trail: "\(entity.articleCount)")
  }

  private static func moment(_ moment: TimelineRow) -> RowText {
    let mark = moment.confidence < 1 ? "≈ " : ""
    return RowText(
      lead: mark + DateText.day(moment.date) + "  ", leadLook: .heading,
      text: moment.evidence.sentence, highlights: moment.evidence.highlights,
      detail: moment.evidence.articleTitle)
  }

  private static func teaser(_ row: TeaserRow) -> RowText {
    RowText(
      text: row.teaser.title ?? row.teaser.summary ?? "",
      trail: row.article == nil ? "" : "have it",
      detail: [row.teaser.source, "on: \(row.printedOnTitle)"].compactMap(\.self)
        .joined(separator: " · "))
  }

  private static func origin(_ evidence: Evidence) -> String {
    [evidence.published.map(DateText.day), evidence.articleTitle].compactMap(\.self)
      .joined(separator: " · ")
  }
}

extension ListSource {
  /// How many lines a row takes in a pane of `height` lines.
  func rowHeight(in height: Int) -> Int {
    switch self {
    case .entities, .help: 1
    default: height < 8 ? 1 : 2
    }
  }
}

import NewsModel
import Screen

/// A row of a list as text: a line, and its detail below where there is room.
struct RowText: Equatable, Sendable {
  var lead = ""
  var leadLook = Look.dim
  var text: String
  var look = Look.text
  /// What follows the text, dim, as far as there is room.
  var note = ""
  var trail = ""
  /// Stretches of `text` or, where there is one, of `detail` to set apart.
  var highlights: [Range<Int>] = []
  var detail: String?
  var detailLook = Look.dim
  var detailHighlights: [Range<Int>] = []

  /// The detail from where its first highlight shows within `width` columns.
  func detail(showingHighlightIn width: Int) -> (text: String, highlights: [Range<Int>]) {
    let text = detail ?? ""
    guard let first = detailHighlights.first,
      TextWidth.columns(of: text.substring(utf8: 0..<first.upperBound)) > width
    else { return (text, detailHighlights) }
    let blanks = text.utf8.prefix(first.lowerBound).enumerated()
      .filter { $0.element == UInt8(ascii: " ") }.map(\.offset)
    let isNear = { (blank: Int) in first.upperBound - blank <= width * 2 / 3 }
    let start = blanks.first(where: isNear) ?? blanks.last ?? 0
    let mark = "…"
    let moved = detailHighlights.map {
      $0.lowerBound - start + mark.utf8.count..<$0.upperBound - start + mark.utf8.count
    }
    return (mark + text.substring(utf8: start..<text.utf8.count), moved)
  }

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
      case .entity, .term, .teaser: reason.name
      case .story: "same story"
      }
    }
    return names.joined(separator: ", ")
  }
}

extension ListRow {
  /// The row as it is drawn.
  ///
  /// Letters that match the filter are set apart; an entity fills `columns` where there are any; a
  /// figure that `differs` from another of the same thing says so.
  func display(
    narrowedTo filter: String = "", columns: EntityColumns? = nil, differs: Bool = false
  ) -> RowText {
    var row = plain(columns)
    if differs { row.trail = "differs" }
    guard !filter.isEmpty else { return row }
    let matches =
      isFuzzy ? Self.letters(of: filter, in: row.text) : Self.words(filter, in: row.text)
    row.highlights += matches
    if row.detail != nil, matches.isEmpty {
      row.detailHighlights += Self.words(filter, in: row.detail ?? "")
    }
    return row
  }

  /// Whether the list is narrowed to what holds the letters, and not to what holds the words.
  private var isFuzzy: Bool {
    switch self {
    case .article, .entity: true
    default: false
    }
  }

  private static func letters(of filter: String, in text: String) -> [Range<Int>] {
    FuzzyMatch.match(filter.lowercased(), in: text)?.ranges ?? []
  }

  private static func words(_ filter: String, in text: String) -> [Range<Int>] {
    let bytes = Array(text.lowercased().utf8)
    let wanted = Array(filter.lowercased().utf8)
    // Folding that changes lengths would put the marks elsewhere.
    guard !wanted.isEmpty, bytes.count == text.utf8.count, bytes.count >= wanted.count else {
      return []
    }
    let start = (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
    return start.map { [$0..<$0 + wanted.count] } ?? []
  }

  private func plain(_ columns: EntityColumns?) -> RowText {
    switch self {
    case .article(let article): RowText(text: article.headline, detail: article.facts)
    case .storyArticle(let article): Self.storyArticle(article)
    case .entity(let entity): Self.entity(entity, columns)
    case .figure(let figure):
      RowText(
        text: RowText.figure(figure), highlights: [0..<figure.text.utf8.count],
        detail: Self.origin(figure.evidence))
    case .quote(let quote): Self.quote(quote)
    case .moment(let moment): Self.moment(moment)
    case .story(let story):
      RowText(
        text: story.title, look: .heading, trail: "\(story.articles.count)",
        detail: story.shared.joined(separator: ", "))
    case .teaser(let teaser): Self.teaser(teaser)
    case .related(let related):
      RowText(text: related.summary.headline, detail: RowText.reasons(related))
    case .entityHit(let hit):
      RowText(
        lead: Theme.marker(for: hit.summary.kind) + " ", leadLook: .kind(hit.summary.kind),
        text: hit.summary.name, detail: EntityOutline.facts(of: hit.summary))
    case .articleHit(let hit): Self.articleHit(hit)
    case .help(let entry):
      RowText(
        lead: TextWidth.padded(entry.keys, to: Self.helpKeyColumns), leadLook: .key,
        text: entry.help,
        trail: entry.group)
    }
  }

  /// Room for the longest keys of the standard keymap and a blank.
  private static let helpKeyColumns = 17

  private static func storyArticle(_ article: ArticleSummary) -> RowText {
    RowText(lead: "  ", text: article.headline, detail: "  " + article.facts)
  }

  private static func entity(_ entity: EntitySummary, _ columns: EntityColumns?) -> RowText {
    let words = Set(entity.name.lowercased().split(separator: " "))
    let otherNames = entity.aliases.filter {
      !words.isSuperset(of: $0.lowercased().split(separator: " "))
    }
    return RowText(
      lead: Theme.marker(for: entity.kind) + " ", leadLook: .kind(entity.kind), text: entity.name,
      note: otherNames.joined(separator: ", "),
      trail: columns.map { $0.texts(of: entity).joined(separator: " ") }
        ?? "\(entity.articleCount)")
  }

  /// A hit in the title is shown there, and not again below.
  private static func articleHit(_ hit: SearchResults.ArticleHit) -> RowText {
    let title = hit.summary.headline
    let date = DateText.short(hit.summary) ?? ""
    guard hit.snippet.hasPrefix(title) else {
      return RowText(
        text: title, trail: date, detail: hit.snippet, detailHighlights: hit.highlights)
    }
    let inTitle = hit.highlights.filter { $0.upperBound <= title.utf8.count }
    return RowText(text: title, highlights: inTitle, detail: hit.summary.facts)
  }

  private static func moment(_ moment: TimelineRow) -> RowText {
    let mark = moment.confidence < 1 ? "≈ " : ""
    return RowText(
      text: mark + DateText.day(moment.date), look: .heading, note: moment.evidence.articleTitle,
      detail: moment.evidence.sentence, detailLook: .text,
      detailHighlights: moment.evidence.highlights)
  }

  /// Who says it, then what; where nobody is named, where it stands.
  private static func quote(_ quote: QuoteRow) -> RowText {
    let origin = origin(quote.evidence)
    return RowText(
      text: quote.speakerName ?? origin, look: quote.speakerName == nil ? .dim : .heading,
      note: quote.speakerName == nil ? "" : origin, detail: "“\(quote.text)”", detailLook: .text)
  }

  private static func teaser(_ row: TeaserRow) -> RowText {
    RowText(
      text: row.teaser.title ?? row.teaser.summary ?? row.teaser.url ?? "",
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
    case .quotes, .timeline, .timelineOf: height < 16 ? 2 : 3
    default: height < 8 ? 1 : 2
    }
  }
}

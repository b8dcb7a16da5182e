import NewsModel

/// Builds articles from a page's blocks and their readings.
struct ArticleAssembly: Sendable {
  private(set) var articles: [Article] = [Article(role: .main)]
  private var teasers: [Int: Teaser] = [:]
  /// The first dateline of each article, whose day and outlet count where no line states them.
  private var datelines: [Int: Dateline] = [:]
  private let dates: PrintedDateReader

  init(frontMatter: FrontMatter, dates: PrintedDateReader, stated: StatedDetails) {
    self.dates = dates
    let matter = frontMatter
    articles[0].byline = stated.byline ?? matter.value(of: "author", "authors", "byline", "by")
    articles[0].source =
      stated.source ?? matter.value(of: "source", "site", "publisher", "outlet", "sitename")
    articles[0].url =
      stated.url ?? matter.value(of: "url", "link", "canonical", "source_url", "permalink")
    articles[0].published =
      Self.machineDate(stated.published)
      ?? (stated.published ?? matter.value(of: "date", "published", "pubdate", "created"))
      .map { dates.date(printed: $0) }
    articles[0].language = stated.language ?? matter.value(of: "language", "lang")
    articles[0].append(stated.title ?? matter.value(of: "title") ?? "", as: .title)
    let summary = matter.value(of: "description", "summary", "excerpt", "subtitle")
    articles[0].append(stated.standfirst ?? summary ?? "", as: .standfirst)
  }

  /// A stated date as machines write it, Unix times among them; nil for other words.
  private static func machineDate(_ stated: String?) -> PrintedDate? {
    guard let stated, let date = MachineDate(stated, allowsEpoch: true) else { return nil }
    return PrintedDate(printed: stated, resolved: date.date, confidence: date.confidence)
  }

  /// Takes in a block as it was read.
  mutating func add(_ block: PageBlock, _ reading: BlockReading) {
    for segment in reading.segments where segment.role != .junk && segment.role != .blank {
      let text = InlineMarkup.plain(LeadingMark(block.raw.slice(segment.span)).rest)
      guard !text.isEmpty else { continue }
      if let item = reading.item, segment.role != .notice, segment.role != .credit {
        add(text, segment, toTeaser: item)
      } else {
        add(text, segment, toArticle: reading.article ?? 0)
      }
    }
  }

  /// The articles, with the teasers in page order on the main one.
  func finished() -> [Article] {
    var articles = articles
    for (number, dateline) in datelines {
      articles[number].source = articles[number].source ?? dateline.outlet
      let published = dateline.date.map { dates.date(printed: $0) }
      articles[number].published = articles[number].published ?? published
    }
    articles[0].teasers += teasers.sorted { $0.key < $1.key }.map(\.value)
    return articles
  }

  private mutating func add(_ text: String, _ segment: PageSegment, toArticle number: Int) {
    while articles.count <= number { articles.append(Article(role: .embedded)) }
    if let part = segment.role.part {
      articles[number].append(Self.withoutBar(text), as: part)
      if part == .dateline, datelines[number] == nil {
        // The blank behind the dash is trimmed from the segment's text.
        datelines[number] = Dateline(startOf: text + " ")
      }
      return
    }
    switch segment.role {
    case .byline:
      articles[number].byline = articles[number].byline ?? Byline(text)?.names ?? text
    case .source:
      articles[number].source = articles[number].source ?? Self.outlet(text)
    case .published:
      articles[number].published = articles[number].published ?? dates.date(printed: text)
    case .credit: articles[number].credits.append(Self.withoutBrackets(text))
    case .notice: articles[number].notices.append(text)
    case .teaser: articles[number].teasers.append(Teaser(title: Self.headline(text, segment)))
    default: break
    }
  }

  private mutating func add(_ text: String, _ segment: PageSegment, toTeaser item: Int) {
    var teaser = teasers[item] ?? Teaser()
    switch segment.role {
    case .source: teaser.source = teaser.source ?? text
    case .published: teaser.published = teaser.published ?? dates.date(printed: text)
    case .teaser where segment.rule == StructureRule.relatedBlurb.rawValue:
      teaser.summary = teaser.summary.map { $0 + " " + text } ?? text
    case .teaser: teaser.title = teaser.title ?? Self.headline(text, segment)
    default: return
    }
    teasers[item] = teaser
  }

  /// The headline of a teaser, without the label of a "Read more: …" line.
  private static func headline(_ text: String, _ segment: PageSegment) -> String {
    guard segment.rule != StructureRule.relatedTitle.rawValue else { return text }
    for label in ["Previous article ", "Next article ", "Previous post ", "Next post "]
    where text.hasPrefix(label) {
      return String(text.dropFirst(label.count)).trimmed
    }
    let end = text.prefix(24).firstIndex { ":|–-".contains($0) }
    return end.map { String(text[text.index(after: $0)...]).trimmed } ?? text
  }

  private static func withoutBar(_ text: String) -> String {
    text.hasSuffix(" |") ? String(text.dropLast(2)).trimmed : text
  }

  private static func outlet(_ text: String) -> String {
    let name = String(text.drop { !$0.isLetter && !$0.isNumber })
    return OutletName(name)?.name ?? name
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }
}

extension PieceRole {
  /// The part of an article's text that a piece becomes, or nil where it stands outside the text.
  fileprivate var part: PartRole? {
    switch self {
    case .title: .title
    case .standfirst: .standfirst
    case .dateline: .dateline
    case .heading: .heading
    case .body: .body
    case .takeaway: .takeaway
    case .caption: .caption
    case .byline, .source, .published, .credit, .notice, .teaser, .junk, .blank: nil
    }
  }
}

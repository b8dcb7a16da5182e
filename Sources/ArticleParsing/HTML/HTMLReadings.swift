import NewsModel

/// Says of every block of a web page what it is.
struct HTMLReadings: Sendable {
  private let page: HTMLPage
  private let title: HTMLTitle
  private let phrases: PhraseBook
  private let splitter = ParagraphSplitter()
  private let details = DetailReader()
  private let fields: HTMLDetailFields
  /// The segments of each block.
  private(set) var readings: [[PageSegment]]

  init(_ page: HTMLPage, title: HTMLTitle, phrases: PhraseBook) {
    self.page = page
    self.title = title
    self.phrases = phrases
    fields = HTMLDetailFields(page)
    readings = []
    let span = page.span
    let lead = leadSpan(before: span)
    readings = page.blocks.blocks.indices.map { index in
      if index == title.block { return whole(index, .title, .title) }
      if span.contains(index) { return inside(index) }
      if lead.contains(index) { return leading(index) }
      return whole(index, .junk, Self.rule(of: page.aside(of: index)) ?? .outsideArticle)
    }
    closeZones(in: span)
    cutLooseEnd(of: span)
  }

  private func whole(_ index: Int, _ role: PieceRole, _ rule: StructureRule) -> [PageSegment] {
    [PageSegment(0..<page.blocks.blocks[index].span.count, role, rule)]
  }

  private func whole(_ index: Int, _ role: PieceRole, named rule: String) -> [PageSegment] {
    [PageSegment(0..<page.blocks.blocks[index].span.count, role, named: rule)]
  }

  /// The blocks between the title and the article's element, and the few before a title.
  private func leadSpan(before span: Range<Int>) -> Range<Int> {
    guard let title = title.block, title < span.lowerBound, span.lowerBound - title < 40 else {
      return span.lowerBound..<span.lowerBound
    }
    return title + 1..<span.lowerBound
  }

  /// A block between the title and the text: the standfirst, byline and date, or furniture.
  private func leading(_ index: Int) -> [PageSegment] {
    let block = page.blocks.blocks[index]
    let text = page.blocks.string(of: index)
    let aside = page.aside(of: index)
    if let segments = detailSegments(index, text, aside) { return segments }
    let isLead =
      aside.subtracting([.related, .details, .masthead, .promotion]).isEmpty
      && page.hints(around: index).contains(.standfirst)
    if !isLead, let rule = Self.rule(of: aside.subtracting([.details, .masthead])) {
      return whole(index, .junk, rule)
    }
    if title.isRepeated(by: text) { return whole(index, .junk, .repeatedTitle) }
    let folded = FoldedText(text)
    if let phrase = phrases.rule(for: folded, wordCount: Int(block.words)) {
      return read(index, phrase)
    }
    let hints = page.hints(around: index)
    if hints.contains(.caption) { return whole(index, .caption, .caption) }
    if block.linkShare < 0.5, block.words >= 6,
      hints.contains(.standfirst) || block.tag.headingLevel != nil && block.words >= 8
        || page.isProse(index) || block.words >= 10 && index <= (title.block ?? index) + 3
    {
      return whole(index, .standfirst, .standfirst)
    }
    return whole(index, .junk, .outsideArticle)
  }

  /// What elements for author and date say, and lines that can be nothing else; nil for others.
  private func detailSegments(
    _ index: Int, _ text: String, _ aside: HTMLHints
  ) -> [PageSegment]? {
    let block = page.blocks.blocks[index]
    let hints = page.hints(around: index)
    guard block.words <= 25,
      block.tag.headingLevel == nil || !hints.isDisjoint(with: [.details, .date]),
      aside.isDisjoint(with: [.comments, .related, .consent, .footer, .hidden, .promotion])
    else { return nil }
    if let segments = details.reading(of: text, text) { return segments }
    return fields.role(of: index, hints: page.hints(around: index))
      .map { whole(index, $0, $0 == .byline ? .authorName : .printedDate) }
  }

  private func read(_ index: Int, _ phrase: PhraseRule) -> [PageSegment] {
    switch phrase.effect {
    case .junk, .authorPicture, .opens, .takeaways: whole(index, .junk, named: phrase.name)
    case .notice: whole(index, .notice, named: phrase.name)
    case .credit:
      whole(
        index, page.blocks.blocks[index].words > 8 ? .caption : .credit, named: phrase.name)
    case .teaser: whole(index, .teaser, named: phrase.name)
    }
  }

  /// A block within the article's element.
  private func inside(_ index: Int) -> [PageSegment] {
    let block = page.blocks.blocks[index]
    let text = page.blocks.string(of: index)
    let aside = page.aside(of: index)
    if let segments = detailSegments(index, text, aside) { return segments }
    if let rule = Self.rule(of: aside) { return whole(index, .junk, rule) }
    if title.isRepeated(by: text) { return whole(index, .junk, .repeatedTitle) }
    if block.words <= 45,
      let phrase = phrases.rule(for: FoldedText(text), wordCount: Int(block.words))
    {
      return read(index, phrase)
    }
    if !page.region.hasCaptionText, page.hints(around: index, levels: 2).contains(.caption) {
      return whole(index, .caption, .caption)
    }
    if !text.contains(where: { $0.isLetter || $0.isNumber }) {
      return whole(index, .junk, .separator)
    }
    if block.linkShare > 0.6, block.words < 30, block.tag.headingLevel == nil {
      return whole(index, .junk, .links)
    }
    if block.tag.headingLevel != nil { return whole(index, .heading, .heading) }
    if page.isProse(index) { return splitter.segments(of: text, isWholeItem: false) }
    if block.words <= 12, PhotoCredit.isCredit(text) { return whole(index, .credit, .creditLine) }
    return whole(index, .body, block.tag == .li ? .listItem : .paragraph)
  }

  /// Takes out what stands under a label that begins something else.
  private mutating func closeZones(in span: Range<Int>) {
  }

  private mutating func cutLooseEnd(of span: Range<Int>) {
    for index in span.reversed() {
      let roles = readings[index].map(\.role)
      guard roles.contains(where: { $0 == .body || $0 == .heading }) else { continue }
      guard roles == [.heading] else { break }
      readings[index] = whole(index, .junk, .emptyHeading)
    }
  }

  /// The rule by which elements of some hint are set aside, the plainest first.
  private static func rule(of hints: HTMLHints) -> StructureRule? {
    guard hints.isAside else { return nil }
    return asideRules.first { hints.contains($0.0) }?.1
  }

  private static let asideRules: [(HTMLHints, StructureRule)] = [
    (.hidden, .hidden), (.comments, .commentSection), (.consent, .consentBox),
    (.navigation, .navigation), (.sharing, .sharingLinks), (.related, .relatedBox),
    (.promotion, .promotionBox), (.authorNote, .authorNote), (.tags, .tags),
    (.details, .articleDetails), (.form, .form), (.masthead, .masthead), (.footer, .pageFooter),
    (.sidebar, .sidebar),
  ]
}

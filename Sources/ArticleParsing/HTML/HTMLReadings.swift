import NewsModel

/// Says of every block of a web page what it is.
struct HTMLReadings: Sendable {
  let page: HTMLPage
  private let title: HTMLTitle
  private let phrases: PhraseBook
  private let splitter = ParagraphSplitter()
  private let details = DetailReader()
  private let fields: HTMLDetailFields
  /// The segments of each block.
  var readings: [[PageSegment]]
  /// What begins at a block, where its wording is a label.
  var zones: [Int: Zone] = [:]
  /// The blocks whose wording heads a list of points.
  var takeawayLabels: [Int] = []

  /// Reads the blocks; `statedText` is the article's text where linked data state it.
  init(_ page: HTMLPage, title: HTMLTitle, phrases: PhraseBook, statedText: String) {
    self.page = page
    self.title = title
    self.phrases = phrases
    fields = HTMLDetailFields(page)
    readings = []
    let span = page.span
    let lead = leadSpan(before: span)
    readings.reserveCapacity(page.blocks.blocks.count)
    for index in page.blocks.blocks.indices {
      readings.append(reading(of: index, span: span, lead: lead))
    }
    closeZones(in: span)
    readTakeaways(in: span)
    markTeasers()
    if !statedText.isEmpty { cutEnd(of: span, behind: StatedText(statedText)) }
    cutAuthorNote(of: span)
    cutLooseEnd(of: span)
  }

  private mutating func reading(
    of index: Int, span: Range<Int>, lead: Range<Int>
  ) -> [PageSegment] {
    if index == title.block { return whole(index, .title, .title) }
    if page.blocks.blocks[index].tag == .title { return whole(index, .junk, .pageTitle) }
    if let title = title.block, (title - 2..<title).contains(index),
      let segments = detailSegments(index, page.texts[index], page.aside(of: index))
    {
      return segments
    }
    if span.contains(index) { return inside(index) }
    if lead.contains(index) { return leading(index) }
    return whole(index, .junk, Self.rule(of: page.aside(of: index)) ?? .outsideArticle)
  }

  func whole(_ index: Int, _ role: PieceRole, _ rule: StructureRule) -> [PageSegment] {
    [PageSegment(0..<page.blocks.blocks[index].span.count, role, rule)]
  }

  func whole(_ index: Int, _ role: PieceRole, named rule: String) -> [PageSegment] {
    [PageSegment(0..<page.blocks.blocks[index].span.count, role, named: rule)]
  }

  /// The blocks between the title and the article's element; none where they are forty or more.
  private func leadSpan(before span: Range<Int>) -> Range<Int> {
    guard let title = title.block, title < span.lowerBound, span.lowerBound - title < 40 else {
      return span.lowerBound..<span.lowerBound
    }
    return title + 1..<span.lowerBound
  }

  /// A block between the title and the text: the standfirst, byline and date, or furniture.
  private func leading(_ index: Int) -> [PageSegment] {
    let block = page.blocks.blocks[index]
    let text = page.texts[index]
    let aside = page.aside(of: index)
    if let segments = detailSegments(index, text, aside) { return segments }
    let isLead =
      aside.subtracting([.related, .details, .masthead, .promotion]).isEmpty
      && (page.hints(around: index).contains(.standfirst)
        || block.words >= 12 && block.endsSentence && block.linkShare < 0.2
          && index <= (title.block ?? index) + 6)
    if !isLead, let rule = Self.rule(of: aside.subtracting([.details, .masthead])) {
      return whole(index, .junk, rule)
    }
    let folded = FoldedText(text)
    if title.isRepeated(by: folded) { return whole(index, .junk, .repeatedTitle) }
    if let phrase = phrases.rule(for: folded, wordCount: Int(block.words)) {
      return read(index, phrase)
    }
    let hints = page.hints(around: index)
    if hints.contains(.caption) { return caption(index) }
    if block.linkShare < 0.5, block.words >= 6,
      hints.contains(.standfirst) || block.tag.headingLevel != nil && block.words >= 8
        || page.isProse(index) && (block.endsSentence || !namesDay(text))
        || block.words >= 10 && index <= (title.block ?? index) + 3
          && (block.endsSentence || !namesDay(text))
    {
      return whole(index, .standfirst, .standfirst)
    }
    return whole(index, .junk, .outsideArticle)
  }

  private func namesDay(_ text: String) -> Bool {
    !AbsoluteDateReader().dates(in: text).isEmpty
  }

  /// What elements for author and date say, and lines that can be nothing else; nil for others.
  private func detailSegments(
    _ index: Int, _ text: String, _ aside: HTMLHints
  ) -> [PageSegment]? {
    let block = page.blocks.blocks[index]
    let hints = page.hints(around: index)
    let isNear =
      index < page.span.lowerBound + 12 || index >= page.span.upperBound - 6
    guard block.words <= 25, isNear || !hints.isDisjoint(with: [.details, .date, .author]),
      block.tag.headingLevel == nil || !hints.isDisjoint(with: [.details, .date]),
      aside.isDisjoint(with: [.comments, .related, .consent, .footer, .hidden, .promotion])
    else { return nil }
    if let segments = details.reading(of: text, text) ?? fields.bylineAndDate(text) {
      return segments
    }
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
  private mutating func inside(_ index: Int) -> [PageSegment] {
    let block = page.blocks.blocks[index]
    let text = page.texts[index]
    let aside = page.aside(of: index)
    if let segments = detailSegments(index, text, aside) { return segments }
    if let rule = Self.rule(of: aside) { return whole(index, .junk, rule) }
    if block.words <= 45 {
      let folded = FoldedText(text)
      if title.isRepeated(by: folded) { return whole(index, .junk, .repeatedTitle) }
      if let phrase = phrases.rule(for: folded, wordCount: Int(block.words)) {
        if case .opens(let zone) = phrase.effect { zones[index] = zone }
        if phrase.effect == .takeaways { takeawayLabels.append(index) }
        return read(index, phrase)
      }
    }
    if !page.region.hasCaptionText, page.hints(around: index, levels: 2).contains(.caption) {
      return caption(index)
    }
    if Self.isSeparator(text) { return whole(index, .junk, .separator) }
    if isBeforeTitle(index) { return whole(index, .junk, .beforeTitle) }
    if isStandfirst(index) { return whole(index, .standfirst, .standfirst) }
    if block.linkShare > 0.6, block.words < 30, block.tag.headingLevel == nil {
      return whole(index, .junk, .links)
    }
    if block.tag.headingLevel != nil { return whole(index, .heading, .heading) }
    if page.isProse(index) { return prose(index, text) }
    if block.words <= 12, PhotoCredit.isCredit(text) { return whole(index, .credit, .creditLine) }
    return whole(index, .body, block.tag == .li ? .listItem : .paragraph)
  }

  /// A caption, cut where an element of its own credits the picture.
  private func caption(_ index: Int) -> [PageSegment] {
    let end = page.blocks.blocks[index].span.count
    let credit = page.creditLength(of: index)
    guard credit > 0 else { return whole(index, .caption, .caption) }
    let credited = PageSegment(end - credit..<end, .credit, .photoCredit)
    return credit == end
      ? [credited] : [PageSegment(0..<end - credit, .caption, .caption), credited]
  }

  /// Whether a block is a site's name, a section or the like above a title that opens the text.
  private func isBeforeTitle(_ index: Int) -> Bool {
    guard let title = title.block, index < title, !page.isProse(index) else { return false }
    return page.region.prose[title] - page.region.prose[min(page.span.lowerBound, title)] < 60
  }

  /// Whether a block right below the title is marked up as its summary; only the first is.
  private func isStandfirst(_ index: Int) -> Bool {
    guard let title = title.block, (title + 1...title + 3).contains(index),
      page.blocks.blocks[index].words >= 6,
      page.hints(around: index, levels: 2).contains(.standfirst)
    else { return false }
    return !readings[title...].contains { $0.first?.role == .standfirst }
  }

  /// A paragraph, cut where a dateline opens it or a credit or copyright ends it.
  private func prose(_ index: Int, _ text: String) -> [PageSegment] {
    let isOpening = page.region.prose[index] - page.region.prose[page.span.lowerBound] < 120
    guard isOpening || text.utf8.last == UInt8(ascii: ")") || Self.mentionsCopyright(text) else {
      return whole(index, .body, .paragraph)
    }
    return splitter.segments(of: text, isWholeItem: false)
  }

  /// Whether no letter or digit stands in a text; past 200 characters only those of ASCII count.
  private static func isSeparator(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 < 0x80 && $0.isWord }) { return false }
    return !text.prefix(200).contains { $0.isLetter || $0.isNumber }
  }

  /// Whether `©`, "opyright" or "(c)" stands in the last 700 bytes.
  private static func mentionsCopyright(_ text: String) -> Bool {
    let tail = Array(text.utf8.suffix(700))
    return copyrightSigns.contains { tail.firstOffset(of: $0) != nil }
  }

  private static let copyrightSigns = ["©", "opyright", "(c)"].map { Array($0.utf8) }

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

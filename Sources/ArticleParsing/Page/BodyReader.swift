import NewsModel

/// Reads the text of the main article, standfirst first.
struct BodyReader: Sendable {
  private let page: Page
  private let splitter = ParagraphSplitter()

  init(_ page: Page) { self.page = page }

  /// The readings of the blocks in `span`.
  func readings(of span: Range<Int>) -> [BlockReading] {
    var readings: [BlockReading] = []
    var index = span.lowerBound
    while index < span.upperBound {
      let block = page.blocks[index]
      if block.phrase?.effect == .takeaways {
        readings += takeaways(at: index, limit: span.upperBound)
      } else if let zone = page.zone(openedBy: index),
        let resumed = TextBounds.resumption(
          of: page, after: index, zone: zone, limit: span.upperBound)
      {
        readings += box(index..<resumed)
      } else if index == span.lowerBound, isStandfirst(index, limit: span.upperBound) {
        readings.append(BlockReading(block, .standfirst, .standfirst))
      } else {
        readings.append(reading(of: index, in: span))
      }
      index = span.lowerBound + readings.count
    }
    return LooseEnd(page.blocks[span]).cut(from: readings)
  }

  /// A box of headlines within the text.
  private func box(_ span: Range<Int>) -> [BlockReading] {
    span.map { index in
      let block = page.blocks[index]
      if let phrase = block.phrase { return PhraseReading.reading(of: block, phrase: phrase) }
      return block.wordCount >= 4
        ? BlockReading(block, .teaser, .relatedTitle) : BlockReading(block, .junk, .menu)
    }
  }

  /// A label and the points under it: bullets, or else the sentences up to the next label.
  func takeaways(at label: Int, limit: Int) -> [BlockReading] {
    let following = label + 1..<limit
    let bullets = following.prefix { page.blocks[$0].isBullet && page.blocks[$0].phrase == nil }
    let points =
      bullets.isEmpty
      ? following.prefix { page.isText($0) && page.blocks[$0].wordCount <= 40 } : bullets
    let isAll = points.upperBound == limit || !bullets.isEmpty
    let name = page.blocks[label].phrase?.name ?? StructureRule.takeaway.rawValue
    return [BlockReading(page.blocks[label], .junk, named: name)]
      + (isAll || points.count <= 5 ? points : points.prefix(0)).map {
        BlockReading(page.blocks[$0], .takeaway, .takeaway)
      }
  }

  func reading(of index: Int, in span: Range<Int>) -> BlockReading {
    let block = page.blocks[index]
    if page.repeatsTitle(block) { return BlockReading(block, .junk, .repeatedTitle) }
    if let phrase = block.phrase { return PhraseReading.reading(of: block, phrase: phrase) }
    if block.headingLevel != nil { return BlockReading(block, .heading, .heading) }
    if block.isImage { return BlockReading(block, .caption, .image) }
    if let segments = block.details { return BlockReading(segments) }
    if isSeparator(block) { return BlockReading(block, .junk, .separator) }
    if block.text.hasSuffix(" |") { return BlockReading(block, .caption, .caption) }
    if isCreditLine(index, in: span) { return BlockReading(block, .credit, .creditLine) }
    if isQuestionHeading(index, in: span) { return BlockReading(block, .heading, .heading) }
    if block.isProse || block.endsSentence && !block.isBullet {
      return BlockReading(splitter.segments(of: block.raw, isWholeItem: false))
    }
    if block.isBullet { return BlockReading(block, .body, .listItem) }
    return shortLine(index, in: span)
  }

  /// A short question of the page's own, not a quoted one, that text follows.
  private func isQuestionHeading(_ index: Int, in span: Range<Int>) -> Bool {
    let block = page.blocks[index]
    return block.text.hasSuffix("?") && block.wordCount <= 12 && !block.isBullet
      && index > span.lowerBound && index + 1 < span.upperBound && page.isText(index + 1)
      && TextShape.sentenceCount(of: block.text) == 1
      && !(block.text.first.map { "\"'“‘«".contains($0) } ?? true)
  }

  /// A short line without a sentence's end: a heading before text, else part of a list or a menu.
  private func shortLine(_ index: Int, in span: Range<Int>) -> BlockReading {
    let block = page.blocks[index]
    let next = index + 1 < span.upperBound ? index + 1 : nil
    if ParagraphSplitter.endsWithCredit(block.raw) {
      return BlockReading(splitter.segments(of: block.raw, isWholeItem: false))
    }
    if let next, block.wordCount <= 18, isFollowedUp(by: next) {
      return BlockReading(block, .heading, .heading)
    }
    if block.wordCount >= 12 { return BlockReading(block, .body, .paragraph) }
    if page.isDump, block.wordCount <= 6 { return BlockReading(block, .junk, .menu) }
    return BlockReading(block, .body, .listItem)
  }

  /// Whether the block is what may stand under a heading.
  private func isFollowedUp(by index: Int) -> Bool {
    let block = page.blocks[index]
    return page.isText(index) || block.isBullet || block.endsSentence && block.phrase == nil
      || ParagraphSplitter.endsWithCredit(block.raw)
  }

  /// A line of capitals after a caption, or one that credits a picture.
  private func isCreditLine(_ index: Int, in span: Range<Int>) -> Bool {
    let block = page.blocks[index]
    guard block.wordCount <= 12, !block.isBullet,
      block.text.hasPrefix("(") || !ParagraphSplitter.endsWithCredit(block.raw)
    else { return false }
    if !block.endsSentence || block.text.hasPrefix("("), PhotoCredit.isCredit(block.text) {
      return true
    }
    let followsCaption = index > span.lowerBound && page.blocks[index - 1].text.hasSuffix(" |")
    let isCapitals =
      block.text.contains(where: \.isLetter) && !block.text.contains(where: \.isLowercase)
    return followsCaption && (isCapitals || block.wordCount <= 6)
      || isCapitals && Byline.isBareName(block.text) && index > span.lowerBound
        && page.blocks[index - 1].wordCount >= 12 && index + 1 < span.upperBound
        && page.isText(index + 1) && !page.hasCapitalHeadings
  }

  private func isSeparator(_ block: PageBlock) -> Bool {
    !block.text.contains { $0.isLetter || $0.isNumber }
  }

  /// Whether the first block sums the article up rather than beginning to tell it.
  ///
  /// It is short and stands under the title; and the text repeats it, a byline or date follows, or
  /// the next paragraph says it again at length.
  func isStandfirst(_ index: Int, limit: Int) -> Bool {
    let block = page.blocks[index]
    guard let title = page.title.title, title < index, block.wordCount <= 45, index + 1 < limit,
      (title + 1..<index).allSatisfy({ page.repeatsTitle(page.blocks[$0]) }),
      Dateline(startOf: block.text) == nil
    else { return false }
    let rest = index + 1..<limit
    if rest.contains(where: { page.blocks[$0].key == block.key }) { return true }
    let next = page.blocks[index + 1]
    if !page.isText(index + 1),
      !next.isTitleLike || next.phrase != nil
        || next.details != nil
    {
      return true
    }
    guard let text = rest.prefix(8).first(where: { page.isText($0) }) else { return false }
    return block.wordCount * 10 <= page.blocks[text].wordCount * 6
      || WordOverlap.share(of: block.text, in: rest.prefix(3).map { page.blocks[$0].text }) >= 0.5
  }
}

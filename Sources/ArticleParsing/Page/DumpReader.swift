import NewsModel

/// Reads a page dump: `LineScorer` says which lines are the article's, the other readers what each
/// of them is.
struct DumpReader: Sendable {
  private let page: Page
  private let isText: [Bool]
  /// From the first line that reads as text to the last, cut where an article of its own begins.
  private let span: Range<Int>
  private let body: BodyReader
  /// A text of fewer words is no article, and another reader may know better.
  private static let fewestWords = 20

  /// Takes on a page dump with the lines that read as text; nil where there is none.
  init?(_ page: Page, isText: [Bool]) {
    guard let first = isText.firstIndex(of: true), let last = isText.lastIndex(of: true) else {
      return nil
    }
    let end = (first..<last + 1).first { RelatedItems.isStart(at: $0, of: page) } ?? last + 1
    let words = (first..<end).reduce(0) { $0 + (isText[$1] ? page.blocks[$1].wordCount : 0) }
    guard words >= Self.fewestWords else { return nil }
    span = first..<end
    self.page = page
    self.isText = isText
    body = BodyReader(page)
  }

  /// The readings of all blocks of the page.
  func readings() -> [BlockReading] {
    lead() + text() + TailReader(page).readings(from: span.upperBound)
  }

  /// What stands before the text, where no line but the title reads as text.
  private func lead() -> [BlockReading] {
    let readings = LeadReader(page).readings(before: span.lowerBound)
    return zip(readings, page.blocks).enumerated().map { index, line in
      let (reading, block) = line
      guard index != page.title.title, reading.segments.contains(where: { $0.role.isRunningText })
      else { return reading }
      return BlockReading(block, .junk, .readsAsFurniture)
    }
  }

  private func text() -> [BlockReading] {
    var readings: [BlockReading] = []
    var isRelated = false
    while readings.count < span.count {
      let index = span.lowerBound + readings.count
      let block = page.blocks[index]
      if block.phrase?.effect == .takeaways, isText[index] {
        readings += body.takeaways(at: index, limit: span.upperBound)
        isRelated = false
      } else if index == page.title.title {
        readings.append(LeadReader(page).titleReading(block))
      } else if isText[index] {
        isRelated = false
        readings.append(
          index == span.lowerBound && body.isStandfirst(index, limit: span.upperBound)
            ? BlockReading(block, .standfirst, .standfirst) : line(index))
      } else {
        if let zone = page.zone(openedBy: index) { isRelated = zone == .related }
        readings.append(furniture(index, isRelated: isRelated))
      }
    }
    return readings
  }

  /// A line that reads as text: what the reader of clean pages takes it for, unless that is a menu.
  private func line(_ index: Int) -> BlockReading {
    let block = page.blocks[index]
    let reading = body.reading(of: index, in: span)
    let isMenu = reading.segments.allSatisfy { $0.rule == StructureRule.menu.rawValue }
    return isMenu ? BlockReading(block, .body, .readsAsText) : reading
  }

  /// A line among the text that reads as furniture: a box of headlines, a bar of links.
  private func furniture(_ index: Int, isRelated: Bool) -> BlockReading {
    let block = page.blocks[index]
    if page.repeatsTitle(block) { return BlockReading(block, .junk, .repeatedTitle) }
    if let phrase = block.phrase {
      return PhraseReading.reading(of: block, phrase: phrase).withoutText(block)
    }
    if let details = block.details, isNearTitle(index) { return BlockReading(details) }
    if isRelated, block.wordCount >= 4, !block.isProse {
      return BlockReading(block, .teaser, .relatedTitle)
    }
    return BlockReading(block, .junk, .readsAsFurniture)
  }

  /// Bylines and dates count close behind the title; further on they belong to something else.
  private func isNearTitle(_ index: Int) -> Bool {
    guard let title = page.title.title else { return index < span.lowerBound + 6 }
    return abs(index - title) <= 12
  }
}

extension BlockReading {
  /// The reading, as furniture where it would add to the article's text.
  fileprivate func withoutText(_ block: PageBlock) -> BlockReading {
    segments.contains { $0.role.isRunningText }
      ? BlockReading(block, .junk, .readsAsFurniture) : self
  }
}

extension PieceRole {
  /// Whether a piece with the role becomes a part of an article's text.
  var isRunningText: Bool {
    switch self {
    case .title, .standfirst, .dateline, .heading, .body, .takeaway, .caption: true
    case .byline, .source, .published, .credit, .notice, .teaser, .junk, .blank: false
    }
  }
}

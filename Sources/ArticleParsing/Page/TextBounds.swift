/// Where the text of the main article begins and ends.
struct TextBounds: Sendable {
  /// The first block of running text, standfirst included.
  let start: Int
  /// The first block that no longer belongs to the article.
  let end: Int

  init(_ page: Page) {
    start = Self.start(of: page)
    let limit = page.region.map { [start] in max($0.upperBound, start) } ?? page.blocks.count
    end = Self.end(of: page, from: start, limit: limit)
  }

  private static func start(of page: Page) -> Int {
    let blocks = page.blocks
    let afterTitle = page.title.title.map { $0 + 1 } ?? 0
    let from = max(afterTitle, page.region?.lowerBound ?? 0)
    let opening = (from..<max(from, blocks.count)).first {
      page.isText($0) || blocks[$0].phrase?.effect == .takeaways && !page.isDump
    }
    return opening.map { pastStandfirst(page, at: $0) } ?? min(from, blocks.count)
  }

  /// Skips a summary that bylines, furniture or the title again part from the text.
  private static func pastStandfirst(_ page: Page, at first: Int) -> Int {
    let blocks = page.blocks
    guard blocks[first].wordCount <= 60, let title = page.title.title, first <= title + 3,
      let next = (first + 1..<blocks.count).prefix(10).first(where: { page.isText($0) })
    else { return first }
    let parts = (first + 1..<next).contains { index in
      page.repeatsTitle(blocks[index]) || blocks[index].phrase?.effect == .authorPicture
        || blocks[index].details != nil
    }
    let hasLabel = (first + 1..<next).contains { page.zone(openedBy: $0) != nil }
    return parts && !hasLabel ? next : first
  }

  private static func end(of page: Page, from start: Int, limit: Int) -> Int {
    var textCount = 0
    var index = start
    while index < limit {
      if page.isText(index) { textCount += 1 }
      if RelatedItems.isStart(at: index, of: page) { return index }
      if let zone = page.zone(openedBy: index), textCount > (page.isDump ? 1 : 0) {
        guard let resumed = resumption(of: page, after: index, zone: zone, limit: limit) else {
          return index
        }
        index = resumed
      } else {
        index += 1
      }
    }
    return page.isDump ? extended(page, from: limit) : limit
  }

  /// Where the text goes on after a box within it, or nil where the label ends it.
  ///
  /// A box lists headlines; behind them three blocks of running text in a row are the article's.
  static func resumption(of page: Page, after label: Int, zone: Zone, limit: Int) -> Int? {
    guard zone == .related || zone == .promotion else { return nil }
    var headlines = 0
    for index in label + 1..<max(label + 1, limit) {
      if page.zone(openedBy: index) != nil || headlines > 8 { return nil }
      if RelatedItems.isStart(at: index, of: page) { return nil }
      if page.isText(index) {
        let run = (index..<limit).prefix { page.isText($0) }
        return headlines > 0 && run.count >= 3 ? index : nil
      }
      headlines += 1
    }
    return nil
  }

  /// Takes in statements about the article that close the text of a page dump.
  private static func extended(_ page: Page, from limit: Int) -> Int {
    var end = limit
    while end < page.blocks.count {
      switch page.blocks[end].phrase?.effect {
      case .notice where page.blocks[end].phrase?.name != "copyright": end += 1
      case .credit: end += 1
      default: return end
      }
    }
    return end
  }
}

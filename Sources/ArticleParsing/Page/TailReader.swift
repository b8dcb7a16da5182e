import NewsModel

/// Reads what follows the main article: other articles, comments, promotions, the site's footer.
struct TailReader: Sendable {
  private let page: Page

  init(_ page: Page) { self.page = page }

  /// The readings of the blocks from `start` on.
  func readings(from start: Int) -> [BlockReading] {
    var readings: [BlockReading] = []
    var zone = Zone.footer
    var articles = 1
    var items = 0
    var index = start
    while index < page.blocks.count {
      let block = page.blocks[index]
      if let opened = page.zone(openedBy: index), let phrase = block.phrase {
        zone = opened
        readings.append(PhraseReading.reading(of: block, phrase: phrase))
      } else if RelatedItems.isStart(at: index, of: page) {
        zone = .related
        let item = index..<endOfItem(from: index)
        readings += read(item, articles: &articles, items: &items)
      } else if zone == .related {
        for item in RelatedItems.items(of: index..<endOfItem(from: index), in: page) {
          readings += read(item, articles: &articles, items: &items)
        }
      } else {
        readings.append(aside(block, in: zone))
      }
      index = start + readings.count
    }
    return readings
  }

  /// Where the next item with a time, or the next label, begins.
  private func endOfItem(from start: Int) -> Int {
    (start + 1..<max(start + 1, page.blocks.count)).first {
      page.zone(openedBy: $0) != nil || RelatedItems.isStart(at: $0, of: page)
    } ?? page.blocks.count
  }

  private func read(_ item: Range<Int>, articles: inout Int, items: inout Int) -> [BlockReading] {
    let reader = RelatedItemReader(page: page, item: item)
    if reader.isArticle {
      articles += 1
      return reader.article(number: articles - 1)
    }
    items += 1
    return reader.teaser(number: items)
  }

  /// A line that belongs to no article.
  private func aside(_ block: PageBlock, in zone: Zone) -> BlockReading {
    if let phrase = block.phrase { return PhraseReading.reading(of: block, phrase: phrase) }
    switch zone {
    case .comments: return BlockReading(block, .junk, .commentSection)
    case .promotion: return BlockReading(block, .junk, .promotionSection)
    case .footer, .related: return BlockReading(block, .junk, .afterArticle)
    }
  }
}

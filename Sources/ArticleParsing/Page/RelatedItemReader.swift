import NewsModel

/// Reads one item of a list of other articles.
struct RelatedItemReader: Sendable {
  let page: Page
  let item: Range<Int>

  private var titleKey: String { page.blocks[item.lowerBound].key }
  private var hasTitle: Bool { !page.isText(item.lowerBound) }

  /// Whether the item is an article printed in full.
  var isArticle: Bool {
    hasTitle && page.blocks[item.lowerBound].wordCount >= 3
      && (!page.isDump || RelatedItems.isStart(at: item.lowerBound, of: page))
      && RelatedItems.isPrintedInFull(item, of: page)
  }

  /// The readings of an article with a number of its own.
  func article(number: Int) -> [BlockReading] {
    let firstText = item.first { page.isText($0) } ?? item.upperBound
    let readings = item.map { index in
      let block = page.blocks[index]
      if index == item.lowerBound { return BlockReading(block, .title, .title, article: number) }
      if var reading = shared(block) {
        if reading.article != nil { reading.article = number }
        return reading
      }
      if index < firstText { return detail(block, article: number) }
      guard page.isText(index) else {
        let role: (PieceRole, StructureRule) =
          block.isBullet || index + 1 == item.upperBound
          ? (.body, .listItem) : (.heading, .heading)
        return BlockReading(block, role.0, role.1, article: number)
      }
      let segments = ParagraphSplitter().segments(of: block.raw, isWholeItem: index == firstText)
      return BlockReading(segments, article: number)
    }
    return LooseEnd(page.blocks[item]).cut(from: readings)
  }

  /// The readings of a headline or blurb.
  func teaser(number: Int) -> [BlockReading] {
    item.map { index in
      let block = page.blocks[index]
      var reading: BlockReading
      if let known = shared(block) {
        reading = known
      } else if index == item.lowerBound, hasTitle {
        reading =
          block.wordCount >= (page.isDump ? 4 : 3)
          ? BlockReading(block, .teaser, .relatedTitle) : BlockReading(block, .junk, .menu)
      } else if block.isProse {
        reading = BlockReading(block, .teaser, .relatedBlurb)
      } else {
        reading = page.isDump ? BlockReading(block, .junk, .menu) : detail(block, article: 0)
      }
      if reading.article != nil { reading.item = number }
      return reading
    }
  }

  /// What articles and teasers read alike: wording, the title again, bylines and times.
  private func shared(_ block: PageBlock) -> BlockReading? {
    if let phrase = block.phrase { return PhraseReading.reading(of: block, phrase: phrase) }
    if !block.key.isEmpty, block.key == titleKey, block.lines != page.blocks[item.lowerBound].lines
    {
      return BlockReading(block, .junk, .repeatedTitle)
    }
    return block.details.map { BlockReading($0) }
  }

  /// A short line between an item's title and its text: the outlet, else a caption.
  private func detail(_ block: PageBlock, article: Int) -> BlockReading {
    block.wordCount <= 6
      ? BlockReading(block, .source, .outlet, article: article)
      : BlockReading(block, .caption, .caption, article: article)
  }
}

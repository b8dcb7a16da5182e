/// Finds where the items of a list of other articles begin.
enum RelatedItems {
  /// Whether an item printed with its own title, outlet and time begins at the block.
  ///
  /// Its title stands twice within a few lines, and a relative time stands near.
  static func isStart(at index: Int, of page: Page) -> Bool {
    let block = page.blocks[index]
    guard block.isTitleLike, block.phrase == nil, block.wordCount >= 3, !page.repeatsTitle(block),
      !block.key.isEmpty
    else { return false }
    let near = page.blocks[(index + 1)...].prefix(7)
    return near.contains { $0.key == block.key }
      && near.contains { OutletAndTime($0.text) != nil }
      && !(index > 0 && page.blocks[index - 1].key == block.key)
      && !page.blocks[max(0, index - 6)..<index].contains { $0.key == block.key }
  }

  /// Splits a list without times into items: a headline with what follows it, or a blurb alone.
  static func items(of span: Range<Int>, in page: Page) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var hasTitle = false
    for index in span {
      let block = page.blocks[index]
      let isDetail = block.details != nil || block.phrase != nil
      let isHeadline = !isDetail && !block.isProse && block.wordCount >= 4
      let continues = isDetail || !isHeadline && (hasTitle || !block.isProse)
      if continues, let last = items.last {
        items[items.count - 1] = last.lowerBound..<index + 1
      } else {
        items.append(index..<index + 1)
        hasTitle = isHeadline
      }
    }
    return items
  }

  /// Whether an item is printed in full rather than announced in a sentence or three.
  static func isPrintedInFull(_ item: Range<Int>, of page: Page) -> Bool {
    let texts = item.filter { page.isText($0) }.map { page.blocks[$0] }
    let words = texts.reduce(0) { $0 + $1.wordCount }
    let sentences = texts.reduce(0) { $0 + TextShape.sentenceCount(of: $1.text) }
    return words >= 60 && sentences >= 4 || words >= 100
  }
}

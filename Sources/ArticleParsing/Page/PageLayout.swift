/// Reads a page's blocks: the title and what leads up to the text, the text, and what follows.
struct PageLayout: Sendable {
  /// The reading of every block, in step with the blocks.
  let readings: [BlockReading]

  /// Reads the blocks of a page.
  ///
  /// - Parameter hasTitle: whether the title is known already, so that no block is the title.
  init(blocks: [PageBlock], hasTitle: Bool) {
    let choice =
      hasTitle ? (title: TitleChoice(keys: []), region: nil) : TitleFinder().choice(in: blocks)
    let page = Page(blocks: blocks, title: choice.title, region: choice.region)
    let text = TextBounds(page)
    readings =
      LeadReader(page).readings(before: text.start)
      + BodyReader(page).readings(of: text.start..<text.end)
      + TailReader(page).readings(from: text.end)
  }
}

/// What the readers of a page's stretches share.
struct Page: Sendable {
  let blocks: [PageBlock]
  let title: TitleChoice
  /// Where the text of a page dump lies, or nil for a page that holds little but its article.
  let region: Range<Int>?
  let details = DetailReader()

  var isDump: Bool { region != nil }

  func repeatsTitle(_ block: PageBlock) -> Bool {
    !block.key.isEmpty && title.keys.contains(block.key)
  }

  /// Whether the block is running text that no wording claims for something else.
  func isText(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.isProse && block.phrase == nil && !repeatsTitle(block)
      && details.reading(of: block) == nil
  }

  func zone(openedBy index: Int) -> Zone? {
    guard case .opens(let zone) = blocks[index].phrase?.effect else { return nil }
    return zone
  }
}

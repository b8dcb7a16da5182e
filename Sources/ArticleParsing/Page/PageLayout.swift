/// Reads a page's blocks: the title and what leads up to the text, the text, and what follows.
struct PageLayout: Sendable {
  /// The reading of every block, in step with the blocks.
  let readings: [BlockReading]

  /// Reads the blocks of a page; with `hasTitle` the title is known and no block is it.
  init(blocks: [PageBlock], hasTitle: Bool) {
    let choice =
      hasTitle ? (title: TitleChoice(keys: []), region: nil) : TitleFinder().choice(in: blocks)
    let page = Page(blocks: blocks, title: choice.title, region: choice.region)
    if page.isDump, let dump = DumpReader(page, isText: LineScorer.textLines(of: page)) {
      readings = dump.readings()
    } else {
      let text = TextBounds(page)
      readings =
        LeadReader(page).readings(before: text.start)
        + BodyReader(page).readings(of: text.start..<text.end)
        + TailReader(page).readings(from: text.end)
    }
  }
}

/// What the readers of a page's stretches share.
struct Page: Sendable {
  let blocks: [PageBlock]
  let title: TitleChoice
  /// Where the text of a page dump lies, or nil for a page that holds little but its article.
  let region: Range<Int>?
  /// Whether headings of the page are in capitals, so that capitals do not tell a credit.
  let hasCapitalHeadings: Bool

  init(blocks: [PageBlock], title: TitleChoice, region: Range<Int>?) {
    self.blocks = blocks
    self.title = title
    self.region = region
    hasCapitalHeadings = blocks.contains { block in
      block.wordCount > 4 && block.isTitleLike && !block.text.contains(where: \.isLowercase)
    }
  }

  var isDump: Bool { region != nil }

  func repeatsTitle(_ block: PageBlock) -> Bool {
    !block.key.isEmpty && title.keys.contains(block.key)
  }

  /// Whether the block is running text that no wording claims for something else.
  func isText(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.isProse && block.phrase == nil && !repeatsTitle(block)
      && block.details == nil
  }

  func zone(openedBy index: Int) -> Zone? {
    guard case .opens(let zone) = blocks[index].phrase?.effect else { return nil }
    return zone
  }
}

import NewsModel

/// Reads what stands before the text: title, byline, date, kicker, captions, furniture.
struct LeadReader: Sendable {
  private let page: Page
  /// How far behind the title a standfirst may stand, in blocks.
  private static let standfirstReach = 60

  init(_ page: Page) { self.page = page }

  /// The readings of the blocks before `textStart`.
  func readings(before textStart: Int) -> [BlockReading] {
    let title = page.title.title
    let from = page.isDump ? detailStart(title: title, textStart: textStart) : 0
    let lastRepetition = page.blocks[..<textStart].lastIndex { page.repeatsTitle($0) } ?? 0
    var isAuthorNext = false
    return (0..<textStart).map { index in
      let block = page.blocks[index]
      if index == title { return titleReading(block) }
      if index < from { return beforeTitle(block) }
      let isAuthor = isAuthorNext && block.phrase == nil && block.wordCount <= 6
      isAuthorNext = block.phrase?.effect == .authorPicture
      if isAuthor, Byline.areNames(block.text) {
        return BlockReading(block, .byline, .authorName)
      }
      return reading(of: index, textStart: textStart, lastRepetition: lastRepetition)
    }
  }

  /// In a page dump the details of the article stand close around its title and text.
  private func detailStart(title: Int?, textStart: Int) -> Int {
    guard let title, title > 0 || textStart <= 12 else { return max(0, textStart - 6) }
    return title == 0 ? max(1, textStart - 6) : max(0, title - 3)
  }

  private func beforeTitle(_ block: PageBlock) -> BlockReading {
    if page.repeatsTitle(block) { return BlockReading(block, .junk, .pageTitle) }
    return BlockReading(
      block, .junk,
      named: junkName(of: block) ?? StructureRule.beforeTitle.rawValue)
  }

  private func junkName(of block: PageBlock) -> String? {
    block.phrase?.effect == .junk ? block.phrase?.name : nil
  }

  func titleReading(_ block: PageBlock) -> BlockReading {
    guard let start = page.title.siteNameStart, block.raw.hasPrefix(block.text) else {
      return BlockReading(block, .title, .title)
    }
    return BlockReading([
      PageSegment(0..<start, .title, .title),
      PageSegment(start..<block.raw.utf8.count, .source, .siteName),
    ])
  }

  private func reading(
    of index: Int, textStart: Int, lastRepetition: Int
  ) -> BlockReading {
    let block = page.blocks[index]
    if page.repeatsTitle(block) { return BlockReading(block, .junk, .repeatedTitle) }
    if let segments = block.details { return BlockReading(segments) }
    if let phrase = block.phrase { return PhraseReading.reading(of: block, phrase: phrase) }
    if block.headingLevel != nil { return BlockReading(block, .heading, .heading) }
    guard let title = page.title.title, index > title else {
      return masthead(block)
    }
    if block.isImage { return BlockReading(block, .caption, .image) }
    if PhotoCredit.isCredit(block.text) || block.raw.hasPrefix("©") {
      return BlockReading(block, .credit, .creditLine)
    }
    if OutletName(block.text) != nil { return BlockReading(block, .source, .outlet) }
    let isTitleNext = index < lastRepetition
    if isTitleNext, block.wordCount >= 5, !block.isProse || index > title + 3 {
      return BlockReading(block, .caption, .captionBeforeTitle)
    }
    if isTitleNext, block.wordCount < 5 { return BlockReading(block, .junk, .menu) }
    return standing(block, at: index, title: title, textStart: textStart)
  }

  /// A line above the title: the outlet, or the name of a section.
  private func masthead(_ block: PageBlock) -> BlockReading {
    guard page.title.title != nil else {
      // The title is stated beside the text, so that nothing here stands above it.
      if page.isDump { return BlockReading(block, .junk, .menu) }
      return BlockReading(block, .body, block.endsSentence ? .paragraph : .listItem)
    }
    return block.wordCount > 1 && !page.isDump && Byline.areNames(block.text)
      ? BlockReading(block, .source, .outlet) : BlockReading(block, .junk, .kicker)
  }

  /// The first line of some length under the title, or a sentence anywhere before the text.
  private func isStandfirst(_ block: PageBlock, at index: Int, title: Int) -> Bool {
    block.isProse && block.endsSentence
      || index - title <= Self.standfirstReach
        && (title + 1..<index).allSatisfy {
          page.blocks[$0].wordCount < 5 || page.blocks[$0].phrase != nil
            || page.blocks[$0].details != nil
        }
  }

  /// A line between title and text that nothing else explains.
  private func standing(
    _ block: PageBlock, at index: Int, title: Int, textStart: Int
  ) -> BlockReading {
    if block.wordCount >= 5, !block.isBullet {
      return isStandfirst(block, at: index, title: title)
        ? BlockReading(block, .standfirst, .standfirst)
        : BlockReading(block, page.isDump ? .junk : .caption, page.isDump ? .menu : .caption)
    }
    let neighbours = [index - 1, index + 1].filter { $0 < textStart }
    if Byline.isBareName(block.text),
      neighbours.contains(where: {
        page.blocks[$0].details != nil || OutletName(page.blocks[$0].text) != nil
      })
    {
      return BlockReading(block, .byline, .authorName)
    }
    if index + 1 == textStart, !page.isDump {
      return BlockReading(block, .heading, .heading)
    }
    return page.isDump
      ? BlockReading(block, .junk, .menu) : BlockReading(block, .body, .listItem)
  }
}

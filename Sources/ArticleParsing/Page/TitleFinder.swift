/// Where the title of a page stands.
struct TitleChoice: Equatable, Sendable {
  /// The block that is the title, or nil where the page has none.
  var title: Int?
  /// Where the title's words end and a site name follows, in bytes of the block's text.
  var siteNameStart: Int?
  /// What repeats the title: every block with one of these keys.
  var keys: Set<String>
}

/// Finds the title: the first line that can be one, or the line that the page's name repeats.
struct TitleFinder: Sendable {
  private static let separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " • "]
  /// Besides the endings of outlets' names, what only a site's name in a title ends in.
  private static let outletWords: Set<String> = OutletName.endings.union([
    "online", "blog", "guardian", "mirror", "ap", "bbc", "cnn", "nhk", "politico", "independent",
    "standard", "asia", "radio", "tv", "world", "report", "defence", "defense",
  ])

  /// Chooses the title of a page, and in a page dump the region of its text.
  func choice(in blocks: [PageBlock]) -> (title: TitleChoice, region: Range<Int>?) {
    let isDump = MainRegion.isDump(blocks)
    if !isDump,
      let heading = blocks.prefix(6).firstIndex(where: {
        $0.headingLevel == 1 && $0.wordCount <= 30
      })
    {
      return (TitleChoice(title: heading, keys: [blocks[heading].key]), nil)
    }
    let region = isDump ? MainRegion.find(in: blocks)?.range : nil
    guard let first = firstCandidate(in: blocks) else { return (TitleChoice(keys: []), region) }
    let names = siteNameStart(of: blocks[first], others: blocks)
    var keys: Set<String> = [blocks[first].key]
    if let names { keys.insert(FoldedText(blocks[first].text.slice(0..<names)).string) }
    if isDump, let best = headline(of: blocks, named: first) {
      keys.insert(blocks[best.line].key)
      return (TitleChoice(title: best.line, keys: keys), best.region)
    }
    if let region, let line = likeliestHeadline(of: blocks, named: first, before: region) {
      keys.insert(blocks[line].key)
      return (TitleChoice(title: line, keys: keys), region)
    }
    return (TitleChoice(title: first, siteNameStart: names, keys: keys), region)
  }

  /// The first block that is no furniture, date or byline, unless the page opens with its text.
  private func firstCandidate(in blocks: [PageBlock]) -> Int? {
    let start = blocks.firstIndex { $0.phrase == nil && $0.details == nil }
    guard let start else { return nil }
    if let next = blocks.indices.dropFirst(start + 1).prefix(2).first(where: {
      blocks[$0].phrase == nil
    }), blocks[next].isTitleLike, blocks[next].wordCount >= 4, isMasthead(start, of: blocks) {
      return next
    }
    if blocks[start].wordCount > 30 { return nil }
    return blocks.count == start + 1 && blocks[start].isProse ? nil : start
  }

  /// Whether a first line is a section's word or an outlet's name rather than the title.
  private func isMasthead(_ line: Int, of blocks: [PageBlock]) -> Bool {
    let block = blocks[line]
    guard block.wordCount <= 4 else { return false }
    return block.wordCount == 1
      || Self.outletWords.contains(block.key.words.last.map(String.init) ?? "")
      || blocks.contains {
        $0.phrase?.name == "copyright" && $0.key.contains(block.key, byteLimit: 700)
      }
  }

  /// The line that the page's name begins with or contains and that the best region follows.
  private func headline(
    of blocks: [PageBlock], named first: Int
  ) -> (line: Int, region: Range<Int>)? {
    let name = blocks[first].key
    guard !name.isEmpty else { return nil }
    let lines = blocks.indices.dropFirst(first + 1).filter { index in
      blocks[index].wordCount >= 3 && !blocks[index].key.isEmpty
        && isWithin(blocks[index].key, name)
    }
    let regions = lines.prefix(8).compactMap { line in
      MainRegion.find(in: blocks, behind: line).map { (line, $0) }
    }
    let best = regions.max { Self.score($0) < Self.score($1) }
    return best.flatMap { $0.1.sum >= 40 ? ($0.0, $0.1.range) : nil }
  }

  /// A region's sum, less for each line between title and text.
  private static func score(_ candidate: (line: Int, region: MainRegion)) -> Int {
    candidate.region.sum - 2 * (candidate.region.range.lowerBound - candidate.line)
  }

  /// A headline close above the region that says much of what the page's name says.
  private func likeliestHeadline(
    of blocks: [PageBlock], named first: Int, before region: Range<Int>
  ) -> Int? {
    let near = max(first + 1, region.lowerBound - 15)..<max(first + 1, region.lowerBound)
    return near.last { index in
      blocks[index].isTitleLike && blocks[index].wordCount >= 4 && blocks[index].phrase == nil
        && WordOverlap.share(of: blocks[index].text, in: [blocks[first].text]) >= 0.4
    }
  }

  /// Whether the key is the name, its beginning, or more than half of it.
  private func isWithin(_ key: String, _ name: String) -> Bool {
    name == key || name.hasPrefix(key + " ") || name.hasPrefix(key) && key.utf8.count >= 20
      || key.utf8.count * 2 > name.utf8.count && name.contains(key, byteLimit: 700)
  }

  /// Where " | Site name" begins in the text, or nil.
  ///
  /// A dash separates a site's name only where the name is printed elsewhere or sounds like one.
  private func siteNameStart(of block: PageBlock, others: [PageBlock]) -> Int? {
    let text = block.text
    let bytes = Array(text.utf8)
    for separator in Self.separators {
      guard let start = lastOffset(of: separator, in: bytes) else { continue }
      let site = text.slice(start + separator.utf8.count..<bytes.count)
      let title = text.slice(0..<start)
      guard (1...5).contains(site.words.count), title.words.count >= 3,
        site.first?.isUppercase == true || site.utf8.contains(UInt8(ascii: "."))
      else { continue }
      let key = FoldedText(site).string
      let last = key.words.last.map(String.init) ?? ""
      if separator == " | " || Self.outletWords.contains(last)
        || key.utf8.contains(UInt8(ascii: "."))
        || others.contains(where: { $0.key == key || $0.key == FoldedText(title).string })
      {
        return start
      }
    }
    return nil
  }

  private func lastOffset(of needle: String, in bytes: [UInt8]) -> Int? {
    let needle = Array(needle.utf8)
    var last: Int?
    while let next = bytes.firstOffset(of: needle, from: last.map { $0 + 1 } ?? 0) { last = next }
    return last
  }
}

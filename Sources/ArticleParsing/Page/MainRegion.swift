/// Finds the article's text in the dump of a whole page with its menus and footers.
///
/// Long sentences speak for the article, short lines and furniture against it; the region is the
/// run of blocks with the greatest sum (J. Bentley, "Programming Pearls", column 8; the idea of
/// scoring by form is A. Finn et al., "Fact or Fiction", 2001). Linear in the number of blocks.
struct MainRegion: Equatable, Sendable {
  var range: Range<Int>
  var sum: Int

  /// How many blocks of bylines and sharing bars may stand between a title and its text.
  private static let reach = 60

  /// What a label of other articles costs.
  private static let barrier = -60
  /// The most that a run of short lines, such as a gallery within the text, may cost.
  private static let mostLoss = 150

  /// Whether menus stand around the text: a run of short lines among which no sentence ends.
  ///
  /// Eight lines are a menu; five are one on a page with lines worded as furniture, and else a list.
  static func isDump(_ blocks: [PageBlock]) -> Bool {
    var run = 0
    var longest = 0
    var furniture = 0
    for block in blocks {
      let isShort = block.wordCount <= 5 && !block.endsSentence && !block.isBullet
      run = isShort ? run + 1 : 0
      longest = max(longest, run)
      if isFurniture(block) { furniture += 1 }
      if longest >= 8 || longest >= 5 && furniture >= 2 { return true }
    }
    return false
  }

  private static func isFurniture(_ block: PageBlock) -> Bool {
    switch block.phrase?.effect {
    case .junk, .opens: true
    case .notice: block.phrase?.name == "copyright"
    case .credit, .teaser, .takeaways, .authorPicture, nil: false
    }
  }

  /// The best region that begins behind `title`, near it, or anywhere where that is nil.
  static func find(in blocks: [PageBlock], behind title: Int? = nil) -> MainRegion? {
    var best: MainRegion?
    let from = title.map { $0 + 1 } ?? 0
    var start = from
    var sum = 0
    var loss = 0
    for index in from..<max(from, blocks.count) {
      let weight = weight(of: blocks[index])
      // Labels that end an article always cost; menus and galleries only so much in a row.
      let isBarrier = weight <= barrier
      loss = weight > 5 ? 0 : loss - weight
      if weight > 0 || isBarrier || loss <= mostLoss { sum += weight }
      if sum <= 0 {
        sum = 0
        start = index + 1
        if let title, start > title + reach { break }
      } else if sum > best?.sum ?? 0 {
        best = MainRegion(range: start..<index + 1, sum: sum)
      }
    }
    return best
  }

  private static func weight(of block: PageBlock) -> Int {
    switch block.phrase?.effect {
    case .opens(.comments): return -120
    case .opens: return barrier
    case .junk, .authorPicture: return -10
    case .notice, .teaser, .takeaways, .credit: return -2
    case nil: break
    }
    if block.isProse, block.endsSentence { return min(block.wordCount, 60) }
    if block.isProse { return 4 }
    if block.isBullet || block.headingLevel != nil { return min(block.wordCount, 20) - 5 }
    return block.endsSentence ? 0 : min(block.wordCount, 8) - 12
  }
}

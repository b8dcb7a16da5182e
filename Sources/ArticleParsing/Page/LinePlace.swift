#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures what stands around a page's lines: running text, furniture, labels, blank lines.
///
/// What lies further off counts less, by a constant factor a line, so that two passes suffice.
struct LinePlace: Sendable {
  private let page: Page
  /// The words of each block that is running text, at most 60; 0 for any other.
  private let text: [Float]

  init(_ page: Page) {
    self.page = page
    text = page.blocks.map { block in
      block.isProse && block.phrase == nil ? Float(min(block.wordCount, 60)) : 0
    }
  }

  func measure(_ table: inout LineFeatureTable) {
    measureText(&table)
    measureShares(&table)
    measureNeighbourhood(&table)
    measureGroups(&table)
    measurePlace(&table)
  }

  private func measureText(_ table: inout LineFeatureTable) {
    let scales: [(Float, LineFeature, LineFeature, LineFeature)] = [
      (0.5, .textBeforeNear, .textAfterNear, .textAroundNear),
      (0.8, .textBefore, .textAfter, .textAround),
      (0.95, .textBeforeFar, .textAfterFar, .textAroundFar),
    ]
    for (factor, before, after, around) in scales {
      let (up, down) = Self.sums(of: text, factor: factor)
      for row in text.indices {
        table[row, before] = logf(1 + up[row])
        table[row, after] = logf(1 + down[row])
        table[row, around] = logf(1 + min(up[row], down[row]))
      }
    }
  }

  private func measureShares(_ table: inout LineFeatureTable) {
    let total = text.reduce(0, +)
    guard total > 0 else { return }
    var before: Float = 0
    for row in text.indices {
      let behind = max(0, total - before - text[row])
      table[row, .textShareBefore] = before / total
      table[row, .textShareAfter] = behind / total
      table.flag(row, .isFirstText, if: before == 0)
      table.flag(row, .isLastText, if: behind == 0)
      table.flag(
        row, .closingAuthorNote,
        if: table[row, .authorNote] == 1 && (before >= 0.6 * total || before == 0))
      before += text[row]
    }
  }

  private func measureNeighbourhood(_ table: inout LineFeatureTable) {
    let blocks = page.blocks
    let kinds: [(Float, Float, LineFeature, LineFeature, (PageBlock) -> Bool)] = [
      (0.7, 0.3, .shortBefore, .shortAfter, { $0.wordCount <= 5 && !$0.endsSentence }),
      (0.7, 0.3, .junkBefore, .junkAfter, { $0.phrase.map { Self.isJunk($0.effect) } ?? false }),
      (0.8, 0.2, .detailsBefore, .detailsAfter, { $0.details != nil }),
      (0.97, 1, .commentsBefore, .commentsAfter, { $0.phrase?.effect == .opens(.comments) }),
      (0.8, 1, .relatedBefore, .relatedAfter, { $0.phrase?.effect == .opens(.related) }),
      (0.8, 1, .footerBefore, .footerAfter, { $0.phrase?.effect == .opens(.footer) }),
      (0.8, 0.2, .quantitiesBefore, .quantitiesAfter, { LineShapes.isQuantity($0) }),
    ]
    for (factor, scale, before, after, holds) in kinds {
      let (up, down) = Self.sums(of: blocks.map { holds($0) ? 1 : 0 }, factor: factor)
      for row in blocks.indices {
        table[row, before] = min(1, up[row] * scale)
        table[row, after] = min(1, down[row] * scale)
      }
    }
  }

  private static func isJunk(_ effect: PhraseEffect) -> Bool {
    switch effect {
    case .junk, .opens: true
    case .notice, .credit, .teaser, .takeaways, .authorPicture: false
    }
  }

  /// Blank lines around, and the size and text of the group of lines between blank ones.
  private func measureGroups(_ table: inout LineFeatureTable) {
    let blocks = page.blocks
    var start = 0
    for row in blocks.indices {
      let isLast =
        row + 1 == blocks.count
        || blocks[row + 1].lines.lowerBound > blocks[row].lines.upperBound
      table.flag(row, .gapBefore, if: row == start)
      table.flag(row, .gapAfter, if: isLast)
      guard isLast else { continue }
      let size = Float(row + 1 - start)
      let words = text[start...row].reduce(0, +)
      for member in start...row {
        table[member, .groupSize] = logf(1 + size)
        table[member, .groupText] = logf(1 + words)
        table[member, .groupMean] = logf(1 + words / size)
      }
      start = row + 1
    }
  }

  private func measurePlace(_ table: inout LineFeatureTable) {
    let count = page.blocks.count
    let region = page.region ?? 0..<count
    let bounds = TextBounds(page)
    for row in 0..<count {
      if let title = page.title.title {
        table.flag(row, .isBehindTitle, if: row > title)
        table[row, .distanceFromTitle] = logf(1 + Float(max(0, row - title)))
      }
      table.flag(row, .isInRegion, if: region.contains(row))
      table[row, .distanceToRegion] = logf(1 + Float(max(0, region.lowerBound - row)))
      table[row, .distanceBehindRegion] = logf(1 + Float(max(0, row + 1 - region.upperBound)))
      table.flag(row, .isInText, if: row >= bounds.start && row < bounds.end)
      table[row, .place] = Float(row) / Float(max(1, count))
    }
  }

  /// For each row the sums of the values before and after it, each line off counting `factor` less.
  private static func sums(of values: [Float], factor: Float) -> ([Float], [Float]) {
    var before = Array(repeating: Float(0), count: values.count)
    var after = before
    var sum: Float = 0
    for row in values.indices {
      before[row] = sum
      sum = sum * factor + values[row]
    }
    sum = 0
    for row in values.indices.reversed() {
      after[row] = sum
      sum = sum * factor + values[row]
    }
    return (before, after)
  }
}

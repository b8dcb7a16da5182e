import NewsModel

/// Cuts what a text's end leaves hanging: headings and lead-ins that nothing follows.
///
/// Promotions in front of a page's next label often begin like a part of the article.
struct LooseEnd: Sendable {
  private let blocks: ArraySlice<PageBlock>

  /// Prepares for the blocks of one text.
  init(_ blocks: ArraySlice<PageBlock>) { self.blocks = blocks }

  /// The readings, one for each block, with the lines that lead to nothing read as junk.
  func cut(from readings: [BlockReading]) -> [BlockReading] {
    var readings = readings
    for (index, block) in zip(readings.indices, blocks).reversed() {
      let roles = readings[index].segments.map(\.role)
      guard roles.contains(where: Self.isText) else { continue }
      if roles == [.heading] {
        readings[index] = BlockReading(block, .junk, .emptyHeading)
      } else if roles == [.body], block.wordCount <= 12, block.text.hasSuffix(":") {
        readings[index] = BlockReading(block, .junk, .emptyLeadIn)
      } else {
        break
      }
    }
    return readings
  }

  /// Whether a role is part of what is read on; credits, notices and furniture may follow a text.
  private static func isText(_ role: PieceRole) -> Bool {
    switch role {
    case .title, .standfirst, .dateline, .heading, .body, .takeaway, .caption: true
    case .byline, .source, .published, .credit, .notice, .teaser, .junk, .blank: false
    }
  }
}

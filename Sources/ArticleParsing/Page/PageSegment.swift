import NewsModel

/// A stretch of a block with its role, before it is cut at line ends into pieces.
struct PageSegment: Equatable, Sendable {
  /// UTF-8 bytes of the block's raw text; the segments of a block cover it without gaps.
  var span: Range<Int>
  var role: PieceRole
  var rule: String

  init(_ span: Range<Int>, _ role: PieceRole, _ rule: StructureRule) {
    self.init(span, role, named: rule.rawValue)
  }

  init(_ span: Range<Int>, _ role: PieceRole, named rule: String) {
    self.span = span
    self.role = role
    self.rule = rule
  }
}

/// What a block is, and whose.
struct BlockReading: Equatable, Sendable {
  var segments: [PageSegment]
  /// 0 the main article, then the embedded ones; nil for junk.
  var article: Int?
  /// The related item a teaser belongs to; lines of one item become one teaser.
  var item: Int?

  /// Reads the whole block as one segment.
  init(_ block: PageBlock, _ role: PieceRole, named rule: String, article: Int? = 0) {
    segments = [PageSegment(0..<block.raw.utf8.count, role, named: rule)]
    self.article = role == .junk ? nil : article
  }

  init(_ block: PageBlock, _ role: PieceRole, _ rule: StructureRule, article: Int? = 0) {
    self.init(block, role, named: rule.rawValue, article: article)
  }

  init(_ segments: [PageSegment], article: Int? = 0) {
    self.segments = segments
    self.article = article
  }
}

import NewsModel

/// Cuts the readings of blocks into pieces, line by line.
struct PagePieces: Sendable {
  let lines: [String]
  let frontMatter: FrontMatter

  /// The pieces of the whole document; the pieces of a line concatenate to it.
  func pieces(of blocks: [PageBlock], readings: [BlockReading]) -> [PagePiece] {
    var pieces: [PagePiece] = []
    pieces.reserveCapacity(lines.count)
    for number in 0..<frontMatter.lineCount {
      pieces.append(piece(number, lines[number], .junk, StructureRule.frontMatter.rawValue, nil))
    }
    var next = frontMatter.lineCount
    for (block, reading) in zip(blocks, readings) {
      appendBlanks(next..<block.lines.lowerBound, to: &pieces)
      append(block, reading, to: &pieces)
      next = block.lines.upperBound
    }
    appendBlanks(next..<lines.count, to: &pieces)
    return pieces
  }

  private func appendBlanks(_ span: Range<Int>, to pieces: inout [PagePiece]) {
    for number in span {
      pieces.append(piece(number, lines[number], .blank, StructureRule.blankLine.rawValue, nil))
    }
  }

  private func append(_ block: PageBlock, _ reading: BlockReading, to pieces: inout [PagePiece]) {
    var number = block.lines.lowerBound
    for segment in reading.segments {
      let parts = block.raw.slice(segment.span).utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { number += 1 }
        guard !part.isEmpty else { continue }
        let article = segment.role == .junk ? nil : reading.article
        pieces.append(
          piece(number, String(Substring(part)), segment.role, segment.rule, article))
      }
    }
  }

  private func piece(
    _ number: Int, _ text: String, _ role: PieceRole, _ rule: String, _ article: Int?
  ) -> PagePiece {
    PagePiece(line: number + 1, text: text, role: role, rule: rule, article: article)
  }
}

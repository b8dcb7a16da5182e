import NewsModel
import Screen

/// The page an article was printed on: every line with its role in the margin.
enum SourceRows {
  static func make(_ pieces: [PagePiece], width: Int) -> [OutlineRow] {
    pieces.flatMap { rows(for: $0, width: width) }
  }

  private static let marginWidth = 11

  /// Lines that were left out are dim and name the rule that said so.
  private static func rows(for piece: PagePiece, width: Int) -> [OutlineRow] {
    let margin = TextWidth.padded(piece.role.rawValue, to: marginWidth)
    let isRead = piece.article != nil
    let number = String(piece.line)
    let gap = String(repeating: " ", count: max(0, 4 - number.count))
    let lead = "\(gap)\(number) \(margin)"
    guard piece.role != .blank, !piece.text.isEmpty else {
      return [OutlineRow(lead: lead, text: "")]
    }
    var rows = OutlineRow.paragraph(
      piece.text, width: width, lead: lead, look: isRead ? .text : .dim)
    if piece.role == .junk {
      let indent = String(repeating: " ", count: TextWidth.columns(of: lead))
      rows.append(OutlineRow(lead: indent, text: "left out by \(piece.rule)", look: .hint))
    }
    return rows
  }
}

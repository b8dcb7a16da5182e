import NewsModel
import Screen

/// The page an article was printed on: every line with its role in the margin.
struct SourcePage: Equatable, Sendable {
  let article: ArticleID
  let pieces: [PagePiece]
  var outline = Outline()
  private var width = 0

  init(article: ArticleID, pieces: [PagePiece]) {
    self.article = article
    self.pieces = pieces
  }

  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      self.width = width
      outline.rows = pieces.flatMap { Self.rows(for: $0, width: width) }
    }
    outline.top = max(0, min(outline.top, outline.rows.count - height))
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

import NewsModel
import Screen

/// One line of an outline.
struct OutlineRow: Equatable, Sendable {
  /// What stands before the text: a kind's letter, a role, an indent.
  var lead = ""
  var leadLook = Look.dim
  var text: String
  var look = Look.text
  /// What follows the text, dim, as far as there is room.
  var note = ""
  /// What stands at the right edge.
  var trail = ""
  /// Stretches of `text` to set apart, in its UTF-8 bytes.
  var highlights: [Range<Int>] = []
  var destination: Destination?
  /// Whether it goes on from the row above.
  var isContinuation = false
  /// The sentence to copy, whole.
  var sentence: String?

  var isItem: Bool { destination != nil && !isContinuation }

  static let blank = OutlineRow(text: "")

  /// A heading with a count.
  static func heading(_ text: String, count: Int? = nil) -> OutlineRow {
    OutlineRow(text: count.map { "\(text) (\($0))" } ?? text, look: .heading)
  }

  /// A paragraph wrapped to `width` columns, every line under `lead`.
  ///
  /// Where it `isContinuation`, it belongs to the item above.
  static func paragraph(
    _ text: String, width: Int, lead: String = "", look: Look = .text,
    highlights: [Range<Int>] = [], destination: Destination? = nil, isContinuation: Bool = false
  ) -> [OutlineRow] {
    let indent = String(repeating: " ", count: TextWidth.columns(of: lead))
    let lines = TextWrap.lines(of: text, width: max(8, width - indent.count))
    return lines.enumerated().map { number, line in
      OutlineRow(
        lead: number == 0 ? lead : indent, text: String(line.text(in: text)), look: look,
        highlights: highlights.compactMap { $0.shifted(into: line.bytes) },
        destination: destination, isContinuation: isContinuation || number > 0,
        sentence: destination == nil ? nil : text)
    }
  }

  /// A name that leads to its page, what is remarked on it, and a count at the right edge.
  ///
  /// What does not fit into a line goes on below, the remark on a line of its own.
  static func name(
    _ name: String, of kind: EntityKind, remark: String = "", count: Int, width: Int,
    destination: Destination
  ) -> [OutlineRow] {
    let lead = Theme.marker(for: kind) + " "
    let room = width - String(count).utf8.count - 1
    let inOneLine = remark.isEmpty ? name : "\(name) · \(remark)"
    let fits = TextWidth.columns(of: lead + inOneLine) <= room
    var rows = paragraph(
      fits ? inOneLine : name, width: room, lead: lead,
      highlights: remark.isEmpty ? [] : [0..<name.utf8.count], destination: destination)
    guard !rows.isEmpty else { return [] }
    rows[0].leadLook = .kind(kind)
    rows[0].trail = String(count)
    if !fits {
      rows += paragraph(
        remark, width: room, lead: "  ", destination: destination, isContinuation: true)
    }
    return rows
  }
}

extension Range<Int> {
  /// The part of the range inside `window`, counted from the window's start; nil outside.
  func shifted(into window: Range<Int>) -> Range<Int>? {
    let both = clamped(to: window)
    guard !both.isEmpty else { return nil }
    return both.lowerBound - window.lowerBound..<both.upperBound - window.lowerBound
  }
}

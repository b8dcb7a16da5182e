import FoundationEssentials
import NewsModel

/// The bytes of a document as they came, with its page piece by piece, in one column.
///
/// Packed with the text of its main article as known, so that a page which is little more than its
/// article takes next to no room.
struct PackedPage: Equatable, Sendable {
  /// What was imported, byte by byte; nil where an earlier version did not keep it.
  var original: OriginalDocument?
  var pieces: [PagePiece] = []

  func packed(besides text: [UInt8]) -> Data {
    var writer = ByteWriter()
    writer.write(original == nil ? 0 : 1)
    writer.write(original?.details ?? "")
    var rules: [String: Int] = [:]
    for piece in pieces where rules[piece.rule] == nil { rules[piece.rule] = rules.count }
    writer.write(rules.sorted { $0.value < $1.value }.map(\.key))
    writer.write(pieces.count)
    var line = 0
    for piece in pieces {
      writer.write(max(piece.line - line, 0))
      writer.write(PieceRole.allCases.firstIndex(of: piece.role) ?? 0)
      writer.write(rules[piece.rule] ?? 0)
      writer.write(piece.article)
      writer.write(piece.text)
      line = piece.line
    }
    var head = ByteWriter()
    head.write(writer.bytes.count)
    return PackedBytes.pack(
      head.bytes + writer.bytes + (original?.bytes ?? []), knowing: .prefix(text[...]))
  }

  init(original: OriginalDocument?, pieces: [PagePiece]) {
    self.original = original
    self.pieces = pieces
  }

  init(packed data: Data, besides text: [UInt8]) throws(DamagedBytes) {
    try self.init(bytes: PackedBytes.unpack(data, knowing: .prefix(text[...])))
  }

  /// Reads what was unpacked.
  init(bytes: [UInt8]) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    var reader = ByteReader(try head.take(try head.count()))
    let hasOriginal = try reader.number() == 1
    let details = try reader.text()
    let rules = try reader.texts()
    var line = 0
    for _ in 0..<(try reader.count()) {
      line += try reader.number()
      let (role, rule) = (try reader.number(), try reader.number())
      guard PieceRole.allCases.indices.contains(role), rules.indices.contains(rule) else {
        throw DamagedBytes()
      }
      let article = try reader.optionalNumber()
      pieces.append(
        PagePiece(
          line: line, text: try reader.text(), role: PieceRole.allCases[role], rule: rules[rule],
          article: article))
    }
    original =
      hasOriginal ? OriginalDocument(bytes: Array(head.rest), details: details) : nil
  }
}

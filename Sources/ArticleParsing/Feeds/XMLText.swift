import CMarkup

/// The characters of an XML document in UTF-8, piece by piece, whatever its bytes are.
struct XMLText {
  /// How many bytes are decoded at a time.
  private static let pieceSize = 1 << 16
  /// How many bytes are looked at to tell the encoding.
  private static let openingSize = 1 << 14

  private let reader: ByteReader
  private let charset: String?
  private var decoder: CharacterDecoder?
  private var repair = UTF8Repair()
  private var hasBegun = false
  private var isAtEnd = false

  init(_ reader: ByteReader, charset: String? = nil) {
    self.reader = reader
    self.charset = charset
  }

  /// The next piece, which ends at a character's end; none at the end.
  mutating func next() throws(ParsingError) -> [UInt8] {
    if !hasBegun { try begin() }
    while !isAtEnd {
      let bytes = try reader.readSome(Self.pieceSize)
      isAtEnd = bytes.isEmpty
      let decoded = isAtEnd ? decoder?.rest() ?? [] : decoder?.decoded(bytes) ?? bytes
      var text = decoded.isEmpty && !isAtEnd ? [] : repair.mended(decoded)
      if isAtEnd, !decoded.isEmpty { text += repair.mended([]) }
      if !text.isEmpty { return text }
    }
    return []
  }

  private mutating func begin() throws(ParsingError) {
    hasBegun = true
    let opening = try reader.peek(Self.openingSize)
    if case .named(let name) = XMLEncoding(opening: opening, charset: charset) {
      decoder = CharacterDecoder(name)
    }
  }
}

/// Turns bytes of one encoding into UTF-8, piece by piece.
///
/// A class, because it owns a conversion of iconv's.
private final class CharacterDecoder {
  private let decoder: OpaquePointer
  /// Bytes of a character whose end is still to come.
  private var pending: [UInt8] = []

  /// Begins a conversion, or nil where the system lacks the encoding.
  init?(_ name: String) {
    guard let decoder = markup_decoder_open(name) else { return nil }
    self.decoder = decoder
  }

  deinit { markup_decoder_close(decoder) }

  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let input = pending + bytes
    var output: [UInt8] = []
    var start = 0
    while start < input.count {
      var used = input.count - start
      // No encoding needs more than three bytes of UTF-8 for one of its own, bar a few pairs.
      let room = used * 4 + 16
      output += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        input.withUnsafeBytes { source in
          buffer.withMemoryRebound(to: CChar.self) { target in
            let from = source.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
            count = markup_decode(decoder, from, &used, target.baseAddress, room)
          }
        }
      }
      if used == 0 { break }
      start += used
    }
    pending = Array(input[start...].prefix(16))
    return output
  }

  /// What stands for a character that the document breaks off in.
  func rest() -> [UInt8] { pending.isEmpty ? [] : Array("\u{FFFD}".utf8) }
}

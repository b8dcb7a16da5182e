/// Walks JSON as it streams in, one value at a time, and builds none of them.
struct JSONStream {
  private static let chunkSize = 1 << 16

  /// What became of one value.
  enum Value {
    case whole([UInt8])
    case tooLarge
    /// Another object begins within it; the stream stands before that.
    case broken
    /// The stream ends within it.
    case cut
  }

  /// The most bytes that one value may have.
  let limit: Int

  private let reader: ByteReader
  private var chunk: [UInt8] = []
  private var index = 0

  init(_ reader: ByteReader, limit: Int) {
    self.reader = reader
    self.limit = limit
  }

  /// The next byte that is no blank, comma, byte order mark or record separator (RFC 7464), or nil
  /// at the end; it is not passed over.
  mutating func peek() throws(ParsingError) -> UInt8? {
    while try hasMore() {
      let byte = chunk[index]
      guard byte.isBlank || byte == .comma || Self.marks.contains(byte) else { return byte }
      index += 1
    }
    return nil
  }

  /// Passes over the byte that `peek` has shown.
  mutating func advance() { index = min(index + 1, chunk.count) }

  /// Passes over the value that stands next.
  mutating func value() throws(ParsingError) -> Value {
    switch try peek() {
    case nil: .cut
    case .openingBrace, .openingBracket: try container()
    case .quote: try string()
    default: try word()
    }
  }

  private static let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0x1E]

  private mutating func hasMore() throws(ParsingError) -> Bool {
    if index < chunk.count { return true }
    chunk = try reader.readSome(Self.chunkSize)
    index = 0
    return !chunk.isEmpty
  }

  private mutating func container() throws(ParsingError) -> Value {
    var extent = JSONExtent()
    var bytes: [UInt8] = []
    var isTooLarge = false
    while try hasMore() {
      let end = extent.read(chunk, from: index)
      isTooLarge = isTooLarge || bytes.count + (end - index) > limit
      if isTooLarge { bytes = [] } else { bytes += chunk[index..<end] }
      index = end
      switch extent.state {
      case .within: continue
      case .ended: return isTooLarge ? .tooLarge : .whole(bytes)
      case .broken:
        putBack(extent.excess)
        return .broken
      }
    }
    return isTooLarge ? .tooLarge : .cut
  }

  /// Has the last bytes, which are `{`, blanks and perhaps a quote, read again.
  private mutating func putBack(_ count: Int) {
    let isKey = count > 1
    chunk.replaceSubrange(..<index, with: isKey ? [.openingBrace, .quote] : [.openingBrace])
    index = 0
  }

  private mutating func string() throws(ParsingError) -> Value {
    var bytes: [UInt8] = [.quote]
    var isEscaped = false
    var isTooLarge = false
    advance()
    while try hasMore() {
      var end = index
      while end < chunk.count, isEscaped || chunk[end] != .quote {
        isEscaped = !isEscaped && chunk[end] == .backslash
        end += 1
      }
      isTooLarge = isTooLarge || bytes.count + (end - index) >= limit
      if isTooLarge { bytes = [] } else { bytes += chunk[index..<end] }
      index = end
      guard end < chunk.count else { continue }
      advance()
      return isTooLarge ? .tooLarge : .whole(bytes + [.quote])
    }
    return isTooLarge ? .tooLarge : .cut
  }

  /// Passes over a number or word, or over one byte that belongs to neither.
  private mutating func word() throws(ParsingError) -> Value {
    var bytes: [UInt8] = []
    while try hasMore(), bytes.isEmpty || !Self.isWordEnd(chunk[index]) {
      if bytes.count < 1000 { bytes.append(chunk[index]) }
      index += 1
    }
    return .whole(bytes)
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == .comma || byte == .colon || byte == .quote
      || byte == .closingBrace || byte == .closingBracket
      || byte == .openingBrace || byte == .openingBracket
  }
}

/// What keeps bytes from being JSON, and where.
struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The byte, from 0, at which the expected did not stand.
  var offset: Int
  /// What should have stood there: "a colon", "at most 64 levels".
  var expected: String

  /// A phrase that can follow a place and a colon.
  var description: String { "is broken JSON: expected \(expected) at byte \(offset)" }
}

/// Reads JSON values (RFC 8259) out of UTF-8 bytes, one after another.
///
/// Tolerates what sites print: raw control characters in strings, missing and trailing commas,
/// comments, a byte order mark, `NaN` and `undefined` as null, invalid escapes, and the wrappers
/// `<!-- -->` and `<![CDATA[ ]]>` around all of it. Linear, and without recursion.
struct JSONReader {
  /// The most bytes that are read.
  static let byteLimit = 64 << 20
  /// The most values and keys in one value; each costs 16 bytes.
  static let nodeLimit = 1_000_000
  /// How deep objects and arrays may be nested.
  static let depthLimit = 64

  private static let stringMarks = ByteSearch(.quote, .backslash, .quote)

  private let bytes: [UInt8]
  private let limit: Int
  private var index = 0
  private var nodes: [JSONNode] = []
  /// The nodes of the objects and arrays that are open, outermost first.
  private var open: [Int] = []

  /// Prepares to read bytes, each value of `nodeLimit` values and keys at most.
  init(_ bytes: [UInt8], nodeLimit: Int = Self.nodeLimit) {
    self.bytes = bytes
    limit = nodeLimit
  }

  /// The next value, or nil where none is left; after an error none is.
  mutating func next() throws(JSONError) -> JSONValue? {
    guard bytes.count <= Self.byteLimit else {
      index = bytes.count
      throw JSONError(offset: Self.byteLimit, expected: "at most \(Self.byteLimit) bytes")
    }
    skipWrapping()
    guard index < bytes.count else { return nil }
    nodes = []
    nodes.reserveCapacity(min((bytes.count - index) / 32, 1 << 12))
    open = []
    do throws(JSONError) {
      try readValue(bytes[index])
      while let container = open.last { try readMember(of: container) }
    } catch {
      index = bytes.count
      throw error
    }
    return JSONValue(bytes: bytes, nodes: nodes)
  }

  private func error(_ expected: String) -> JSONError {
    JSONError(offset: index, expected: expected)
  }
}

extension JSONReader {
  /// Reads one element, or one key and its value, or the end of `container`.
  private mutating func readMember(of container: Int) throws(JSONError) {
    let isObject = nodes[container].kind == .object
    skipBlanks(andCommas: true)
    guard index < bytes.count else {
      throw error(isObject ? "a closing brace" : "a closing bracket")
    }
    let byte = bytes[index]
    if byte == (isObject ? .closingBrace : .closingBracket) {
      index += 1
      nodes[container].end = UInt32(index)
      nodes[container].next = UInt32(nodes.count)
      open.removeLast()
      return
    }
    guard isObject else { return try readValue(byte) }
    guard byte == .quote else { throw error("a key in quotes") }
    try readString()
    skipBlanks(andCommas: false)
    guard index < bytes.count, bytes[index] == .colon else { throw error("a colon") }
    index += 1
    skipBlanks(andCommas: false)
    guard index < bytes.count else { throw error("a value") }
    try readValue(bytes[index])
  }

  private mutating func readValue(_ byte: UInt8) throws(JSONError) {
    switch byte {
    case .quote: try readString()
    case .openingBrace: try openContainer(.object)
    case .openingBracket: try openContainer(.array)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), 0x30...0x39: try readNumber()
    default: try readWord()
    }
  }

  private mutating func openContainer(_ kind: JSONValue.Kind) throws(JSONError) {
    guard open.count < Self.depthLimit else { throw error("at most \(Self.depthLimit) levels") }
    open.append(nodes.count)
    try append(kind, from: index, to: index + 1)
    index += 1
  }

  private mutating func append(
    _ kind: JSONValue.Kind, from start: Int, to end: Int, isEscaped: Bool = false
  ) throws(JSONError) {
    guard nodes.count < limit else { throw error("at most \(limit) values") }
    let node = JSONNode(
      kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(end),
      next: UInt32(nodes.count + 1))
    nodes.append(node)
  }

  private mutating func readString() throws(JSONError) {
    let start = index + 1
    var end = Self.stringMarks.offset(in: bytes, from: start)
    var isEscaped = false
    while end < bytes.count, bytes[end] == .backslash {
      isEscaped = true
      end = Self.stringMarks.offset(in: bytes, from: end + 2)
    }
    guard end < bytes.count else { throw error("a closing quote of the string") }
    try append(.string, from: start, to: end, isEscaped: isEscaped)
    index = end + 1
  }

  private mutating func readNumber() throws(JSONError) {
    var end = index
    var hasDigit = false
    while end < bytes.count, Self.isOfNumber(bytes[end]) {
      hasDigit = hasDigit || bytes[end].isDigit
      end += 1
    }
    guard hasDigit else {
      if bytes[end...].starts(with: "Infinity".utf8) {
        try append(.null, from: index, to: end + 8)
        index = end + 8
        return
      }
      throw error("a number")
    }
    try append(.number, from: index, to: end)
    index = end
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func readWord() throws(JSONError) {
    for (word, kind) in Self.words where bytes[index...].starts(with: word.utf8) {
      let end = index + word.utf8.count
      guard end == bytes.count || !bytes[end].isWord else { continue }
      try append(kind, from: index, to: end)
      index = end
      return
    }
    throw error("a value")
  }

  /// The words of RFC 8259, section 3, and what Python and JavaScript print for "no value".
  private static let words: [(String, JSONValue.Kind)] = [
    ("true", .bool), ("false", .bool), ("null", .null), ("NaN", .null), ("Infinity", .null),
    ("undefined", .null), ("None", .null), ("True", .bool), ("False", .bool),
  ]
}

extension JSONReader {
  /// Passes over blanks and comments; a comma is as good as a blank where values are parted.
  private mutating func skipBlanks(andCommas: Bool) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isBlank || byte == .comma && andCommas {
        index += 1
      } else if byte == .slash || byte >= 0x80 {
        guard skipComment() || skip([0xC2, 0xA0]) || skip([0xEF, 0xBB, 0xBF]) else { return }
      } else {
        return
      }
    }
  }

  /// Passes over what stands around and between values of the outermost level.
  ///
  /// The record separator is that of JSON text sequences (RFC 7464).
  private mutating func skipWrapping() {
    while index < bytes.count {
      skipBlanks(andCommas: true)
      let isWrapped =
        Self.wrappers.contains { skip($0) } || skip([UInt8(ascii: ";")]) || skip([0x1E])
      if !isWrapped { return }
    }
  }

  private static let wrappers = ["<!--", "-->", "<![CDATA[", "]]>"].map { Array($0.utf8) }

  private mutating func skip(_ expected: [UInt8]) -> Bool {
    guard index < bytes.count, bytes[index] == expected[0],
      bytes[index...].starts(with: expected)
    else { return false }
    index += expected.count
    return true
  }

  /// Passes over `/* … */`, or over `//` to the line's end; only the slashes before a wrapper.
  private mutating func skipComment() -> Bool {
    if skip([.slash, UInt8(ascii: "*")]) {
      while index < bytes.count, !skip([UInt8(ascii: "*"), .slash]) { index += 1 }
      return true
    }
    guard skip([.slash, .slash]) else { return false }
    while index < bytes.count, bytes[index] == .space || bytes[index] == 9 { index += 1 }
    if open.isEmpty, Self.wrappers.contains(where: { bytes[index...].starts(with: $0) }) {
      return true
    }
    while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
    return true
  }
}

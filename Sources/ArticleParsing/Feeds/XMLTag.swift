/// A start tag as written.
struct XMLTag: Equatable {
  /// The name with its prefix.
  var name: String
  var attributes: [XMLAttribute] = []
  /// Whether the tag is its own end, as `<link/>`.
  var isEmpty = false
}

/// An attribute as written, references in its value decoded.
struct XMLAttribute: Equatable {
  var name: String
  var value: String
}

extension XMLScanner {
  /// How many attributes of one tag are kept, and how many bytes of them; the rest is passed over.
  private static let attributeLimit = 256
  private static let attributeBytes = 1 << 20
  /// The longest name that is kept whole, in bytes.
  private static let nameLimit = 256

  /// Reads an end tag, or nil where the document ends in it or it names nothing.
  mutating func endTag() throws(ParsingError) -> Token? {
    position += 2
    let name = try name()
    while let byte = try current(), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
      position += 1
    }
    guard let byte = try current() else {
      isCut = true
      return nil
    }
    if byte == UInt8(ascii: ">") { position += 1 }
    return name.isEmpty ? nil : .end(name)
  }

  /// Reads a start tag, or nil where the document ends in it.
  mutating func startTag() throws(ParsingError) -> Token? {
    position += 1
    var tag = XMLTag(name: try name())
    var bytes = 0
    while let byte = try current() {
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return .start(tag)
      case UInt8(ascii: "<"):
        // The tag lacks its end, and here the next begins.
        return .start(tag)
      case UInt8(ascii: "/"):
        position += 1
        if try current() == UInt8(ascii: ">") { tag.isEmpty = true }
      case UInt8(ascii: "="), .quote, UInt8(ascii: "'"):
        position += 1
      case let byte where byte.isBlank:
        position += 1
      default:
        let attribute = try attribute(room: Self.attributeBytes - bytes)
        guard let attribute, tag.attributes.count < Self.attributeLimit else { continue }
        bytes += attribute.name.utf8.count + attribute.value.utf8.count
        tag.attributes.append(attribute)
      }
    }
    isCut = true
    return nil
  }

  private mutating func current() throws(ParsingError) -> UInt8? {
    if position < buffer.count { return buffer[position] }
    return try fill(1) ? buffer[position] : nil
  }

  private mutating func name() throws(ParsingError) -> String {
    var name: [UInt8] = []
    while let byte = try current(), !byte.isBlank, !byte.endsName {
      if name.count < Self.nameLimit { name.append(byte) }
      position += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Reads a name and the value behind it; nil where they take more than `room` bytes.
  private mutating func attribute(room: Int) throws(ParsingError) -> XMLAttribute? {
    let name = try name()
    while let byte = try current(), byte.isBlank { position += 1 }
    guard try current() == UInt8(ascii: "=") else { return XMLAttribute(name: name, value: "") }
    position += 1
    while let byte = try current(), byte.isBlank { position += 1 }
    guard let value = try value(room: room - name.utf8.count) else { return nil }
    return XMLAttribute(name: name, value: String(decoding: value, as: UTF8.self))
  }

  private mutating func value(room: Int) throws(ParsingError) -> [UInt8]? {
    guard let quote = try current() else { return nil }
    let isQuoted = quote == .quote || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    var value: [UInt8] = []
    var isWhole = true
    while let byte = try current() {
      if isQuoted ? byte == quote : byte.isBlank || byte == UInt8(ascii: ">") { break }
      isWhole = isWhole && value.count < room
      if byte == UInt8(ascii: "&"), isWhole {
        try appendReference(to: &value)
      } else {
        if isWhole { value.append(byte) }
        position += 1
      }
    }
    if isQuoted, try current() != nil { position += 1 }
    return isWhole ? value : nil
  }
}

extension UInt8 {
  fileprivate var endsName: Bool {
    switch self {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"): true
    default: false
    }
  }
}

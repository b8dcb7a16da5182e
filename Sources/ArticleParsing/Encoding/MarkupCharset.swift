/// Finds what an HTML page or XML document says of its own encoding.
///
/// A simple form of the prescan of the HTML Standard (section 13.2.3.2, "prescan a byte stream to
/// determine its encoding"): the first `limit` bytes are looked at, comments are passed over, and
/// the first `meta` or XML declaration that names a known encoding decides.
struct MarkupCharset: Sendable {
  /// How many bytes are looked at; the standard says 1024, but pages saved by browsers open with
  /// longer comments.
  static let limit = 4096

  private let bytes: [UInt8]
  private var index = 0

  /// The encoding that the document names, or nil.
  ///
  /// UTF-16 is taken for UTF-8: were it true, these bytes could not have been found.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    var scan = MarkupCharset(bytes: bytes.prefix(limit).map(\.asciiLowercased))
    let found = scan.inDeclaration() ?? scan.inMeta()
    return found.map { $0.name.hasPrefix("UTF-16") ? .utf8 : $0 }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func inDeclaration() -> TextEncoding? {
    let start = bytes.firstIndex { !$0.isBlank } ?? 0
    guard bytes[start...].starts(with: "<?xml".utf8) else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let declaration = Array(bytes[start..<end])
    guard var index = declaration.firstOffset(of: Array("encoding".utf8)) else { return nil }
    index += 8
    return Self.label(in: declaration[index...]).flatMap(TextEncoding.init(label:))
  }

  private mutating func inMeta() -> TextEncoding? {
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = tag + 1
      let rest = bytes[index...]
      if rest.starts(with: "!--".utf8) {
        // "<!-->" is a whole comment, so the end may share the dashes of the start.
        index =
          bytes.firstOffset(of: Array("-->".utf8), from: index + 1).map { $0 + 3 } ?? bytes.count
      } else if rest.starts(with: "meta".utf8), let after = rest.dropFirst(4).first,
        after.isBlank || after == UInt8(ascii: "/")
      {
        index += 4
        if let found = encodingOfMeta() { return found }
      }
    }
    return nil
  }

  /// Reads the attributes up to the end of the tag.
  private mutating func encodingOfMeta() -> TextEncoding? {
    var charset: String?
    var content: [UInt8] = []
    var isContentType = false
    while let attribute = nextAttribute() {
      switch attribute.name {
      case "charset": charset = String(decoding: attribute.value, as: UTF8.self)
      case "content": content = attribute.value
      case "http-equiv": isContentType = attribute.value.elementsEqual("content-type".utf8)
      default: break
      }
    }
    if charset == nil, isContentType, let start = content.firstOffset(of: Array("charset".utf8)) {
      charset = Self.label(in: content[(start + 7)...])
    }
    return charset.flatMap(TextEncoding.init(label:))
  }

  private mutating func nextAttribute() -> (name: String, value: [UInt8])? {
    while index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return nil }
    let start = index
    // An equals sign at the front belongs to the name (HTML Standard, "get an attribute").
    index += 1
    skip(while: {
      !$0.isBlank && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    })
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    skip(while: \.isBlank)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, []) }
    index += 1
    skip(while: \.isBlank)
    guard index < bytes.count else { return (name, []) }
    let mark = bytes[index]
    if mark == .quote || mark == UInt8(ascii: "'") {
      index += 1
      let first = index
      skip(while: { $0 != mark })
      let value = Array(bytes[first..<index])
      index = min(index + 1, bytes.count)
      return (name, value)
    }
    let first = index
    skip(while: { !$0.isBlank && $0 != UInt8(ascii: ">") })
    return (name, Array(bytes[first..<index]))
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
  }

  /// What stands behind an equals sign, quoted or not.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let rest = bytes.drop(while: \.isBlank)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let value = rest.dropFirst().drop(while: \.isBlank)
    guard let mark = value.first else { return nil }
    if mark == .quote || mark == UInt8(ascii: "'") {
      return String(decoding: value.dropFirst().prefix { $0 != mark }, as: UTF8.self)
    }
    return String(
      decoding: value.prefix { !$0.isBlank && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "?") },
      as: UTF8.self)
  }
}

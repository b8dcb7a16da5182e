/// Reads the values of records as text.
enum RecordText {
  /// What a JSON value says of a field, or nil where it says nothing.
  ///
  /// Of an object the member counts that names or holds it; of an array the first element that
  /// says something, but all authors and all paragraphs. Four levels deep at most.
  static func bytes(of value: JSONValue, for field: RecordField, levels: Int = 4) -> [UInt8]? {
    let isText = field == .text || field == .html
    switch value.kind {
    case .null, .bool: return nil
    case .number: return isText ? nil : value.digits.map { Array($0.utf8) }
    case .string:
      return value.stringBytes.flatMap { bytes in
        let isPage = field == .author && bytes.starts(with: "http".utf8)
        return isPage || isMissing(bytes[...]) ? nil : bytes
      }
    case .object:
      guard levels > 0 else { return nil }
      let keys = isText ? textKeys : field == .url ? addressKeys : nameKeys
      return keys.lazy.compactMap { value[$0] }
        .compactMap { bytes(of: $0, for: field, levels: levels - 1) }.first
    case .array:
      guard levels > 0 else { return nil }
      let elements = (value.array ?? []).lazy.compactMap {
        bytes(of: $0, for: field, levels: levels - 1)
      }
      if isText { return joined(elements, by: "\n\n") }
      return field == .author ? joined(elements, by: ", ") : elements.first
    }
  }

  /// WordPress prints "rendered", MongoDB "$date" and "$oid", newspapers' interfaces "main" and
  /// "original", converters of XML the rest.
  private static let nameKeys = [
    "name", "title", "rendered", "main", "original", "text", "value", "$date", "$oid",
    "$numberLong", "#text", "_text", "$t", "@value",
  ]
  private static let textKeys = [
    "rendered", "text", "content", "body", "html", "value", "#text", "_text", "$t", "@value",
  ]
  private static let addressKeys = ["url", "href", "rendered", "value", "@id", "#text", "$t"]

  private static func joined(
    _ parts: some Sequence<[UInt8]>, by separator: String
  ) -> [UInt8]? {
    var result: [UInt8] = []
    for part in parts {
      if !result.isEmpty { result += separator.utf8 }
      result += part
    }
    return result.isEmpty ? nil : result
  }

  /// Whether the bytes are blank, or one of the words that tables write for a missing value.
  static func isMissing(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return true }
    let core = bytes[start...last]
    guard core.count <= 4 else { return false }
    return missing.contains(String(decoding: core.map(\.asciiLowercased), as: UTF8.self))
  }

  private static let missing: Set<String> = ["nan", "none", "null", "n/a", "[]", "{}", "\\n"]

  /// One line for a title or name: tags dropped, character references decoded, blanks collapsed, NUL
  /// replaced, at which other programs would take a text to end; nil where nothing is left.
  static func line(_ bytes: [UInt8]) -> String? {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let (text, end) = reference(bytes, at: index) {
        output += text.utf8
        index = end
      } else if byte == UInt8(ascii: "<"), let end = endOfTag(bytes, at: index) {
        index = end
      } else {
        if !byte.isBlank {
          output.append(byte)
        } else if output.last != .space {
          output.append(.space)
        }
        index += 1
      }
    }
    let decoded = String(decoding: output, as: UTF8.self)
    let line = decoded.utf8.contains(0) ? decoded.replacing("\0", with: "\u{FFFD}") : decoded
    let trimmed = line.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func reference(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
    let name = bytes[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
      let text = CharacterReference.text(of: name)
    else { return nil }
    return (text, name.endIndex + 1)
  }

  /// Tags of more than a thousand bytes are taken for text, which bounds the search.
  private static func endOfTag(_ bytes: [UInt8], at start: Int) -> Int? {
    let name = bytes[(start + 1)...].first == .slash ? start + 2 : start + 1
    guard name < bytes.count, bytes[name].isLowercase || bytes[name].isUppercase else {
      return nil
    }
    return bytes[name...].prefix(1000).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}

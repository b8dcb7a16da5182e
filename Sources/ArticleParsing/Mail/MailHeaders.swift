/// The header fields of a message or of one of its parts (RFC 5322, section 2.2).
struct MailHeaders: Sendable {
  /// The most fields that are kept.
  static let fieldLimit = 1000
  /// How many bytes of a field are kept.
  static let valueLimit = 1 << 14

  /// Fields in order: names in lower case, values unfolded and without blanks at their ends.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where the body begins in the bytes given; their end where there is none.
  private(set) var bodyStart: Int

  /// Reads fields up to the first blank line.
  ///
  /// A line that is neither a field nor the continuation of one ends them too and belongs to the
  /// body, but for the lines that mailboxes put in front, as `From ada@example.org Mon May  4 …`.
  init(_ bytes: ArraySlice<UInt8>) {
    bodyStart = bytes.startIndex
    var value: [UInt8] = []
    var name: String?
    while bodyStart < bytes.endIndex {
      let end = bytes[bodyStart...].firstIndex(of: .lineFeed) ?? bytes.endIndex
      let next = min(end + 1, bytes.endIndex)
      var line = bytes[bodyStart..<end]
      if line.last == .carriageReturn { line.removeLast() }
      guard let first = line.first else {
        bodyStart = next
        break
      }
      if first == .space || first == UInt8(ascii: "\t"), name != nil {
        Self.add(line, to: &value)
      } else if let colon = Self.nameEnd(of: line) {
        close(name, value)
        name =
          String(decoding: line[..<colon].map(\.asciiLowercased), as: UTF8.self)
          .trimmed
        value = []
        Self.add(line[(colon + 1)...], to: &value)
      } else if name != nil || !Self.isEnvelope(line) {
        break
      }
      bodyStart = next
    }
    close(name, value)
  }

  /// The first field of that name, given in lower case; blank fields count as absent.
  func value(_ name: String) -> [UInt8]? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// A field as text: encoded words decoded, control characters and runs of blanks one space.
  func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let text = EncodedWords.text(of: value)
    return text.isEmpty ? nil : text
  }

  func contains(_ name: String) -> Bool { value(name) != nil }

  /// The position of the colon behind a field's name, or nil where a line is no field.
  static func nameEnd(of line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // Old writers put blanks before the colon (RFC 5322, section 4.5).
    let name = line[..<colon].reversed().drop(while: \.isBlank)
    guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return colon
  }

  private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
  }

  private static func add(_ line: ArraySlice<UInt8>, to value: inout [UInt8]) {
    let text = line.drop(while: \.isBlank)
    if !value.isEmpty, value.count < valueLimit { value.append(.space) }
    value += text.prefix(valueLimit - min(valueLimit, value.count))
  }

  private mutating func close(_ name: String?, _ value: [UInt8]) {
    guard let name, fields.count < Self.fieldLimit else { return }
    let end = value.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    fields.append((name, Array(value[..<end])))
  }
}

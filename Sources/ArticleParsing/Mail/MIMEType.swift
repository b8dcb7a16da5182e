/// A field that holds a word and parameters, as `text/plain; charset=utf-8` (RFC 2045, section 5).
struct MIMEType: Sendable {
  /// The word before the first semicolon, in lower case: "text/plain", "attachment".
  private(set) var name: String
  private var parameters: [String: [UInt8]] = [:]

  private static let parameterLimit = 100

  /// Reads a field's value; parameters split or encoded as in RFC 2231 are put together.
  init(_ value: [UInt8]) {
    let semicolon = UInt8(ascii: ";")
    let first = value.prefix { $0 != semicolon && !$0.isBlank }
    name = String(decoding: first.map(\.asciiLowercased), as: UTF8.self)
    var index = value[first.endIndex...].firstIndex(of: semicolon) ?? value.count
    var pieces: [String: [(number: Int, text: [UInt8])]] = [:]
    for _ in 0..<Self.parameterLimit where index < value.count {
      guard let (name, text, end) = Self.parameter(from: index + 1, of: value) else { break }
      index = end
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      let number = parts.count > 1 ? Int(parts[1].prefix(3)) ?? 0 : 0
      let isEncoded = parts.count > 1 && parts.last?.isEmpty == true
      let plain = isEncoded ? Self.percentDecoded(text, isFirst: number == 0) : text
      pieces[String(parts[0]), default: []].append((number, plain))
    }
    parameters = pieces.mapValues { pieces in
      Array(pieces.sorted { $0.number < $1.number }.map(\.text).joined())
    }
  }

  /// The type of a part; without a field, that of plain text.
  init(of headers: MailHeaders, absent: String = "text/plain") {
    self.init(headers.value("content-type") ?? Array(absent.utf8))
    // "text" alone is what mail from before MIME says.
    if !name.contains("/") { name = "text/plain" }
  }

  /// A parameter by its name in lower case.
  func parameter(_ name: String) -> String? {
    parameters[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The parameter as bytes, for comparison with a body's.
  func bytes(_ name: String) -> [UInt8]? { parameters[name] }

  private static func parameter(
    from start: Int, of value: [UInt8]
  ) -> (name: String, text: [UInt8], end: Int)? {
    let semicolon = UInt8(ascii: ";")
    var index = start
    while index < value.count, value[index].isBlank || value[index] == semicolon { index += 1 }
    guard index < value.count else { return nil }
    let nameEnd = value[index...].firstIndex { $0 == UInt8(ascii: "=") || $0 == semicolon }
    let rawName = value[index..<(nameEnd ?? value.count)].filter { !$0.isBlank }
    let name = String(decoding: rawName.map(\.asciiLowercased), as: UTF8.self)
    index = nameEnd ?? value.count
    guard index < value.count, value[index] != semicolon else { return (name, [], index) }
    index += 1
    while index < value.count, value[index].isBlank { index += 1 }
    var text: [UInt8] = []
    if index < value.count, value[index] == .quote {
      index += 1
      while index < value.count, value[index] != .quote {
        if value[index] == UInt8(ascii: "\\"), index + 1 < value.count { index += 1 }
        text.append(value[index])
        index += 1
      }
      index = value[index...].firstIndex(of: semicolon) ?? value.count
    } else {
      let end = value[index...].firstIndex(of: semicolon) ?? value.count
      text = Array(value[index..<end])
      while text.last?.isBlank == true { text.removeLast() }
      index = end
    }
    return (name, text, index)
  }

  /// Reads `utf-8'en'F%C3%A4hre`; the encoding's name is of no use for what is asked here.
  private static func percentDecoded(_ text: [UInt8], isFirst: Bool) -> [UInt8] {
    let apostrophe = UInt8(ascii: "'")
    var rest = text[...]
    if isFirst, let first = rest.firstIndex(of: apostrophe),
      let second = rest[(first + 1)...].firstIndex(of: apostrophe)
    {
      rest = rest[(second + 1)...]
    }
    let asQuoted = rest.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    return TransferEncoding.quotedPrintable.decoded(asQuoted[...])
  }
}

/// The named fields of a WARC record or an HTTP message.
///
/// Names are told without case, folded lines joined by one space (ISO 28500:2017, 4; RFC 9112, 5.2);
/// lines without a colon are passed over.
struct NamedFields: Equatable, Sendable {
  /// The most bytes that the fields of one record or message may take.
  static let byteLimit = 64 << 10

  enum Reading: Equatable {
    case whole(NamedFields)
    case tooLong
    /// The end came before the blank line that ends the fields.
    case cutOff
  }

  private struct Field: Equatable {
    /// In lower case.
    var name: String
    var value: String
  }

  private var fields: [Field] = []

  /// Reads up to and with the next blank line.
  static func read(from reader: ByteReader) throws(ParsingError) -> Reading {
    var result = NamedFields()
    var size = 0
    while let line = try reader.line(limit: byteLimit) {
      size += line.bytes.count + 1
      guard line.isWhole, size <= byteLimit else { return .tooLong }
      if line.bytes.isEmpty { return .whole(result) }
      result.add(line.bytes)
    }
    return .cutOff
  }

  /// The first value of a field, by its name in lower case; nil where it is missing or blank.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The entries of a list that may be spread over fields of one name, in lower case and order.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }
      .map { String($0).trimmed.lowercased() }.filter { !$0.isEmpty }
  }

  private mutating func add(_ line: [UInt8]) {
    if line[0] == .space || line[0] == UInt8(ascii: "\t") {
      guard !fields.isEmpty else { return }
      let more = Self.text(line[...])
      let joint = fields[fields.count - 1].value.isEmpty || more.isEmpty ? "" : " "
      fields[fields.count - 1].value += joint + more
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      fields.append(
        Field(
          name: Self.text(line[..<colon]).lowercased(), value: Self.text(line[(colon + 1)...])))
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmed
  }
}

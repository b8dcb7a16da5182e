/// The head of an archived HTTP response: its status, its fields, and where its body begins.
struct HTTPResponse: Equatable, Sendable {
  var status: Int
  var fields: NamedFields
  /// How many bytes the head takes, with the blank line.
  var headLength: Int

  /// Reads the head that `opening` begins with, or nil where that is no HTTP response.
  ///
  /// Throws where the head is longer than `NamedFields.byteLimit`; `opening` must have that many
  /// bytes, or all there are.
  init?(opening: [UInt8]) throws(ParsingError) {
    let reader = ByteReader(opening)
    guard opening.starts(with: "HTTP/".utf8),
      let line = try reader.line(limit: 1024),
      let code = line.bytes.split(separator: .space).dropFirst().first, code.count == 3,
      let number = Int(String(decoding: code, as: UTF8.self))
    else { return nil }
    status = number
    switch try NamedFields.read(from: reader) {
    case .whole(let fields): self.fields = fields
    case .cutOff where opening.count < NamedFields.byteLimit: return nil
    case .cutOff, .tooLong:
      throw .broken("has an HTTP header of more than \(NamedFields.byteLimit >> 10) KiB")
    }
    headLength = reader.offset
  }
}

@testable import ArticleParsing

/// What readers of mail yield, for tests to look at.
struct MailItems {
  var records: [Record] = []
  var problems: [RecordProblem] = []

  init(_ reader: some RecordReader) throws {
    var reader = reader
    while let item = try reader.next() {
      switch item {
      case .record(let record): records.append(record)
      case .problem(let problem): problems.append(problem)
      case .listing: break
      }
    }
  }

  init(message: String) throws { try self.init(message: Array(message.utf8)) }

  init(message: [UInt8]) throws {
    try self.init(MailReader(ByteReader(message), name: "letter.eml"))
  }

  init(mailbox: String) throws {
    try self.init(MailboxReader(ByteReader(Array(mailbox.utf8)), name: "box"))
  }

  /// The text of the first record, read in the encoding that came with it.
  var text: String {
    guard let document = records.first?.document else { return "" }
    let decoded = DecodedText(document.bytes, stated: document.charset, isMarkup: true)
    return String(decoding: decoded.utf8, as: UTF8.self)
  }
}

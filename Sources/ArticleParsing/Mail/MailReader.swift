import NewsModel

/// Reads a file that is one message (`.eml`), with the messages forwarded within it.
struct MailReader: RecordReader {
  private let reader: ByteReader
  private let name: String
  private let modified: CalendarDate?
  private var keys = MailKeys()
  private var items: [RecordItem]?

  /// `name` is the file's, as messages call it; `modified` is when it was last changed.
  init(_ reader: ByteReader, name: String, modified: CalendarDate? = nil) {
    self.reader = reader
    self.name = name
    self.modified = modified
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    if items == nil { items = Array(try read().reversed()) }
    return (items?.popLast()).map { keys.keyed($0) }
  }

  private func read() throws(ParsingError) -> [RecordItem] {
    let limit = MailMessage.sizeLimit
    let bytes = try reader.read(limit + 1)
    guard bytes.count <= limit else {
      return [.problem(RecordProblem(place: "message 1", reason: MailMessage.tooLarge))]
    }
    let message = MailMessage(Self.withoutWrapping(bytes))
    return message.items(name: name, modified: modified, place: "message 1")
  }

  /// The message without a byte order mark, blank lines in front, and what Apple Mail writes around
  /// it: a line with its length before, a property list behind.
  static func withoutWrapping(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var message = bytes[...]
    if message.starts(with: [0xEF, 0xBB, 0xBF]) { message = message.dropFirst(3) }
    message = message.drop(while: \.isBlank)
    let digits = message.prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count < 10,
      let end = message.prefix(40).firstIndex(of: .lineFeed),
      message[digits.endIndex..<end].allSatisfy(\.isBlank),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return message }
    return message[(end + 1)...].prefix(count)
  }
}

/// Gives records keys that tell them apart in their file.
struct MailKeys: Sendable {
  private var seen: Set<String> = []
  private var count = 0

  /// The item with its key: what it has where that is new, else its number, or both.
  mutating func keyed(_ item: RecordItem) -> RecordItem {
    guard case .record(var record) = item else { return item }
    count += 1
    if record.key.isEmpty { record.key = "\(count)" }
    while !seen.insert(record.key).inserted { record.key += " \(count)" }
    return .record(record)
  }
}

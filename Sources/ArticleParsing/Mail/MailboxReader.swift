import NewsModel

/// Reads a mailbox file message by message (RFC 4155 and its relatives).
///
/// A message begins at a line `From ada@example.org Mon May  4 09:12:00 2026` that follows a blank
/// line and precedes a header field. In bodies one `>` is taken from lines that begin with any
/// number of them and `From `, as the "mboxrd" kind quotes them; its relatives quote less.
struct MailboxReader: RecordReader {
  private let reader: ByteReader
  private let name: String
  private let modified: CalendarDate?
  private let sizeLimit: Int
  private var keys = MailKeys()
  /// What is left of the last message, last first.
  private var items: [RecordItem] = []
  private var number = 0
  /// Whether a message has begun that has not been told.
  private var isOpen = false

  /// `name` is the file's, as messages call it; `modified` is when it was last changed.
  init(_ reader: ByteReader, name: String, modified: CalendarDate? = nil) {
    self.init(reader, name: name, modified: modified, sizeLimit: MailMessage.sizeLimit)
  }

  init(_ reader: ByteReader, name: String, modified: CalendarDate?, sizeLimit: Int) {
    self.reader = reader
    self.name = name
    self.modified = modified
    self.sizeLimit = sizeLimit
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    while items.isEmpty {
      guard let message = try message() else { return nil }
      number += 1
      let place = "message \(number)"
      if let message {
        items = MailMessage(message[...])
          .items(name: "\(name) \(place)", modified: modified, place: place).reversed()
      } else {
        items = [.problem(RecordProblem(place: place, reason: MailMessage.tooLarge))]
      }
    }
    return items.popLast().map { keys.keyed($0) }
  }

  /// The lines up to the next separator, nil in nil where they are too many, nil at the end.
  private mutating func message() throws(ParsingError) -> [UInt8]?? {
    var message: [UInt8] = []
    var isWhole = true
    var wasBlank = !isOpen
    var isInHeader = true
    while let (line, lineIsWhole) = try reader.line(limit: sizeLimit) {
      let quotes = line.prefix { $0 == UInt8(ascii: ">") }.count
      let isFrom = line[quotes...].starts(with: "From ".utf8)
      if isFrom, quotes == 0, try isSeparator(line, afterBlank: wasBlank) {
        if isOpen { return .some(isWhole ? message : nil) }
        isOpen = true
        wasBlank = false
        continue
      }
      // Before the first separator there is nothing but blank lines, unless there is none.
      if line.isEmpty, !isOpen { continue }
      isOpen = true
      wasBlank = line.isEmpty
      isInHeader = isInHeader && !wasBlank
      isWhole = isWhole && lineIsWhole && message.count + line.count < sizeLimit
      if !isWhole {
        message = []
      } else {
        message += isFrom && quotes > 0 && !isInHeader ? line[1...] : line[...]
        message.append(.lineFeed)
      }
    }
    defer { isOpen = false }
    return isOpen ? .some(isWhole ? message : nil) : nil
  }

  /// Whether a line that begins with `From ` begins a message.
  ///
  /// It names a time and a header field follows. Without a blank line before it, that field is one
  /// that mail is known by; without the time, one that only mail has: sentences begin so, too.
  private func isSeparator(_ line: [UInt8], afterBlank: Bool) throws(ParsingError) -> Bool {
    let following = try reader.peek(200)
    let isDated = Self.namesTime(line)
    guard !following.isEmpty else { return isDated && afterBlank }
    let end = following.firstIndex(of: .lineFeed) ?? following.endIndex
    let field = following[following.startIndex..<end]
    if isDated, afterBlank {
      return MailHeaders.nameEnd(of: field) != nil || field.starts(with: ">From ".utf8)
        || field.allSatisfy(\.isBlank)
    }
    return isDated
      ? MailSniffer.isKnownField(field) : afterBlank && MailSniffer.isTransportField(field)
  }

  /// Whether the line holds `09:12` and a year of four digits, as all dates of separators do.
  private static func namesTime(_ line: [UInt8]) -> Bool {
    let words = line.prefix(300).split(separator: .space)
    return words.contains { $0.count == 4 && $0.allSatisfy(\.isDigit) }
      && words.contains { word in
        word.filter { $0 == UInt8(ascii: ":") }.count >= 1 && word.count >= 4
          && word.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
      }
  }
}

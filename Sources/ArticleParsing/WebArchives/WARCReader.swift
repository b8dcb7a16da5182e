import NewsModel

/// Reads the documents out of a web archive: WARC 1.0 and 1.1 (ISO 28500), or WET text.
///
/// Pages, texts and feeds that were answered with status 200, resources and conversions become
/// records; all else is passed over unread. Holds one record of 32 MiB at most.
struct WARCReader: RecordReader {
  /// The longest record that is read, in bytes, packed as well as unpacked: four of them, as many
  /// as are held while one is unpacked, leave a 256 MB process room for its article.
  static let recordLimit = 32 << 20

  private enum Position {
    /// Before a record, or what parts it from the last one.
    case boundary
    /// Behind the version line of a record.
    case header
    /// Somewhere inside a record whose length can't be trusted; that has been said.
    case lost
    case end
  }

  private let source: ByteReader
  private let recordLimit: Int
  private var position = Position.boundary
  /// The number of the record at hand, from 1, in the file.
  private var number = 0
  private var keys = WARCKeys()
  private var waiting: RecordItem?
  /// How many bytes were looked at for records that end elsewhere than they say.
  private var wasted = 0
  /// How many whole records held no document.
  private(set) var passedOver = 0

  /// Reads an archive that is unpacked.
  init(_ source: ByteReader) { self.init(source, recordLimit: Self.recordLimit) }

  init(_ source: ByteReader, recordLimit: Int) {
    self.source = source
    self.recordLimit = recordLimit
  }

  /// Whether a file that opens with these bytes is a web archive.
  static func reads(opening: some Collection<UInt8>) -> Bool {
    let line = opening.prefix(12).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    return isVersion(Array(line))
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    if let item = waiting {
      waiting = nil
      return item
    }
    while position != .end {
      if position != .header, let problem = try seekHeader() { return problem }
      if position == .header, let item = try readRecord() { return item }
    }
    return nil
  }

  /// Moves behind the next version line, and says what stood before it that belongs to no record.
  private mutating func seekHeader() throws(ParsingError) -> RecordItem? {
    let isKnown = position == .lost
    var start: Int?
    var lineStart = source.offset
    position = .end
    while let line = try source.line(limit: 16) {
      if Self.isVersion(line.bytes) {
        position = .header
        break
      }
      if start == nil, !line.bytes.allSatisfy(\.isBlank) { start = lineStart }
      lineStart = source.offset
    }
    defer { if position == .header { number += 1 } }
    if number == 0, position == .end { throw .broken("is no web archive: it has no WARC record") }
    guard let start, !isKnown else { return nil }
    return .problem(
      RecordProblem(
        place: number == 0 ? "before record 1" : "after record \(number)",
        reason: "\(lineStart - start) bytes belong to no record and were passed over"))
  }

  private mutating func readRecord() throws(ParsingError) -> RecordItem? {
    position = .lost
    switch try NamedFields.read(from: source) {
    case .cutOff:
      return problem("is cut off within its header")
    case .tooLong:
      return problem("has a header of more than \(NamedFields.byteLimit >> 10) KiB")
    case .whole(let fields):
      let header = WARCHeader(fields)
      guard let length = header.length else {
        let stated = fields["content-length"]?.shortened(to: 40)
        return problem(
          stated.map { "states a length that can't be: \($0)" } ?? "states no length", of: header)
      }
      return try readBlock(length, of: header)
    }
  }

  private mutating func readBlock(
    _ length: Int, of header: WARCHeader
  ) throws(ParsingError) -> RecordItem? {
    let body: ArchivedBody?
    var refusal: ParsingError?
    if header.kind == nil {
      body = nil
    } else {
      let opening = header.kind == .response ? try openingWithHead(of: length) : []
      do throws(ParsingError) {
        body = try ArchivedBody(header, opening: opening)
      } catch {
        body = nil
        refusal = error
      }
    }
    if body != nil, length > recordLimit {
      refusal = .broken("has \(length) bytes, more than the limit of \(recordLimit)")
    }
    if let body, refusal == nil { return try readDocument(body, in: length, of: header) }
    let skipped = try source.skip(length)
    guard skipped == length else {
      return problem("is cut off: \(skipped) of its \(length) bytes are there", of: header)
    }
    position = .boundary
    if let refusal { return problem(refusal.description, of: header) }
    passedOver += 1
    return nil
  }

  /// The start of a block, as far as the head of an HTTP response reaches.
  ///
  /// Looks further step by step, for most heads are short and a file may have many records.
  private func openingWithHead(of length: Int) throws(ParsingError) -> [UInt8] {
    let limit = min(length, NamedFields.byteLimit)
    var count = min(limit, 1 << 11)
    while true {
      let opening = Array(try source.peek(count))
      let ends = ["\n\r\n", "\n\n"].contains { opening.firstOffset(of: Array($0.utf8)) != nil }
      if ends || opening.count < count || count == limit { return opening }
      count = min(limit, count * 8)
    }
  }

  private mutating func readDocument(
    _ body: ArchivedBody, in length: Int, of header: WARCHeader
  ) throws(ParsingError) -> RecordItem? {
    let available = try source.peek(length).count
    guard available == length else {
      try countWaste(available)
      return problem("is cut off: \(available) of its \(length) bytes are there", of: header)
    }
    guard endsRecord(length) else {
      try countWaste(length)
      return problem("does not end after the \(length) bytes it states", of: header)
    }
    let block = try source.read(length)
    position = .boundary
    let found: HTTPBody?
    do throws(ParsingError) {
      found = try body.document(in: block)
    } catch {
      return problem(error.description, of: header)
    }
    guard let found else {
      passedOver += 1
      return nil
    }
    if let shortfall = found.shortfall ?? header.shortfall {
      waiting = problem(
        "only its first \(found.bytes.count) bytes were read, for it \(shortfall)", of: header)
    }
    let document = RawDocument(
      bytes: found.bytes, name: header.target ?? "record \(number)", modified: header.day,
      charset: body.type?.charset, stated: StatedDetails(url: header.url))
    return .record(Record(key: keys.key(of: header, number: number), document: document))
  }

  /// Whether another record, or the end, follows what `length` bytes lie before.
  ///
  /// Two line ends should part records; writers that set none or more are read, too.
  private func endsRecord(_ length: Int) -> Bool {
    // Where the stream fails behind the record, the record is whole nevertheless.
    guard let ahead = try? source.peek(length + 16) else { return true }
    let rest = ahead.dropFirst(length).drop { $0 == .carriageReturn || $0 == .lineFeed }
    return rest.isEmpty || rest.starts(with: "WARC/".utf8.prefix(rest.count))
  }

  /// Counts bytes that were looked at for a record that is none, and will be looked at again.
  ///
  /// Throws where that would make the reading take more than a fixed multiple of the file's length.
  private mutating func countWaste(_ count: Int) throws(ParsingError) {
    wasted += count
    guard wasted > 32 * recordLimit + 4 * source.offset else { return }
    position = .end
    throw .broken(
      "states wrong lengths for too many records; what follows record \(number) was not read")
  }

  private func problem(_ reason: String, of header: WARCHeader? = nil) -> RecordItem {
    let target = header?.target.map { " (\($0.shortened(to: 200)))" } ?? ""
    return .problem(RecordProblem(place: "record \(number)" + target, reason: reason))
  }

  /// "WARC/1.0" and the like; other numbers before the point are not known.
  private static func isVersion(_ line: [UInt8]) -> Bool {
    let text = line.prefix { $0 != .space }
    return text.count <= 9 && text.dropFirst(7).allSatisfy(\.isDigit) && text.count >= 8
      && (text.starts(with: "WARC/1.".utf8) || text.starts(with: "WARC/0.".utf8))
  }
}

import NewsModel

/// Reads the articles of a file that holds one JSON object a line (JSON Lines, NDJSON).
///
/// Blank lines are passed over; objects that share a line are read one by one.
struct JSONLinesReader: RecordReader {
  private let reader: ByteReader
  private let limit: Int
  private var builder: RecordBuilder
  private var line = JSONReader([])
  private var lineNumber = 0
  /// How many objects and unreadable lines there were.
  private var count = 0

  /// Prepares to read a file.
  ///
  /// - Parameters:
  ///   - reader: the file's bytes, at their start.
  ///   - name: the file's name, with which the records' names begin.
  ///   - modified: when the file was last changed.
  ///   - limit: the most bytes of one record.
  init(
    _ reader: ByteReader, name: String, modified: CalendarDate? = nil,
    limit: Int = RecordFormat.recordLimit
  ) {
    self.reader = reader
    self.limit = limit
    builder = RecordBuilder(name: name, modified: modified, charset: "utf-8")
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    while true {
      do throws(JSONError) {
        if let value = try line.next() { return item(value) }
      } catch {
        return problem(error.description)
      }
      guard let (bytes, isWhole) = try reader.line(limit: limit) else { return nil }
      lineNumber += 1
      guard isWhole else {
        line = JSONReader([])
        return problem("has more than \(limit) bytes")
      }
      line = JSONReader(bytes)
    }
  }

  private var place: String { "line \(lineNumber)" }

  private mutating func item(_ value: JSONValue) -> RecordItem {
    guard value.kind == .object else { return problem("is no JSON object but \(value.kind.name)") }
    count += 1
    return builder.item(RecordFields(value.members), number: count, place: place)
  }

  private mutating func problem(_ reason: String) -> RecordItem {
    count += 1
    return .problem(RecordProblem(place: place, reason: reason))
  }
}

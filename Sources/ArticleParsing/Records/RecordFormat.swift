import NewsModel

/// A format of files that hold records of articles.
public enum RecordFormat: Sendable {
  /// One JSON object a line.
  case jsonLines
  /// An array of JSON objects.
  case jsonArray
  /// A JSON object: one article, or around an array of them, as in a JSON Feed.
  case jsonObject
  /// A table with a header (RFC 4180).
  case csv

  /// How many bytes of a file tell its format.
  public static let sampleSize = 4096
  /// The most bytes of one record.
  public static let recordLimit = 32 << 20

  /// Tells the format from a file's first bytes, all of them or `sampleSize`; nil where they are
  /// none of these.
  public init?(startOf bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let sample = Array(bytes.dropFirst(hasMark ? 3 : 0).prefix(Self.sampleSize))
    let isWhole = bytes.count < Self.sampleSize
    guard let format = JSONSample(sample)?.format ?? Self.table(sample, isWhole: isWhole) else {
      return nil
    }
    self = format
  }

  /// Prepares to read a file of this format.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, at their start.
  ///   - name: the file's name, with which the records' names begin.
  ///   - modified: when the file was last changed.
  /// - Returns: a reader that has not read anything yet.
  func reader(
    of bytes: ByteReader, name: String, modified: CalendarDate? = nil
  ) -> any RecordReader {
    switch self {
    case .jsonLines: JSONLinesReader(bytes, name: name, modified: modified)
    case .jsonArray, .jsonObject: JSONArrayReader(bytes, name: name, modified: modified)
    case .csv: CSVReader(bytes, name: name, modified: modified)
    }
  }

  /// A header that names a text and something else, and a row of as many fields.
  private static func table(_ sample: [UInt8], isWhole: Bool) -> RecordFormat? {
    var lines = sample.split(separator: .lineFeed).map { line in
      Array(line.last == .carriageReturn ? line.dropLast() : line)
    }
    .filter { !$0.allSatisfy(\.isBlank) }[...]
    let stated = lines.first.flatMap(CSVHeader.statedDelimiter)
    if stated != nil { lines.removeFirst() }
    guard let line = lines.popFirst(), line.first != UInt8(ascii: "|"), !lines.isEmpty else {
      return nil
    }
    let header = stated.map { CSVHeader(line, delimiter: $0) } ?? CSVHeader(line)
    guard header.isOfArticles else { return nil }
    // One row that fits tells a table; those that don't are the reader's to report.
    while !lines.isEmpty {
      var row = CSVRow(delimiter: header.delimiter)
      repeat { row.read(lines.removeFirst()) } while row.isOpen && !lines.isEmpty
      let isCut = !isWhole && lines.isEmpty
      let isRow = row.count == header.count && !row.isOpen
      if isRow || isCut && row.count < header.count { return .csv }
    }
    return nil
  }
}

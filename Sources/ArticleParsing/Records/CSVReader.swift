import NewsModel

/// Reads the articles of a CSV file (RFC 4180) whose first line names the columns.
///
/// The delimiter is a comma, semicolon, tab or bar. Blank lines are passed over, and empty fields
/// beyond the last column.
struct CSVReader: RecordReader {
  private var lines: CSVLines
  private var builder: RecordBuilder
  private var header: CSVHeader?
  private var number = 0
  /// The line of a quote after which no line closes a quoted field.
  private var lastQuote: Int?

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
    lines = CSVLines(reader, limit: limit)
    builder = RecordBuilder(name: name, modified: modified, charset: nil)
  }

  /// The next item; throws where no column holds texts.
  mutating func next() throws(ParsingError) -> RecordItem? {
    guard let header = try readHeader() else { return nil }
    while let (line, isWhole) = try lines.next() {
      if isWhole, line.allSatisfy(\.isBlank) { continue }
      number += 1
      let place = "line \(lines.number)"
      guard isWhole else {
        let reason = "has more than \(lines.limit) bytes"
        return .problem(RecordProblem(place: place, reason: reason))
      }
      var row = CSVRow(delimiter: header.delimiter)
      row.read(line)
      if let reason = try complete(&row, header) {
        return .problem(RecordProblem(place: place, reason: reason))
      }
      return builder.item(header.fields(of: row), number: number, place: place)
    }
    return nil
  }

  private mutating func readHeader() throws(ParsingError) -> CSVHeader? {
    if let header { return header }
    var stated: UInt8?
    while let (line, _) = try lines.next() {
      if line.allSatisfy(\.isBlank) { continue }
      if stated == nil, let delimiter = CSVHeader.statedDelimiter(line) {
        stated = delimiter
        continue
      }
      let header = stated.map { CSVHeader(line, delimiter: $0) } ?? CSVHeader(line)
      guard header.holdsText else {
        throw .broken("names no column that holds texts; call one of its columns text or content")
      }
      self.header = header
      return header
    }
    return nil
  }

  /// Reads the lines over which a row's quoted fields go on; says what is wrong with the row.
  ///
  /// Lines that an unclosed quote has swallowed are read again, each by itself.
  private mutating func complete(
    _ row: inout CSVRow, _ header: CSVHeader
  ) throws(ParsingError) -> String? {
    var swallowed: [UInt8] = []
    var count = 0
    var isTooLarge = false
    // What was swallowed up to the end of the file once need not be again.
    let isHopeless = row.isOpen && lastQuote != nil
    let start = lines.number
    while row.isOpen, !isTooLarge, !isHopeless {
      guard let (line, isWhole) = try lines.next() else {
        lastQuote = start
        break
      }
      if isWhole {
        row.read(line)
        swallowed += line
      }
      swallowed.append(.lineFeed)
      count += 1
      isTooLarge = row.size > lines.limit || !isWhole
    }
    guard let reason = fault(of: row, header, isTooLarge: isTooLarge) else { return nil }
    guard count > 0, row.isOpen || isRow(swallowed, header) else { return reason }
    guard lines.replay(swallowed, count: count) else {
      return reason + "; too many do so, and the \(count) lines after it are left out"
    }
    return reason
  }

  private func fault(of row: CSVRow, _ header: CSVHeader, isTooLarge: Bool) -> String? {
    if row.isOpen {
      return "opens a quote that is not closed" + (isTooLarge ? " within \(lines.limit) bytes" : "")
    }
    let hasEmptyRest = row.count > header.count && row.filled <= header.count
    if row.count == header.count || hasEmptyRest { return nil }
    return "has \(row.count) fields where the header names \(header.count)"
  }

  /// Whether the first of these lines is a whole row by itself.
  private func isRow(_ lines: [UInt8], _ header: CSVHeader) -> Bool {
    var row = CSVRow(delimiter: header.delimiter)
    row.read(Array(lines.prefix { $0 != .lineFeed }))
    return !row.isOpen && row.count == header.count
  }
}

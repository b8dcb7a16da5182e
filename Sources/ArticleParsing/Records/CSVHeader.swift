/// What the columns of a CSV file hold, as its first line names them.
struct CSVHeader {
  static let delimiters: [UInt8] = [.comma, UInt8(ascii: ";"), 9, UInt8(ascii: "|")]

  let delimiter: UInt8
  /// How many columns there are.
  let count: Int
  /// The columns whose names are known.
  let columns: [(index: Int, field: RecordField, rank: Int)]

  /// Whether a column holds texts and another says something of them.
  var isOfArticles: Bool {
    let fields = Set(columns.map(\.field))
    return holdsText && fields.subtracting([.text, .html]).count >= 1
  }

  var holdsText: Bool { columns.contains { $0.field == .text || $0.field == .html } }

  /// Reads a header with the delimiter under which most of its names are known.
  init(_ line: [UInt8]) {
    let candidates = Self.delimiters.map { CSVHeader(line, delimiter: $0) }
    let first = CSVHeader(line, delimiter: .comma)
    self = candidates.reduce(first) { best, candidate in
      (candidate.columns.count, candidate.count) > (best.columns.count, best.count)
        ? candidate : best
    }
  }

  init(_ line: [UInt8], delimiter: UInt8) {
    var row = CSVRow(delimiter: delimiter)
    row.read(line)
    self.delimiter = delimiter
    count = row.count
    columns = (0..<min(row.count, CSVRow.fieldLimit)).compactMap { index in
      let name = String(decoding: row[index], as: UTF8.self).trimmed
      return RecordField.match(name).map { (index, $0.field, $0.rank) }
    }
  }

  /// The delimiter that a first line `sep=;` sets, as spreadsheets write it, else nil.
  static func statedDelimiter(_ line: [UInt8]) -> UInt8? {
    guard line.count == 5, line.starts(with: "sep=".utf8) else { return nil }
    return delimiters.contains(line[4]) ? line[4] : nil
  }

  /// What a row says of an article.
  func fields(of row: CSVRow) -> RecordFields {
    var fields = RecordFields()
    for (index, field, rank) in columns where fields.wants(field, rank: rank) {
      let value = row[index]
      if !RecordText.isMissing(value) { fields.set(field, Array(value), rank: rank) }
    }
    return fields
  }
}

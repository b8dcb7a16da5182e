/// One record of a CSV file, which may take several lines (RFC 4180).
///
/// A quote that no delimiter or line end follows is taken for text within a quoted field, as
/// sloppy writers leave it.
struct CSVRow {
  /// The most fields whose text is kept; those beyond are only counted.
  static let fieldLimit = 4096

  let delimiter: UInt8
  /// How many fields there are.
  private(set) var count = 0
  /// How many there are up to the last that is not empty.
  private(set) var filled = 0
  /// Whether a quoted field goes on in the next line.
  private(set) var isOpen = false

  /// The fields' text, one after another.
  private var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  private var ends: [Int] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The size of the text so far, in bytes.
  var size: Int { bytes.count }

  /// The text of one field; empty where there is no such field.
  subscript(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Reads one line, without its end.
  mutating func read(_ line: [UInt8]) {
    var index = 0
    if isOpen {
      bytes.append(.lineFeed)
      index = readQuoted(line, from: 0)
    } else {
      index = readField(line, from: 0)
    }
    while index < line.count { index = readField(line, from: index + 1) }
  }

  /// Reads the field that begins at `start` and returns where its delimiter or the end stands.
  private mutating func readField(_ line: [UInt8], from start: Int) -> Int {
    if start < line.count, line[start] == .quote {
      return readQuoted(line, from: start + 1)
    }
    let end = line[start...].firstIndex(of: delimiter) ?? line.count
    endField(line[start..<end])
    return end
  }

  private mutating func readQuoted(_ line: [UInt8], from start: Int) -> Int {
    var start = start
    while let quote = line[start...].firstIndex(of: .quote) {
      let next = quote + 1
      if next == line.count || line[next] == delimiter {
        isOpen = false
        endField(line[start..<quote])
        return next
      }
      bytes += line[start...quote]
      start = line[next] == .quote ? next + 1 : next
    }
    bytes += line[start...]
    isOpen = true
    return line.count
  }

  private mutating func endField(_ rest: ArraySlice<UInt8>) {
    count += 1
    if ends.count < Self.fieldLimit {
      bytes += rest
      if bytes.count > (ends.last ?? 0) { filled = count }
      ends.append(bytes.count)
    } else if !rest.isEmpty {
      filled = count
    }
  }
}

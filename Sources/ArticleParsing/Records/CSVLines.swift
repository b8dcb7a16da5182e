/// The lines of a CSV file, some of which can be read again.
struct CSVLines {
  /// How many times what was read so far may be read again in all, so that the time stays linear.
  private static let replayLimit = 8
  /// A shorter file counts as one of so many bytes.
  private static let replayBase = 1 << 16

  /// The number of the line that was read last, from 1.
  private(set) var number = 0

  /// The longest line that is read, in bytes.
  let limit: Int

  private let reader: ByteReader
  private var replayed: [UInt8] = []
  private var index = 0
  private var replayedSize = 0
  private var readSize = 0

  init(_ reader: ByteReader, limit: Int) {
    self.reader = reader
    self.limit = limit
  }

  /// The next line without its end, or nil at the end; of one over the limit only the beginning.
  mutating func next() throws(ParsingError) -> (bytes: [UInt8], isWhole: Bool)? {
    if index < replayed.count {
      let end = replayed[index...].firstIndex(of: .lineFeed) ?? replayed.count
      defer {
        index = end + 1
        if index >= replayed.count { replayed = [] }
      }
      number += 1
      return (Array(replayed[index..<end]), true)
    }
    guard var line = try reader.line(limit: limit) else { return nil }
    if number == 0, line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line.bytes.removeFirst(3) }
    number += 1
    readSize += line.bytes.count + 1
    return line
  }

  /// Has lines read again, each with a line feed; false where too much has been already.
  mutating func replay(_ lines: [UInt8], count: Int) -> Bool {
    let size = max(readSize, min(Self.replayBase, limit))
    guard (replayedSize + lines.count) / Self.replayLimit <= size else { return false }
    replayedSize += lines.count
    if index < replayed.count {
      // They came from there and still stand before the next line.
      index -= lines.count
    } else {
      replayed = lines
      index = 0
    }
    number -= count
    return true
  }
}

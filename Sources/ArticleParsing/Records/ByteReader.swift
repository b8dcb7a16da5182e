/// Reads bytes in order from a source that yields them piece by piece.
///
/// A class, because a stream has one position whoever reads from it.
public final class ByteReader {
  private let pull: () throws(ParsingError) -> [UInt8]
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// How many bytes have been read.
  public private(set) var offset = 0

  /// Reads what `pull` yields; no bytes mean the end.
  public init(_ pull: @escaping () throws(ParsingError) -> [UInt8]) { self.pull = pull }

  /// Reads bytes that are in memory.
  public convenience init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init { () throws(ParsingError) in
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The next `count` bytes without reading them, fewer at the end.
  public func peek(_ count: Int) throws(ParsingError) -> ArraySlice<UInt8> {
    try fill(count)
    return buffer[position..<min(position + count, buffer.count)]
  }

  /// The next `count` bytes, fewer at the end.
  public func read(_ count: Int) throws(ParsingError) -> [UInt8] {
    let bytes = Array(try peek(count))
    advance(bytes.count)
    return bytes
  }

  /// Some bytes, at most `limit`, without waiting for more than one pull; none at the end.
  public func readSome(_ limit: Int) throws(ParsingError) -> [UInt8] {
    try fill(1)
    return try read(min(limit, max(buffer.count - position, 1)))
  }

  /// Passes over `count` bytes and returns how many there were.
  public func skip(_ count: Int) throws(ParsingError) -> Int {
    var skipped = 0
    while skipped < count {
      let step = try peek(min(count - skipped, 1 << 16)).count
      if step == 0 { break }
      advance(step)
      skipped += step
    }
    return skipped
  }

  /// The next line without its line feed or CR LF, or nil at the end.
  ///
  /// Of a line longer than `limit` bytes the rest is passed over, and `isWhole` is false.
  public func line(limit: Int) throws(ParsingError) -> (bytes: [UInt8], isWhole: Bool)? {
    var line: [UInt8] = []
    var hasAny = false
    while true {
      try fill(1)
      guard position < buffer.count else { break }
      hasAny = true
      let end = buffer[position...].firstIndex(of: .lineFeed)
      let part = buffer[position..<(end ?? buffer.count)]
      // Two bytes more tell whether a carriage return there ends the line.
      line += part.prefix(max(0, limit + 2 - line.count))
      advance(part.count + (end == nil ? 0 : 1))
      if end != nil { break }
    }
    guard hasAny else { return nil }
    if line.last == .carriageReturn { line.removeLast() }
    return line.count > limit ? (Array(line.prefix(limit)), false) : (line, true)
  }

  private func fill(_ count: Int) throws(ParsingError) {
    while buffer.count - position < count, !isAtEnd {
      let more = try pull()
      if more.isEmpty {
        isAtEnd = true
      } else {
        // Moving what is left costs no more than what was read since the last time.
        if position >= buffer.count - position {
          buffer.removeFirst(position)
          position = 0
        }
        buffer += more
      }
    }
  }

  private func advance(_ count: Int) {
    position += count
    offset += count
  }
}

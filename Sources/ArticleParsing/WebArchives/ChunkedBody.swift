/// A body sent in chunks (RFC 9112, 7.1).
struct ChunkedBody: Equatable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// Why these are not all of its bytes, as a phrase that can follow "it"; nil where they are.
  private(set) var shortfall: String?

  private static let sizeLineLimit = 1024
  /// Sizes of more digits are none: sixty bits are never reached.
  private static let digitLimit = 15

  /// Joins the chunks, or nil where the body does not begin as chunks do.
  ///
  /// Of a body that breaks off or goes wrong, the chunks before are taken, and of a chunk that is
  /// cut off what there is. Trailer fields are passed over.
  init?(_ body: ArraySlice<UInt8>) {
    var rest = body
    var isFirst = true
    bytes.reserveCapacity(body.count)
    while let (size, data) = Self.chunk(in: rest) {
      if size == 0 { return }
      bytes += data.prefix(size)
      guard size <= data.count else {
        shortfall = "is cut off within a chunk"
        return
      }
      rest = data.dropFirst(size)
      guard let end = Self.afterLineEnd(of: rest) else {
        if isFirst, !rest.isEmpty { return nil }
        shortfall = Self.damage(in: rest)
        return
      }
      rest = end
      isFirst = false
    }
    if isFirst { return nil }
    shortfall = Self.damage(in: rest)
  }

  private static func damage(in rest: ArraySlice<UInt8>) -> String {
    rest.isEmpty
      ? "is cut off after a chunk" : "has a broken chunk \(rest.count) bytes before its end"
  }

  /// The size of the chunk that `rest` begins with, and what follows its size line.
  private static func chunk(
    in rest: ArraySlice<UInt8>
  ) -> (size: Int, data: ArraySlice<UInt8>)? {
    let line = rest.prefix(sizeLineLimit).prefix { $0 != .lineFeed }
    let digits = line.prefix { hexDigit($0) != nil }
    guard line.endIndex < rest.endIndex, rest[line.endIndex] == .lineFeed,
      line.last == .carriageReturn, (1...digitLimit).contains(digits.count)
    else { return nil }
    let tail = line[digits.endIndex...].drop { $0.isBlank }
    guard tail.isEmpty || tail.first == UInt8(ascii: ";") else { return nil }
    let size = digits.reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    return (size, rest[(line.endIndex + 1)...])
  }

  private static func afterLineEnd(of rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if rest.first == .lineFeed { return rest.dropFirst() }
    return rest.starts(with: [.carriageReturn, .lineFeed]) ? rest.dropFirst(2) : nil
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x41 + 10
    case 0x61...0x66: Int(byte) - 0x61 + 10
    default: nil
    }
  }
}

/// Writes numbers and texts one after another in few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// LEB128: seven bits a byte, the lowest first; `number` is not negative.
  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ numbers: some Sequence<Int>) {
    for number in numbers { write(number) }
  }

  /// A number of either sign, small ones in few bytes.
  mutating func write(signed number: Int) { write(number < 0 ? ~number << 1 | 1 : number << 1) }

  /// A number that may be missing.
  mutating func write(_ number: Int?) { write(number.map { $0 + 1 } ?? 0) }

  mutating func write(_ text: String) {
    let utf8 = text.utf8
    write(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  /// A text that may be missing.
  mutating func write(optional text: String?) {
    guard let text else { return write(0) }
    let utf8 = text.utf8
    write(utf8.count + 1)
    bytes.append(contentsOf: utf8)
  }

  /// All 64 bits of a number, in few bytes where it is whole and not negative.
  mutating func write(_ number: Double) {
    if number.sign == .plus, let whole = Int(exactly: number), whole < 1 << 53 {
      write(whole + 1)
    } else {
      write(0)
      withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// All 64 bits of a number, the highest first.
  mutating func write(bits number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// All 32 bits of a number, the highest first.
  mutating func write(word: UInt32) {
    withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// A share of one, to a thousandth.
  mutating func write(share: Double) { write(Int((min(max(share, 0), 1) * 1000).rounded())) }
}

/// Reads what a `ByteWriter` wrote; bytes of anything else end in `DamagedBytes`, never in a trap.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func number() throws(DamagedBytes) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while next < bytes.endIndex, shift < 63 {
      let byte = bytes[next]
      next += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value & UInt(Int.max)) }
      shift += 7
    }
    throw DamagedBytes()
  }

  mutating func numbers(_ count: Int) throws(DamagedBytes) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count { numbers.append(try number()) }
    return numbers
  }

  mutating func signedNumber() throws(DamagedBytes) -> Int {
    let value = try number()
    return value & 1 == 0 ? value >> 1 : ~(value >> 1)
  }

  mutating func optionalNumber() throws(DamagedBytes) -> Int? {
    let value = try number()
    return value == 0 ? nil : value - 1
  }

  /// How many items follow, each of at least one byte.
  mutating func count() throws(DamagedBytes) -> Int {
    let value = try number()
    guard value <= bytes.endIndex - next else { throw DamagedBytes() }
    return value
  }

  mutating func text() throws(DamagedBytes) -> String {
    String(decoding: try take(try number()), as: UTF8.self)
  }

  mutating func skipText() throws(DamagedBytes) { _ = try take(try number()) }

  mutating func optionalText() throws(DamagedBytes) -> String? {
    let value = try number()
    guard value > 0 else { return nil }
    return String(decoding: try take(value - 1), as: UTF8.self)
  }

  mutating func real() throws(DamagedBytes) -> Double {
    let whole = try number()
    guard whole == 0 else { return Double(whole - 1) }
    return Double(bitPattern: UInt64(bitPattern: try bits()))
  }

  mutating func word() throws(DamagedBytes) -> UInt32 {
    try take(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
  }

  mutating func bits() throws(DamagedBytes) -> Int64 {
    Int64(bitPattern: try take(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
  }

  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(DamagedBytes) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - next else { throw DamagedBytes() }
    defer { next += count }
    return bytes[next..<(next + count)]
  }

  /// What has not been read.
  var rest: ArraySlice<UInt8> { bytes[next...] }

  mutating func texts() throws(DamagedBytes) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  mutating func share() throws(DamagedBytes) -> Double { Double(try number()) / 1000 }

  /// A span of the next number's length.
  mutating func span(from start: Int) throws(DamagedBytes) -> Range<Int> {
    let (end, isTooLong) = start.addingReportingOverflow(try number())
    guard !isTooLong else { throw DamagedBytes() }
    return start..<end
  }

  /// A span that begins `number` bytes behind `end` and its length.
  mutating func span(after end: Int) throws(DamagedBytes) -> Range<Int> {
    let (gap, count) = (try number(), try number())
    let (start, isTooFar) = end.addingReportingOverflow(gap)
    let (upper, isTooLong) = start.addingReportingOverflow(count)
    guard !isTooFar, !isTooLong else { throw DamagedBytes() }
    return start..<upper
  }
}

/// Stored bytes are not what was stored.
struct DamagedBytes: Error, Equatable {}

/// How far bytes are valid UTF-8 (Unicode Standard, table 3-7).
struct UTF8Survey: Equatable, Sendable {
  /// How many characters of two and of more bytes there are.
  private(set) var shortSequences = 0
  private(set) var longSequences = 0
  /// How many bytes belong to no character; a character cut off by the end is none of them.
  private(set) var faults = 0
  /// Where the first byte stands that belongs to no character, or nil.
  private(set) var firstFault: Int?
  /// Whether the end cuts a character off.
  private(set) var isCut = false

  var isASCII: Bool { sequences == 0 && isValid }
  var isValid: Bool { faults == 0 && !isCut }
  var sequences: Int { shortSequences + longSequences }

  /// Surveys all the bytes; ASCII goes by at some gigabytes a second.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while true {
        index = Self.endOfASCII(in: buffer, from: index)
        if index == buffer.count { break }
        while index < buffer.count, buffer[index] >= 0x80 {
          // Most scripts beyond ASCII take two or three bytes a letter.
          if (0xC2...0xDF).contains(buffer[index]), index &+ 1 < buffer.count,
            buffer[index &+ 1].isContinuation
          {
            shortSequences &+= 1
            index &+= 2
          } else if (0xE1...0xEC).contains(buffer[index]), index &+ 2 < buffer.count,
            buffer[index &+ 1].isContinuation, buffer[index &+ 2].isContinuation
          {
            longSequences &+= 1
            index &+= 3
          } else {
            step(&index, in: buffer)
          }
        }
      }
    }
  }

  private mutating func step(_ index: inout Int, in buffer: UnsafeRawBufferPointer) {
    let sequence = Self.sequence(at: index, in: buffer)
    if sequence.isWhole {
      if sequence.length == 2 { shortSequences += 1 } else { longSequences += 1 }
    } else if index + sequence.length == buffer.count && sequence.canGoOn {
      isCut = true
      firstFault = firstFault ?? index
    } else {
      faults += sequence.length
      firstFault = firstFault ?? index
    }
    index += sequence.length
  }

  /// Where the first byte from 0x80 up stands, or the count.
  private static func endOfASCII(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    let mask: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index &+ 32 <= buffer.count {
      let words =
        buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        | buffer.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        | buffer.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
        | buffer.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      if words & mask != 0 { break }
      index &+= 32
    }
    while index < buffer.count, buffer[index] < 0x80 { index &+= 1 }
    return index
  }

  /// The sequence that begins at a byte from 0x80 up: a whole character, or the longest part of
  /// one, at least one byte.
  static func sequence(
    at index: Int, in buffer: UnsafeRawBufferPointer
  ) -> (length: Int, isWhole: Bool, canGoOn: Bool) {
    let lead = buffer[index]
    let needed: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: needed = 2
    case 0xE0...0xEF: needed = 3
    case 0xF0...0xF4: needed = 4
    default: return (1, false, false)
    }
    switch lead {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
    var length = 1
    while length < needed, index + length < buffer.count, allowed.contains(buffer[index + length]) {
      allowed = 0x80...0xBF
      length += 1
    }
    return (length, length == needed, true)
  }
}

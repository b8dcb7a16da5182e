/// Finds where an object or array ends, in bytes that come piece by piece.
///
/// Keeps a few counters and no text. An unclosed quote or bracket would swallow all that follows;
/// two signs tell it early: an object where only a key can stand, and a line within a string that
/// opens as an object does.
struct JSONExtent {
  enum State {
    case within
    case ended
    /// Another object has begun before this one ended.
    case broken
  }

  private(set) var state = State.within
  /// Where the state is broken, how many of the last bytes read belong to the next object.
  private(set) var excess = 0

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// One bit for each of the innermost 64 levels, the lowest for the innermost; 1 is an object.
  private var objects: UInt64 = 0
  /// The last byte of structure: a bracket, comma, colon or quote.
  private var last: UInt8 = 0
  /// How much of a line feed, blanks, `{`, blanks and a quote has been seen within a string.
  private var opening = Opening.none

  private static let marks = ByteSearch(.quote, .backslash, .lineFeed)

  private enum Opening {
    case none
    case lineFeed
    case brace
  }

  /// Reads on from `start` and returns where it stopped: behind the end, or at the bytes' end.
  mutating func read(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, state == .within {
      if isInString { index = readString(bytes, from: index) } else { readStructure(bytes[index]) }
      index += 1
    }
    return min(index, bytes.count)
  }

  private mutating func readStructure(_ byte: UInt8) {
    switch byte {
    case .quote: isInString = true
    case .openingBrace:
      if depth > 0, objects & 1 == 1, last != .colon {
        state = .broken
        excess = 1
        return
      }
      depth += 1
      objects = objects << 1 | 1
    case .openingBracket:
      depth += 1
      objects <<= 1
    case .closingBrace, .closingBracket:
      depth -= 1
      objects >>= 1
      if depth <= 0 { state = .ended }
    case .comma, .colon: break
    default: return
    }
    last = byte
  }

  /// Reads on to the quote that closes the string or shows that it should have been closed, and
  /// returns its place.
  private mutating func readString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = isEscaped ? start + 1 : start
    isEscaped = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        closeString()
        return index
      }
      if byte == .backslash {
        opening = .none
        isEscaped = index + 1 == bytes.count
        index += 1
      } else if byte == .lineFeed || opening != .none {
        follow(byte)
      }
      index += 1
      if opening == .none { index = Self.marks.offset(in: bytes, from: index) }
    }
    return index
  }

  private mutating func follow(_ byte: UInt8) {
    switch (byte, opening) {
    case (_, .brace) where byte.isBlank: excess += 1
    case (.openingBrace, .lineFeed):
      opening = .brace
      excess = 1
    case (.lineFeed, _): opening = .lineFeed
    case (_, .lineFeed) where byte.isBlank: break
    default: opening = .none
    }
  }

  private mutating func closeString() {
    if opening == .brace {
      state = .broken
      excess += 1
      return
    }
    isInString = false
    opening = .none
    last = .quote
  }
}

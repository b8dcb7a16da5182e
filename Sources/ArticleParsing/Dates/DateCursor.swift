/// A place in the bytes of a date, moved forward by what is read.
struct DateCursor {
  let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var isAtEnd: Bool { index >= bytes.endIndex }
  var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }
  /// The byte behind the next one.
  var afterNext: UInt8? { index + 1 < bytes.endIndex ? bytes[index + 1] : nil }

  mutating func advance() { index = min(index + 1, bytes.endIndex) }

  /// Passes over one byte if it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  mutating func takeCharacter(_ character: Unicode.Scalar) -> Bool {
    take(UInt8(ascii: character))
  }

  mutating func skip(while predicate: (UInt8) -> Bool) {
    while let byte = next, predicate(byte) { index += 1 }
  }

  /// A number of so many digits with no digit behind it; nothing is passed over otherwise.
  mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var (end, value) = (index, 0)
    while end < bytes.endIndex, bytes[end].isDigit {
      guard end - index < digits.upperBound, end - index < 18 else { return nil }
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end - index >= digits.lowerBound else { return nil }
    defer { index = end }
    return (value, end - index)
  }

  /// The letters that stand here, perhaps none.
  mutating func word() -> ArraySlice<UInt8> {
    let start = index
    skip(while: \.isLetter)
    return bytes[start..<index]
  }
}

/// Times of day and zones, which are passed over: a date is the day as written in its own zone.
extension DateCursor {
  /// Passes over `10:00`, `10:00:00.5`, `1000` or `100000`; whether all its numbers were possible.
  mutating func takeTime() -> Bool {
    guard let hour = number(digits: 1...6) else { return false }
    guard hour.digits <= 2 else {
      let time = hour.digits == 4 ? hour.value * 100 : hour.value
      return hour.digits != 3 && hour.digits != 5 && time / 10_000 <= 24
        && time / 100 % 100 <= 59 && time % 100 <= 60 && takeFraction()
    }
    guard hour.value <= 24 else { return false }
    for limit in [59, 60] {
      guard takeCharacter(":") else { return true }
      guard let part = number(digits: 2...2), part.value <= limit else { return false }
    }
    return takeFraction()
  }

  private mutating func takeFraction() -> Bool {
    guard let mark = next, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
      afterNext?.isDigit == true
    else { return true }
    advance()
    skip(while: \.isDigit)
    return true
  }

  /// Passes over `+09:00`, `-0400` or `+09`.
  mutating func takeOffset() -> Bool {
    guard let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    advance()
    guard let hours = number(digits: 1...4) else { return false }
    if hours.digits > 2 { return hours.value / 100 <= 15 && hours.value % 100 <= 59 }
    guard takeCharacter(":") else { return hours.value <= 15 }
    guard let minutes = number(digits: 2...2) else { return false }
    return hours.value <= 15 && minutes.value <= 59
  }

  /// Passes over blanks, a half of the day, and up to four zones: `Z`, `GMT+0900 (JST)`, `[Asia/…]`.
  mutating func takeZones() -> Bool {
    for _ in 0..<5 {
      skip { $0.isBlank }
      switch next {
      case nil: return true
      case UInt8(ascii: "+"), UInt8(ascii: "-"): guard takeOffset() else { return false }
      case UInt8(ascii: "("), UInt8(ascii: "["):
        return bytes.last == UInt8(ascii: ")") || bytes.last == UInt8(ascii: "]")
      default:
        guard DateWords.isZone(word()) else { return false }
        skip { $0 == UInt8(ascii: ".") }
      }
    }
    return isAtEnd
  }
}

/// The small words of times of day.
enum DateWords {
  /// Whether a word is a zone (`UTC`, `CEST`, `Z`) or a half of the day (`am`, `p.m.`).
  static func isZone(_ word: ArraySlice<UInt8>) -> Bool {
    guard (1...5).contains(word.count) else { return false }
    if word.allSatisfy(\.isUppercase) { return true }
    return DateNames.key(word).map { small[$0] != nil } ?? false
  }

  private static let small = DateNames.table([
    ("am pm a p m z utc gmt uhr h hrs est edt et bst cet cest jst ist", ())
  ])
}

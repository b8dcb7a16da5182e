import NewsModel

/// Dates whose month is a figure: ISO 8601, RFC 3339, and days with strokes or dots.
enum NumericDate {
  /// Reads `2025-07-23T10:00Z`, `2025/07/23`, `20250723T100000Z`, `23.07.2025`, `2025-07`, `2025`.
  ///
  /// Sources: RFC 3339, 5.6; RFC 9557, 4.1 (zones in brackets); ISO 8601-1:2019, 5.2.2.
  static func date(_ text: ArraySlice<UInt8>, order: DateOrder?) -> MachineDate? {
    var cursor = DateCursor(text)
    if let first = cursor.number(digits: 1...4) {
      guard let separator = cursor.next else {
        return first.digits == 4 ? MachineDate(year: first.value) : nil
      }
      guard "-/.".utf8.contains(separator) else { return nil }
      cursor.advance()
      return date(first, separator, &cursor, order)
    }
    return compact(&cursor)
  }

  /// Reads what stands behind the first number and its separator.
  private static func date(
    _ first: (value: Int, digits: Int), _ separator: UInt8, _ cursor: inout DateCursor,
    _ order: DateOrder?
  ) -> MachineDate? {
    guard let second = cursor.number(digits: 1...2) else { return nil }
    if first.digits == 4, cursor.isAtEnd {
      return second.digits == 2 ? MachineDate(year: first.value, month: second.value) : nil
    }
    guard cursor.take(separator), let third = cursor.number(digits: 1...4) else { return nil }
    if first.digits == 4, third.digits <= 2 {
      return ending(
        MachineDate(year: first.value, month: second.value, day: third.value), &cursor)
    }
    guard third.digits == 4, first.digits <= 2,
      let (day, month, confidence) = Self.day(first.value, second.value, separator, order)
    else { return nil }
    return ending(
      MachineDate(year: third.value, month: month, day: day, confidence: confidence), &cursor)
  }

  /// Which of two numbers before a year is the day: the one above 12, or as dots or a habit say.
  static func day(
    _ first: Int, _ second: Int, _ separator: UInt8, _ order: DateOrder?
  ) -> (day: Int, month: Int, confidence: Double)? {
    if first > 12 || separator == UInt8(ascii: ".") || first == second {
      return (first, second, DateConfidence.named)
    }
    if second > 12 { return (second, first, DateConfidence.named) }
    switch order {
    case .dayFirst: return (first, second, DateConfidence.usualOrder)
    case .monthFirst: return (second, first, DateConfidence.usualOrder)
    case nil: return nil
    }
  }

  /// Reads 8 digits, perhaps with a time behind `T`, or 12 or 14 digits.
  private static func compact(_ cursor: inout DateCursor) -> MachineDate? {
    guard let digits = cursor.number(digits: 8...14) else { return nil }
    let scale: Int
    switch digits.digits {
    case 8: scale = 1
    case 12 where digits.value / 100 % 100 <= 24 && digits.value % 100 <= 59: scale = 10_000
    case 14 where digits.value / 10_000 % 100 <= 24 && digits.value / 100 % 100 <= 59:
      scale = 1_000_000
    default: return nil
    }
    let day = digits.value / scale
    guard (1900...2100).contains(day / 10_000) else { return nil }
    return ending(
      MachineDate(year: day / 10_000, month: day / 100 % 100, day: day % 100), &cursor)
  }

  /// The date if only a time and zones follow it.
  private static func ending(_ date: MachineDate?, _ cursor: inout DateCursor) -> MachineDate? {
    guard let date else { return nil }
    if cursor.isAtEnd { return date }
    if cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "Z") {
      return cursor.takeZones() ? date : nil
    }
    let start = cursor.index
    cursor.skip { $0.isBlank || $0 == UInt8(ascii: ",") }
    if cursor.next?.asciiLowercased == UInt8(ascii: "t") { cursor.advance() }
    guard cursor.index > start, cursor.takeTime() else { return nil }
    let time = cursor.bytes[start..<cursor.index]
    let isZero = time.allSatisfy { !$0.isDigit || $0 == 0x30 }
    guard !(isZero && date.date.dayNumber == 0) else { return nil }
    return cursor.takeZones() ? date : nil
  }
}

/// A count of units back, as "8 years, 2 months ago" or 3時間前.
struct CountedTime {
  var reach: RelativeTime.Reach
  /// Where the words begin.
  var start: Int

  /// Reads lower-case bytes whose last word is "ago".
  init?(endOf bytes: [UInt8]) {
    let ago = Array(" ago".utf8)
    guard bytes.suffix(ago.count).elementsEqual(ago),
      let last = Self.part(before: bytes.count - ago.count, of: bytes)
    else { return nil }
    var first = last
    // At most three units stand in a row: years, months and days.
    for _ in 0..<2 {
      guard let joint = Self.joint(before: first.start, of: bytes),
        let earlier = Self.part(before: joint, of: bytes), earlier.unit > first.unit
      else { break }
      first = earlier
    }
    let (start, isInexact) = Self.qualified(first.start, of: bytes)
    guard let reach = first.unit.reach(first.count, isInexact: isInexact) else { return nil }
    self.reach = reach
    self.start = start
  }

  /// Reads a compact count without "ago", as "3h" or "5d"; "5 min" may be how long reading takes.
  init?(compact bytes: [UInt8]) {
    let unit = bytes.drop(while: \.isDigit)
    guard unit.count <= 2, unit.count < bytes.count,
      let part = Self.part(before: bytes.count, of: bytes), part.start == 0,
      let reach = part.unit.reach(part.count, isInexact: false)
    else { return nil }
    self.reach = reach
    start = 0
  }

  /// Reads a count, a unit and 前.
  init?(japaneseEndOf bytes: [UInt8]) {
    let signs: [(sign: String, unit: TimeUnit)] = [
      ("秒前", .second), ("分前", .minute), ("時間前", .hour), ("日前", .day), ("週間前", .week),
      ("か月前", .month), ("ヶ月前", .month), ("ヵ月前", .month), ("カ月前", .month), ("ケ月前", .month),
      ("年前", .year),
    ]
    guard
      let found = signs.first(where: {
        bytes.suffix($0.sign.utf8.count).elementsEqual($0.sign.utf8)
      })
    else { return nil }
    let digits = bytes.dropLast(found.sign.utf8.count).trailing(while: \.isDigit)
    guard let count = Self.number(digits), let reach = found.unit.reach(count, isInexact: false)
    else { return nil }
    self.reach = reach
    start = digits.startIndex
  }

  private typealias Part = (count: Int, unit: TimeUnit, start: Int)

  /// The count and unit that end before an index.
  private static func part(before end: Int, of bytes: [UInt8]) -> Part? {
    let word = bytes[..<end].trailing(while: \.isLowercase)
    guard let unit = TimeUnit(word) else { return nil }
    var countEnd = word.startIndex
    while countEnd > 0, bytes[countEnd - 1].isBlank { countEnd -= 1 }
    let digits = bytes[..<countEnd].trailing(while: \.isDigit)
    if !digits.isEmpty { return number(digits).map { ($0, unit, digits.startIndex) } }
    guard countEnd < word.startIndex else { return nil }
    return spelled(before: countEnd, of: bytes).map { ($0.count, unit, $0.start) }
  }

  /// A count in words; "a" and "an" may be glued to what stands before them.
  private static func spelled(before end: Int, of bytes: [UInt8]) -> (count: Int, start: Int)? {
    for row in words where bytes[..<end].suffix(row.word.utf8.count).elementsEqual(row.word.utf8) {
      let start = end - row.word.utf8.count
      if row.count == 1 || start == 0 || !bytes[start - 1].isWord { return (row.count, start) }
    }
    return nil
  }

  /// Where the comma, "and" or blank between two parts begins.
  private static func joint(before start: Int, of bytes: [UInt8]) -> Int? {
    for joint in [", and ", ", ", " and ", " "]
    where bytes[..<start].suffix(joint.utf8.count).elementsEqual(joint.utf8) {
      return start - joint.utf8.count
    }
    return nil
  }

  /// Where "about" or "over" before a count begins, and whether it makes more of the unit open.
  private static func qualified(_ start: Int, of bytes: [UInt8]) -> (start: Int, isInexact: Bool) {
    let words = [
      ("about ", false), ("around ", false), ("~", false), ("over ", true), ("almost ", true),
      ("nearly ", true), ("more than ", true), ("less than ", true),
    ]
    for (word, isInexact) in words
    where bytes[..<start].suffix(word.utf8.count).elementsEqual(word.utf8) {
      return (start - word.utf8.count, isInexact)
    }
    return (start, false)
  }

  /// Fewer than 100,000, so that no day reckoned from it leaves the range of integers.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...5).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Longer words go before those they end in; "a few" and its like count no more than hours do.
  private static let words: [(word: String, count: Int)] = [
    ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("a few", inexact),
    ("few", inexact), ("several", inexact), ("a couple of", inexact), ("a couple", inexact),
    ("one", 1), ("an", 1), ("a", 1),
  ]
  /// Stands for a count that is not told.
  static let inexact = -1
}

/// A unit of time, from the shortest to the longest.
enum TimeUnit: Int, Comparable {
  case second, minute, hour, day, week, month, year

  init?(_ word: ArraySlice<UInt8>) {
    guard let key = DateNames.key(word), let unit = Self.words[key] else { return nil }
    self = unit
  }

  /// How far so many units go back; nil where the words leave even the year open.
  func reach(_ count: Int, isInexact: Bool) -> RelativeTime.Reach? {
    guard count != CountedTime.inexact else { return self <= .hour ? .days(0) : nil }
    switch self {
    case .second: return .days(count / 86_400)
    case .minute: return .days(count / 1440)
    case .hour: return .days(count / 24)
    case .day: return isInexact ? nil : .days(count)
    case .week: return isInexact ? nil : .oneOf(count * 7...count * 7 + 6)
    case .month: return isInexact ? nil : .months(count)
    case .year: return isInexact ? nil : .years(count)
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  private static let words = DateNames.table([
    ("second seconds sec secs s", TimeUnit.second), ("minute minutes min mins m", .minute),
    ("hour hours hr hrs h", .hour), ("day days d", .day), ("week weeks wk wks w", .week),
    ("month months mo mos mth mths", .month), ("year years yr yrs y", .year),
  ])
}

extension ArraySlice where Element == UInt8 {
  /// The longest end of the slice whose bytes all satisfy the predicate.
  fileprivate func trailing(while predicate: (UInt8) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

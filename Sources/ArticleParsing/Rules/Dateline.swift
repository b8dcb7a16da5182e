import NewsModel

/// The place, and often day and agency, that open a report: `TOKYO --`, `OSLO, May 4 (AFP) -`.
struct Dateline: Equatable, Sendable {
  /// Bytes of the paragraph from its start to behind the dash.
  var length: Int
  /// The day as printed, with or without a year, or nil.
  var date: String?
  /// The agency or outlet in brackets, or nil.
  var outlet: String?

  private static let dashes = [" -- ", " - ", " – ", " — ", "--", "—", " : "]
  private static let agencies: Set<String> = [
    "ap", "reuters", "afp", "kyodo", "jiji", "upi", "dpa", "xinhua", "yonhap", "tass", "bloomberg",
    "ani", "pti", "ians", "efe", "ansa", "cnn", "bbc", "npr", "anadolu", "aa", "jiji press",
    "kyodo news", "the associated press", "associated press", "interfax", "ukrinform", "belga",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Reads the start of a paragraph.
  ///
  /// Before the dash stand one to eight words of place, then perhaps a day, then perhaps an
  /// outlet in brackets. The place is in capitals, or names before an agency or a full date.
  init?(startOf paragraph: String) {
    let opening = String(decoding: paragraph.utf8.prefix(110), as: UTF8.self)
    let found = Self.dashes.compactMap { dash in
      Array(opening.utf8).firstOffset(of: Array(dash.utf8)).map { (offset: $0, dash: dash) }
    }.min { ($0.offset, -$0.dash.utf8.count) < ($1.offset, -$1.dash.utf8.count) }
    guard let found, found.offset > 0 else { return nil }
    length = found.offset + found.dash.utf8.count
    var place = opening.substring(utf8: 0..<found.offset).trimmed
    if place.hasSuffix(")") {
      guard let bracket = place.lastIndex(of: "(") else { return nil }
      let inside = String(place[place.index(after: bracket)...].dropLast())
      guard Self.agencies.contains(inside.lowercased()) || OutletName.isBare(inside) else {
        return nil
      }
      outlet = inside
      place = String(place[..<bracket]).trimmed
    }
    let day = AbsoluteDateReader().day(endOf: place)
    if let day {
      date = place.slice(day.start..<place.utf8.count)
      place = place.slice(0..<day.start).trimmed
    }
    guard isPlace(place, isBeforeFullDate: day?.hasYear == true) else { return nil }
  }

  private func isPlace(_ place: String, isBeforeFullDate: Bool) -> Bool {
    let words = place.words
    guard (1...8).contains(words.count) else { return false }
    let head = words[0].filter(\.isLetter)
    let isAllCaps = head.count >= 3 && head.allSatisfy(\.isUppercase)
    let tail = words.dropFirst().filter { $0.contains(where: \.isLowercase) }
    if isAllCaps { return tail.count <= 3 }
    let isDated =
      isBeforeFullDate && place.hasSuffix(",") && !Self.weekdays.contains(head.lowercased())
    return (outlet != nil || isDated) && words.allSatisfy { $0.first?.isUppercase == true }
  }
}

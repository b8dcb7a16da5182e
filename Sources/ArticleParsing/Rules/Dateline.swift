import NewsModel

/// The place, and often the agency, that opens a report: `TOKYO --`, `BRUSSELS (Reuters) -`.
struct Dateline: Equatable, Sendable {
  /// Bytes of the paragraph from its start to behind the dash.
  var length: Int

  private static let dashes = [" -- ", " - ", " – ", " — ", "--", "—", " : "]
  private static let agencies: Set<String> = [
    "ap", "reuters", "afp", "kyodo", "jiji", "upi", "dpa", "xinhua", "yonhap", "tass", "bloomberg",
    "ani", "pti", "ians", "efe", "ansa", "cnn", "bbc", "npr", "anadolu", "aa", "jiji press",
    "kyodo news", "the associated press", "associated press", "interfax", "ukrinform", "belga",
  ]

  /// Reads the start of a paragraph.
  ///
  /// Before the dash stand one to eight words: capitals only, or names before a bracketed agency.
  init?(startOf paragraph: String) {
    let opening = String(decoding: paragraph.utf8.prefix(90), as: UTF8.self)
    let found = Self.dashes.compactMap { dash in
      Array(opening.utf8).firstOffset(of: Array(dash.utf8)).map { (offset: $0, dash: dash) }
    }.min { ($0.offset, -$0.dash.utf8.count) < ($1.offset, -$1.dash.utf8.count) }
    guard let found, found.offset > 0 else { return nil }
    let place = opening.substring(utf8: 0..<found.offset)
    guard Self.isPlace(place) else { return nil }
    length = found.offset + found.dash.utf8.count
  }

  private static func isPlace(_ text: String) -> Bool {
    var place = text
    var hasAgency = false
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") {
      let inside = text[text.index(after: bracket)...].dropLast().lowercased()
      guard agencies.contains(inside) else { return false }
      hasAgency = true
      place = String(text[..<bracket]).trimmed
    }
    let words = place.words
    guard (1...8).contains(words.count) else { return false }
    let head = words[0].filter(\.isLetter)
    let isAllCaps = head.count >= 3 && head.allSatisfy(\.isUppercase)
    let tail = words.dropFirst().filter { $0.contains(where: \.isLowercase) }
    return isAllCaps && tail.count <= 3
      || hasAgency && words.allSatisfy { $0.first?.isUppercase == true }
  }
}

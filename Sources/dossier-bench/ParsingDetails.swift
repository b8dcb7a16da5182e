import Foundation

/// What was found of a page's details; nil where nothing was.
struct FoundDetails: Equatable {
  var title: String?
  var author: String?
  /// ISO 8601, as precise as it is known; a time may follow.
  var date: String?
  var site: String?
}

/// The details that gold states, in the order of the table.
enum Detail: String, CaseIterable, Encodable {
  case title, author, date, site

  func value(in found: FoundDetails) -> String? {
    switch self {
    case .title: found.title
    case .author: found.author
    case .date: found.date
    case .site: found.site
    }
  }

  /// What the page states; several authors are joined by semicolons.
  func value(in gold: GoldDetails) -> String? {
    switch self {
    case .title: gold.title
    case .author: gold.authors.isEmpty ? nil : gold.authors.joined(separator: "; ")
    case .date: gold.date
    case .site: gold.site
    }
  }

  /// Whether what was found is what the page states; nil where the page states nothing.
  func verdict(_ found: FoundDetails, _ gold: GoldDetails) -> DetailVerdict? {
    guard let stated = value(in: gold) else { return nil }
    guard let value = value(in: found), !value.isEmpty else { return .missing }
    let isRight =
      switch self {
      case .title: DetailComparison.areSame(value, stated)
      case .author: gold.authors.allSatisfy { DetailComparison.holds(value, $0) }
      case .date: value.prefix(10) == stated.prefix(10)
      case .site: DetailComparison.areSameSite(value, stated)
      }
    return isRight ? .right : .wrong
  }
}

enum DetailVerdict {
  case right, wrong, missing
}

/// How often one detail was found, over the pages that state it.
struct DetailScore: Equatable {
  private(set) var right = 0
  private(set) var wrong = 0
  private(set) var missing = 0

  init(_ detail: Detail, _ found: [FoundDetails], _ pages: [GoldPage]) {
    for (found, page) in zip(found, pages) {
      switch detail.verdict(found, page.details) {
      case .right: right += 1
      case .wrong: wrong += 1
      case .missing: missing += 1
      case nil: break
      }
    }
  }

  /// How many pages state the detail.
  var pages: Int { right + wrong + missing }
}

/// When two names for a thing count as the same.
enum DetailComparison {
  /// In lower case, with one blank for each run of anything but letters and digits.
  static func normalised(_ text: String) -> String {
    let marks = CharacterSet.alphanumerics.inverted
    return text.precomposedStringWithCanonicalMapping.lowercased()
      .components(separatedBy: marks).filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func areSame(_ one: String, _ other: String) -> Bool {
    normalised(one) == normalised(other)
  }

  /// Whether a name stands in a line, as "Ada Novak" in "By Ada Novak and Tom Reyes".
  static func holds(_ line: String, _ name: String) -> Bool {
    normalised(line).contains(normalised(name))
  }

  /// Whether two sites' names are the same, or one holds the other of more than three letters.
  static func areSameSite(_ one: String, _ other: String) -> Bool {
    let one = normalised(one)
    let other = normalised(other)
    return one == other || (one.count > 3 && other.contains(one))
      || (other.count > 3 && one.contains(other))
  }

  /// The names of a line that states several: "Ada Novak; Tom Reyes", "Ada Novak and Tom Reyes".
  static func names(in line: String) -> [String] {
    line.replacingOccurrences(of: " and ", with: ";")
      .components(separatedBy: CharacterSet(charactersIn: ";,"))
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

/// A line that names who published an article: `Harbour Gazette`, `Source: Northern Wire`.
struct OutletName: Equatable, Sendable {
  /// The name, without "Source:".
  var name: String

  /// What the names of outlets end in, in lower case.
  static let endings: Set<String> = [
    "times", "post", "news", "today", "herald", "tribune", "journal", "magazine", "daily", "weekly",
    "gazette", "telegraph", "reuters", "afp", "bloomberg", "review", "press", "chronicle",
    "observer", "ledger", "agency", "monitor", "newswire", "wire", "desk", "courier", "dispatch",
    "examiner", "inquirer", "bulletin",
  ]
  /// What a site's sections and links begin with: "Latest News", "Follow Northern Wire".
  private static let sectionOpenings: Set<String> = [
    "about", "all", "breaking", "business", "discover", "follow", "headline", "in", "join",
    "latest", "live", "local", "more", "our", "read", "recent", "related", "sport", "sports",
    "subscribe", "top", "trending", "visit", "watch", "world", "your",
  ]
  private static let labels = ["source: ", "publisher: ", "published by: "]

  /// Reads a whole line; nil unless it is an outlet's name or a label and a name of any sort.
  init?(_ line: String) {
    let opening = line.utf8.prefix(30).map(\.asciiLowercased)
    if let label = Self.labels.first(where: { opening.starts(with: $0.utf8) }) {
      let name = String(line.dropFirst(label.count)).trimmed
      guard name.words.count <= 6, Byline.areNames(name) else { return nil }
      self.name = name
    } else {
      guard Self.isBare(line) else { return nil }
      name = line
    }
  }

  /// Whether a text is two to five capitalised words, the last of which outlets are named with.
  static func isBare(_ text: String) -> Bool {
    let words = text.words
    guard (2...5).contains(words.count), let first = words.first, let last = words.last,
      endings.contains(last.lowercased()), !sectionOpenings.contains(first.lowercased())
    else { return false }
    return words.allSatisfy { word in
      (word.first?.isUppercase == true || word == "and" || word == "&")
        && word.allSatisfy { $0.isLetter || "-'’&.".contains($0) }
    }
  }
}

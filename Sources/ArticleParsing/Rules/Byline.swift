/// A line that names the author.
struct Byline: Equatable, Sendable {
  /// The names, without "By".
  var names: String

  private static let labels = [
    "by ", "by: ", "written by ", "written by: ", "reported by ", "story by ", "words by ",
    "author: ", "authors: ", "posted by ", "published by ", "text by ", "from our correspondent ",
  ]

  /// Reads a whole line; nil unless a label and then something like names stand on it.
  init?(_ line: String) {
    guard line.utf8.count <= 160 else { return nil }
    if line.hasPrefix("By"), line.dropFirst(2).first?.isUppercase == true {
      // Pages set the label apart by style alone, so its blank is lost: `ByAda Novak`.
      names = String(line.dropFirst(2)).trimmed
      guard Self.isBareName(names) else { return nil }
      return
    }
    guard let label = Self.label(of: line) else { return nil }
    let names = String(line.dropFirst(label.count)).trimmed
    guard Self.areNames(names) else { return nil }
    self.names = names
  }

  private static func label(of line: String) -> String? {
    let opening = line.utf8.prefix(30).map(\.asciiLowercased)
    return labels.first { opening.starts(with: $0.utf8) }
  }

  /// Whether the words could be names with offices: capitals first, no sentence.
  static func areNames(_ text: String) -> Bool {
    let words = text.words
    guard (1...14).contains(words.count), startsWithCapital(words[0]),
      !text.hasSuffix("."), !text.hasSuffix("?"), !text.hasSuffix(":")
    else { return false }
    let small = words.filter { !startsWithCapital($0) && !joiners.contains(String($0)) }
    return small.count * 3 <= words.count
  }

  /// Whether a bare line could be one person's name: two to four capitalised words.
  static func isBareName(_ text: String) -> Bool {
    let words = text.words
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      (startsWithCapital(word) || particles.contains(String(word)))
        && word.allSatisfy { $0.isLetter || ".-'’".contains($0) }
    }
  }

  private static let joiners: Set<String> = ["and", "&", "for", "in", "of", "the", "|", "-", "—"]
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "da", "di", "la", "bin", "al",
  ]

  private static func startsWithCapital(_ word: Substring) -> Bool {
    word.first.map { $0.isUppercase || !$0.isCased && $0.isLetter } ?? false
  }
}

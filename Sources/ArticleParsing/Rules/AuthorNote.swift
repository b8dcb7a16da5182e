/// Tells the note about an author that closes or opens an article: `Ada Novak is a reporter for …`.
///
/// A name of one to four capitalised words, a verb that introduces people, and an occupation of
/// those who write; the same words stand in news text, so only place and form beside them decide.
enum AuthorNote {
  private static let verbs = bytes([
    "is", "was", "has", "writes", "covers", "works", "lives", "reports", "joined", "teaches",
    "founded", "ist", "schreibt", "arbeitet", "lebt", "est", "es", "è",
  ])
  private static let occupations = bytes([
    "author", "writer", "reporter", "editor", "journalist", "professor", "founder", "co-founder",
    "cofounder", "columnist", "correspondent", "freelance", "freelancer", "blogger", "contributor",
    "contributing", "photographer", "fellow", "expert", "consultant", "developer", "historian",
    "researcher", "lecturer", "novelist", "producer", "writing", "writes", "covering", "covers",
    "autor", "autorin", "journalistin", "redakteur", "redakteurin", "experte", "expertin",
    "journaliste", "periodista", "giornalista", "books", "blog", "degree", "ph.d",
  ])

  private static func bytes(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { Array($0.utf8) })
  }

  /// Whether the text reads as such a note; one of more than 1,200 bytes never does.
  static func isNote(_ text: String) -> Bool {
    let text = text.utf8
    guard text.count <= 1200, let first = text.first, isCapital(first) else { return false }
    var words = text.split(maxSplits: 5, whereSeparator: \.isBlank)[...]
    var name = 0
    while let word = words.first, let first = word.first, isCapital(first) {
      if word.last == UInt8(ascii: ".") && word.count > 2 || name == 4 { return false }
      name += 1
      words.removeFirst()
    }
    guard (1...4).contains(name), let verb = words.first, verbs.contains(Array(verb)) else {
      return false
    }
    return text.split(whereSeparator: \.isBlank).dropFirst(name).contains { word in
      var word = word.map(\.asciiLowercased)
      while let last = word.last, last.isASCIIPunctuation { word.removeLast() }
      return occupations.contains(word)
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte.isUppercase || byte >= 0xC3 }
}

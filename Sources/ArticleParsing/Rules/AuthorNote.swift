/// Tells the note about an author that closes or opens an article: `Ada Novak is a reporter for …`.
///
/// A name of one to four capitalised words, a verb that introduces people, and an occupation of
/// those who write; the same words stand in news text, so only place and form beside them decide.
enum AuthorNote {
  private static let verbs: Set<String> = [
    "is", "was", "has", "writes", "covers", "works", "lives", "reports", "joined", "teaches",
    "founded", "ist",
    "schreibt", "arbeitet", "lebt", "est", "es", "è",
  ]
  private static let occupations: Set<String> = [
    "author", "writer", "reporter", "editor", "journalist", "professor", "founder", "co-founder",
    "cofounder", "columnist", "correspondent", "freelance", "freelancer", "blogger", "contributor",
    "contributing", "photographer", "fellow", "expert", "consultant", "developer", "historian",
    "researcher", "lecturer", "novelist", "producer", "writing", "writes", "covering", "covers",
    "autor", "autorin", "journalistin", "redakteur", "redakteurin", "experte", "expertin",
    "journaliste", "periodista", "giornalista", "books", "blog", "degree", "ph.d",
  ]

  /// Whether the text reads as such a note; text of more than 120 words never does.
  static func isNote(_ text: String) -> Bool {
    guard text.utf8.count <= 1200 else { return false }
    let words = text.words
    guard words.count >= 5, words.count <= 120 else { return false }
    let name = words.prefix(5).prefix { word in
      word.utf8.first.map { $0.isUppercase || $0 >= 0xC3 } ?? false
    }
    guard (1...4).contains(name.count), name.last?.utf8.last != UInt8(ascii: "."),
      verbs.contains(String(words[name.count]))
    else { return false }
    return words.dropFirst(name.count).contains { word in
      occupations.contains(FoldedText(String(word)).string)
    }
  }
}

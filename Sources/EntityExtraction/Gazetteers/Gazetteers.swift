import NewsModel

/// Everything the rules know before they read an article.
struct Gazetteers: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var names = NameTable()
  /// The country a capital or a word for a people stands for, by the name in the text's spelling.
  private(set) var countriesByCapital: [String: String] = [:]
  private(set) var countriesByDemonym: [String: String] = [:]
  private(set) var undertakings: [Undertaking] = []
  /// The ways to say an undertaking, by their first word, the longest first.
  private(set) var undertakingsByFirstWord: [Int32: [(head: [Int32], undertaking: Int)]] = [:]
  /// What "the pact" may mean, by the number of the noun.
  private(set) var anaphors: [Int32: Anaphor] = [:]

  /// A noun that stands for something named before.
  struct Anaphor: Sendable {
    var kind: EntityKind
    /// Folded words one of which the thing's name must have.
    var words: [String]

    /// Whether something called `name` may be meant.
    func fits(_ name: String) -> Bool {
      NameFolding.fold(name).split(separator: " ").contains { words.contains(String($0)) }
    }
  }

  init() {
    readUndertakings()
    readWords()
    readCountries()
    for (file, kind) in Self.nameFiles { readNames(file, kind) }
    names.sort()
  }

  /// The name tables and what each holds, the kinds that win ties first.
  private static let nameFiles: [(String, EntityKind)] = [
    ("organizations", .organization), ("programs", .program), ("companies", .company),
    ("outlets", .outlet), ("places", .place), ("equipment", .equipment), ("events", .event),
    ("people", .person),
  ]

  private mutating func readUndertakings() {
    for row in GazetteerFile(named: "undertakings").rows {
      let undertaking = Undertaking(row, &vocabulary)
      for head in undertaking.heads {
        guard let first = head.first else { continue }
        undertakingsByFirstWord[first, default: []].append((head, undertakings.count))
      }
      undertakings.append(undertaking)
    }
    for key in undertakingsByFirstWord.keys {
      undertakingsByFirstWord[key]?.sort { $0.head.count > $1.head.count }
    }
    for row in GazetteerFile(named: "anaphors").rows {
      guard let kind = EntityKind(rawValue: row[1]) else { continue }
      anaphors[vocabulary.intern(row[0])] = Anaphor(kind: kind, words: row.list(2))
    }
  }

  private mutating func readWords() {
    for row in GazetteerFile(named: "words").rows {
      guard let trait = WordTraits.named[row[0]] else { continue }
      for word in row.list(1) { _ = vocabulary.intern(word, trait) }
    }
    for row in GazetteerFile(named: "given-names").rows {
      for name in row.list(0) { internPieces(of: name, .givenName) }
    }
    for row in GazetteerFile(named: "demonyms").rows {
      for name in row.list(0) { internPieces(of: name, .demonym) }
    }
  }

  private mutating func internPieces(of name: String, _ traits: WordTraits) {
    for piece in WordCutter.words(of: name) {
      _ = vocabulary.intern(WordCutter.fold(piece), traits)
    }
  }

  private mutating func readCountries() {
    for row in GazetteerFile(named: "countries").rows {
      let country = Self.bare(row[0])
      let subject = NameTable.Subject(
        kind: .place, name: country.name, shortName: row[1].isEmpty ? country.name : row[1],
        isAmbiguous: country.isAmbiguous, isCountry: true)
      names.add(subject, aliases: row.list(2), to: &vocabulary)
      for demonym in row.list(3) {
        countriesByDemonym[demonym] = country.name
        addDemonym(demonym)
      }
      for capital in row.list(4) {
        countriesByCapital[capital] = countriesByCapital[capital] ?? country.name
        add(capital, [], .place)
      }
    }
    // Brussels stands for the union of states more often than for the kingdom.
    countriesByCapital["Brussels"] = "European Union"
  }

  /// A demonym of two words has no trait of its own: "South" in "South Korean" is no demonym.
  private mutating func addDemonym(_ demonym: String) {
    let pieces = WordCutter.words(of: demonym)
    guard let last = pieces.last else { return }
    _ = vocabulary.intern(WordCutter.fold(last), .demonym)
  }

  private mutating func readNames(_ file: String, _ kind: EntityKind) {
    for row in GazetteerFile(named: file).rows { add(row[0], row.list(1), kind) }
  }

  private mutating func add(_ printed: String, _ aliases: [String], _ kind: EntityKind) {
    let (name, isAmbiguous) = Self.bare(printed)
    // Of unions of states only this one has a short name of its own in the names of undertakings.
    let shortName = name == "European Union" ? "EU" : name
    let subject = NameTable.Subject(
      kind: kind, name: name, shortName: shortName, isAmbiguous: isAmbiguous, isCountry: false)
    names.add(subject, aliases: aliases, to: &vocabulary)
  }

  private static func bare(_ name: String) -> (name: String, isAmbiguous: Bool) {
    name.utf8.last == UInt8(ascii: "?") ? (String(name.dropLast()), true) : (name, false)
  }
}

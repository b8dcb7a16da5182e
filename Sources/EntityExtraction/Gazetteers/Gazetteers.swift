import NewsModel

/// Everything the rules know before they read an article.
struct Gazetteers: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var names = NameTable()
  /// The country a capital or a word for a people stands for, by the name in the text's spelling.
  private(set) var countriesByCapital: [String: String] = [:]
  private(set) var countriesByDemonym: [String: String] = [:]
  /// The country a word stem stands for ("Anglo-"), by the number of the folded stem.
  private(set) var countriesByStem: [Int32: String] = [:]
  /// What peoples are called and their countries' short names, by the number of the first word.
  private(set) var peoples: [Int32: [(words: [Int32], country: String)]] = [:]
  private(set) var undertakings: [Undertaking] = []
  /// The undertakings a noun may stand for, by its number, in the order of the table.
  private var undertakingsByNoun: [[Int]] = []
  /// The words that say what an undertaking is about.
  private(set) var undertakingQualifiers: Set<Int32> = []
  /// What "the pact" may mean, by the number of the noun.
  private(set) var anaphors: [Int32: Anaphor] = [:]

  /// A noun that stands for something named before.
  struct Anaphor: Sendable {
    var kind: EntityKind
    /// Folded words one of which the thing's name must have.
    var words: [String]
    /// Whether the thing must have been named just before, for the noun is an everyday word.
    var isShortLived: Bool

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

  /// The undertakings that the noun of this number may stand for, in the order of the table.
  func undertakings(byNoun number: Int32) -> [Int] {
    number < undertakingsByNoun.count ? undertakingsByNoun[Int(number)] : []
  }

  private mutating func readUndertakings() {
    for row in GazetteerFile(named: "undertakings").rows {
      let undertaking = Undertaking(row, &vocabulary)
      for noun in row.list(0) {
        let number = Int(vocabulary.intern(noun))
        while undertakingsByNoun.count <= number { undertakingsByNoun.append([]) }
        undertakingsByNoun[number].append(undertakings.count)
      }
      undertakingQualifiers.formUnion(undertaking.qualifiers.joined())
      undertakings.append(undertaking)
    }
    for row in GazetteerFile(named: "anaphors").rows {
      guard let kind = EntityKind(rawValue: row[1]) else { continue }
      anaphors[vocabulary.intern(row[0])] = Anaphor(
        kind: kind, words: row.list(2), isShortLived: row[3] == "near")
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
      let shortName = row[1].isEmpty ? country.name : row[1]
      let subject = NameTable.Subject(
        kind: .place, name: country.name, shortName: shortName,
        isAmbiguous: country.isAmbiguous, isState: true)
      names.add(subject, aliases: row.list(2), to: &vocabulary)
      for demonym in row.list(3) {
        countriesByDemonym[demonym] = country.name
        addDemonym(demonym, of: shortName)
      }
      for stem in row.list(5) { countriesByStem[vocabulary.intern(stem.lowercased())] = shortName }
      for capital in row.list(4) {
        countriesByCapital[capital] = countriesByCapital[capital] ?? country.name
        add(capital, [], .place)
      }
    }
    // Brussels stands for the union of states more often than for the kingdom.
    countriesByCapital["Brussels"] = "European Union"
  }

  /// A demonym of two words has no trait of its own: "South" in "South Korean" is no demonym.
  private mutating func addDemonym(_ demonym: String, of country: String) {
    let pieces = WordCutter.words(of: demonym).map { WordCutter.fold($0) }
    guard let first = pieces.first, let last = pieces.last else { return }
    _ = vocabulary.intern(last, .demonym)
    let words = pieces.map { vocabulary.intern($0) }
    peoples[vocabulary.intern(first), default: []].append((words, country))
  }

  private mutating func readNames(_ file: String, _ kind: EntityKind) {
    for row in GazetteerFile(named: file).rows { add(row[0], row.list(1), kind, union: row[2]) }
  }

  /// Adds a name; a union of states has a short name for the names of undertakings, `union`.
  private mutating func add(
    _ printed: String, _ aliases: [String], _ kind: EntityKind, union: String = ""
  ) {
    let (name, isAmbiguous) = Self.bare(printed)
    let subject = NameTable.Subject(
      kind: kind, name: name, shortName: union.isEmpty ? name : union, isAmbiguous: isAmbiguous,
      isState: !union.isEmpty)
    names.add(subject, aliases: aliases, to: &vocabulary)
  }

  private static func bare(_ name: String) -> (name: String, isAmbiguous: Bool) {
    name.utf8.last == UInt8(ascii: "?") ? (String(name.dropLast()), true) : (name, false)
  }
}

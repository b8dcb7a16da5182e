import NewsModel

/// Gives names the form in which equal keys mean equal names.
enum NameKey {
  /// The key of `name`, or the folded name itself where nothing else is left of it.
  ///
  /// Case, diacritics, dashes, a leading "the", possessives, dots of acronyms and British spelling
  /// do not count, nor do legal forms where `kind` is one that has them.
  static func key(_ name: some StringProtocol, kind: EntityKind? = nil) -> String {
    var words = TextFolding.words(joiningMarks(in: name)).map { spellings[$0] ?? $0 }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    if let kind, formalKinds.contains(kind) {
      while words.count > 1, let last = words.last, legalForms.contains(last) {
        words.removeLast()
      }
    }
    return words.isEmpty ? TextFolding.fold(name) : words.joined(separator: " ")
  }

  /// Every key under which `name` may stand, whatever kind it turns out to be.
  static func keys(_ name: some StringProtocol) -> Set<String> {
    [key(name), key(name, kind: .company)]
  }

  /// The family names a full name with `key` may be called by: its last word, and that with the
  /// particles before it.
  static func familyNames(ofKey key: String) -> Set<String> {
    var words = key.split(separator: " ")
    while words.count > 1, let last = words.last, generations.contains(String(last)) {
      words.removeLast()
    }
    guard let last = words.popLast() else { return [] }
    var names: Set = [String(last)]
    var family = String(last)
    while words.count > 1, let particle = words.popLast(), particles.contains(String(particle)) {
      family = particle + " " + family
      names.insert(family)
    }
    return names
  }

  /// Whether `form` is shaped like a spelt-out name's abbreviation: "EDF", "U.S.", "MoD".
  static func isAcronym(_ form: String) -> Bool {
    let letters = form.filter { $0 != "." }
    guard (2...10).contains(letters.count),
      letters.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "&" })
    else { return false }
    let capitals = letters.count { $0.isUppercase }
    let small = letters.count { $0.isLowercase }
    return capitals >= 2 && capitals > small
  }

  /// Kinds one body is taken for in turn, by different articles.
  static let formalKinds: Set<EntityKind> = [.company, .organization, .outlet]

  /// Drops dots inside acronyms, apostrophes and possessive endings, so that words stay whole.
  private static func joiningMarks(in name: some StringProtocol) -> String {
    // Going through characters is slow, and few names have any of these marks.
    guard name.utf8.contains(where: firstBytesOfMarks.contains) else { return String(name) }
    var joined = ""
    var rest = Substring(name)
    while let character = rest.popFirst() {
      switch character {
      case "'", "\u{2019}", "\u{2BC}":
        let endsWord = rest.dropFirst().first.map { !($0.isLetter || $0.isNumber) } ?? true
        if rest.first?.lowercased() == "s", endsWord { rest.removeFirst() }
      case "." where joined.last?.isLetter == true: continue
      case "&" where joined.last == " ": joined += "and"
      default: joined.append(character)
      }
    }
    return joined
  }

  /// Of `'`, `.`, `&`, U+2019 and U+02BC in UTF-8.
  private static let firstBytesOfMarks: Set<UInt8> = [0x27, 0x2E, 0x26, 0xE2, 0xCA]

  /// Words spelt in two ways, British first.
  private static let spellings = [
    "defence": "defense", "programme": "program", "programmes": "programs",
    "centre": "center", "centres": "centers", "labour": "labor", "harbour": "harbor",
    "organisation": "organization", "organisations": "organizations",
    "modernisation": "modernization", "industrialisation": "industrialization",
    "aeroplane": "airplane", "aluminium": "aluminum", "theatre": "theater",
    "offence": "offense", "licence": "license", "armour": "armor", "armoured": "armored",
    "manoeuvre": "maneuver", "colour": "color", "grey": "gray", "favour": "favor",
  ]

  /// Endings that say how a firm is registered, dots left out.
  private static let legalForms: Set = [
    "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "company", "plc", "llc",
    "llp", "lp", "ag", "se", "sa", "sas", "spa", "srl", "gmbh", "kg", "kgaa", "kk", "kabushiki",
    "kaisha", "nv", "bv", "oy", "oyj", "ab", "as", "asa", "aps", "pty", "pte", "bhd", "sarl",
  ]

  private static let particles: Set = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ibn", "ter", "zu", "af",
  ]

  private static let generations: Set = ["jr", "sr", "ii", "iii", "iv"]
}

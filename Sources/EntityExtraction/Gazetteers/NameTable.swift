import NewsModel

/// Every curated name and alias, found by its first word.
struct NameTable: Sendable {
  /// What a curated name stands for.
  struct Subject: Sendable {
    var kind: EntityKind
    var name: String
    /// The name inside the names of joint undertakings ("UK"), where it differs.
    var shortName: String
    /// Whether the name is also an everyday word or another thing's name ("Shell", "Georgia").
    var isAmbiguous: Bool
    var isCountry: Bool
  }

  fileprivate struct Entry: Sendable {
    var words: [Int32]
    var spelling: [Spelling]
    var subject: Int
    var isAmbiguous: Bool
  }

  /// How a word of a name must be spelt in the text to count.
  fileprivate enum Spelling: Sendable {
    case any
    case capitalized
    case allCapitals
  }

  private(set) var subjects: [Subject] = []
  private var entriesByFirstWord: [Int32: [Entry]] = [:]
  private var subjectsByName: [EntityKind: [String: Int]] = [:]

  /// The subject called `name`, of `kind`, or nil where no table has it.
  func subject(named name: String, _ kind: EntityKind) -> Subject? {
    subjectsByName[kind]?[name].map { subjects[$0] }
  }

  /// The longest curated names that start at `start`, the longest first.
  func matches(at start: Int, in words: [Word]) -> [(length: Int, subject: Int, isSure: Bool)] {
    guard let entries = entriesByFirstWord[words[start].number] else { return [] }
    return entries.compactMap { entry in
      guard start + entry.words.count <= words.count, entry.fits(words, at: start) else {
        return nil
      }
      return (entry.words.count, entry.subject, !entry.isAmbiguous)
    }
  }

  /// Adds a subject with every way its name is written.
  ///
  /// An alias that ends in "?" is ambiguous on its own, though the subject is not.
  mutating func add(_ subject: Subject, aliases: [String], to vocabulary: inout Vocabulary) {
    let index = subjectsByName[subject.kind]?[subject.name] ?? subjects.count
    if index == subjects.count {
      subjects.append(subject)
      subjectsByName[subject.kind, default: [:]][subject.name] = index
      addEntry(subject.name, index, isAmbiguous: subject.isAmbiguous, to: &vocabulary)
    }
    for alias in aliases {
      let isDoubtful = alias.utf8.last == UInt8(ascii: "?")
      addEntry(
        isDoubtful ? String(alias.dropLast()) : alias, index,
        isAmbiguous: isDoubtful || subject.isAmbiguous, to: &vocabulary)
    }
  }

  /// Puts longer names in front of shorter ones; call once after the last name.
  mutating func sort() {
    for key in entriesByFirstWord.keys {
      entriesByFirstWord[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  private mutating func addEntry(
    _ name: String, _ subject: Int, isAmbiguous: Bool, to vocabulary: inout Vocabulary
  ) {
    let printed = WordCutter.words(of: name)
    let words = printed.map { vocabulary.intern(WordCutter.fold($0)) }
    guard let first = words.first else { return }
    let spelling = printed.map { Self.spelling(of: $0) }
    entriesByFirstWord[first, default: []].append(
      Entry(words: words, spelling: spelling, subject: subject, isAmbiguous: isAmbiguous))
  }

  private static func spelling(of word: ArraySlice<UInt8>) -> Spelling {
    switch WordShape(of: word) {
    case .allCapitals: .allCapitals
    case .capitalized, .mixed: .capitalized
    case .lower, .number, .mark: .any
    }
  }
}

extension NameTable.Entry {
  /// Whether the words from `start` are this name, spelt as a name.
  fileprivate func fits(_ text: [Word], at start: Int) -> Bool {
    for offset in words.indices {
      let word = text[start + offset]
      guard word.number == words[offset], word.sentence == text[start].sentence else {
        return false
      }
      switch spelling[offset] {
      case .any: continue
      case .capitalized: guard word.shape.isNameLike else { return false }
      case .allCapitals: guard word.shape == .allCapitals else { return false }
      }
    }
    return true
  }
}

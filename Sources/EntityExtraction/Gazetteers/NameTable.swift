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
    /// Whether it is a country or a union of countries: one that signs treaties.
    var isState: Bool
  }

  /// One way a subject is written, its words a stretch of `pieces`.
  private struct Entry: Sendable {
    var words: Range<Int>
    var subject: Int
    var isAmbiguous: Bool
  }

  /// A word of a name and how it must be spelt in the text to count.
  private struct Piece: Sendable {
    var number: Int32
    var spelling: Spelling
  }

  private enum Spelling: Sendable {
    case any
    case capitalized
    case allCapitals
  }

  private(set) var subjects: [Subject] = []
  private var subjectsByName: [EntityKind: [String: Int]] = [:]
  private var pieces: [Piece] = []
  /// In the order of their first words' numbers, longer names first.
  private var entries: [Entry] = []
  /// Where the entries of each first word begin; those of the last end with `entries`.
  private var starts: [Int] = []
  /// By the number of a first word: whether any name may begin with it in small letters.
  private var startsSmall: [Bool] = []

  /// The subject called `name`, of `kind`, or nil where no table has it.
  func subject(named name: String, _ kind: EntityKind) -> Subject? {
    subjectsByName[kind]?[name].map { subjects[$0] }
  }

  /// Whether any curated name starts with `word`.
  func canStart(_ word: Word) -> Bool {
    let first = Int(word.number)
    return first + 1 < starts.count && starts[first] < starts[first + 1]
      && (word.shape.isNameLike || startsSmall[first])
  }

  /// The longest curated names that start at `start`, the longest first.
  func matches(at start: Int, in words: [Word]) -> [(length: Int, subject: Int, isSure: Bool)] {
    guard canStart(words[start]) else { return [] }
    let first = Int(words[start].number)
    return entries[starts[first]..<starts[first + 1]].compactMap { entry in
      guard start + entry.words.count <= words.count, fits(entry, words, at: start) else {
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

  /// Makes names findable, longer ones in front of shorter ones; call once after the last name.
  mutating func sort() {
    var buckets = [[Int]](repeating: [], count: Int(pieces.map(\.number).max() ?? 0) + 1)
    for (index, entry) in entries.enumerated() {
      buckets[Int(pieces[entry.words.lowerBound].number)].append(index)
    }
    var sorted: [Entry] = []
    sorted.reserveCapacity(entries.count)
    for bucket in buckets {
      starts.append(sorted.count)
      // Of names of one length, the table that comes first wins.
      let ranked = bucket.sorted {
        (-entries[$0].words.count, $0) < (-entries[$1].words.count, $1)
      }
      for index in ranked { sorted.append(entries[index]) }
      startsSmall.append(
        ranked.contains { pieces[entries[$0].words.lowerBound].spelling == .any })
    }
    starts.append(sorted.count)
    entries = sorted
  }

  private mutating func addEntry(
    _ name: String, _ subject: Int, isAmbiguous: Bool, to vocabulary: inout Vocabulary
  ) {
    let first = pieces.count
    for word in WordCutter.words(of: name) {
      pieces.append(
        Piece(
          number: vocabulary.intern(WordCutter.fold(word)), spelling: Self.spelling(of: word)))
    }
    guard pieces.count > first else { return }
    entries.append(
      Entry(words: first..<pieces.count, subject: subject, isAmbiguous: isAmbiguous))
  }

  private static func spelling(of word: ArraySlice<UInt8>) -> Spelling {
    switch WordShape(of: word) {
    case .allCapitals: .allCapitals
    case .capitalized, .mixed: .capitalized
    case .lower, .number, .mark: .any
    }
  }

  /// Whether the words from `start` are this name, spelt as a name.
  private func fits(_ entry: Entry, _ text: [Word], at start: Int) -> Bool {
    var index = start
    for piece in pieces[entry.words] {
      let word = text[index]
      guard word.number == piece.number, word.sentence == text[start].sentence else {
        return false
      }
      switch piece.spelling {
      case .any: break
      case .capitalized: guard word.shape.isNameLike else { return false }
      case .allCapitals: guard word.shape == .allCapitals else { return false }
      }
      index += 1
    }
    return true
  }
}

import NewsModel

/// Looks for what shows that a name is a program's, beside the tagger's word.
///
/// Of all kinds this one is invented most easily: charts, prizes, reports and series are spelt like
/// programs. A name counts as one where a rule says so, a noun of undertakings stands in it or beside
/// it, or the article shows one of these of the same name elsewhere, an acronym's full name included.
struct ProgramEvidence {
  private let reading: Reading
  private var shown: Set<[Int32]> = []
  /// Where a single word is a program's only because a noun stands behind it: elsewhere "WordPress"
  /// is not the WordPress project.
  private var shownHere: Set<Int> = []

  /// Reads the article's names: what the tagger takes for programs among `tagged`, beside `rules`.
  init(_ tagged: [Candidate], rules: [Candidate], reading: Reading) {
    self.reading = reading
    let programs = tagged.filter { $0.kind == .program }
    let rules = rules.filter { $0.kind == .program && $0.confidence > 0.6 }
    for rule in rules {
      if rule.rule == "program noun", rule.words.count == 1 {
        shownHere.insert(rule.words.lowerBound)
      } else {
        shown.insert(key(rule.words))
      }
    }
    for name in programs
    where name.confidence > 0.6 && (hasNoun(name.words) || overlaps(name, rules)) {
      guard name.words.count > 1 || !hasNounBehind(name.words) else {
        shownHere.insert(name.words.lowerBound)
        continue
      }
      shown.insert(key(name.words))
    }
    // "Long Form Name (LFN)" shows it of the acronym, and the acronym of the name.
    for (name, next) in zip(programs, programs.dropFirst())
    where next.words.lowerBound == name.words.upperBound + 1
      && reading.isMark("(", at: name.words.upperBound)
    {
      if shown.contains(key(name.words)) { shown.insert(key(next.words)) }
    }
  }

  /// Whether anything shows that `name` is a program's.
  func shows(_ name: Candidate) -> Bool {
    shown.contains(key(name.words)) || shownHere.contains(name.words.lowerBound)
  }

  private func overlaps(_ name: Candidate, _ rules: [Candidate]) -> Bool {
    rules.contains {
      $0.words.overlaps(name.words) && !($0.rule == "program noun" && $0.words.count == 1)
    }
  }

  /// Whether a noun of undertakings is the name's last or first word or follows right behind it.
  private func hasNoun(_ words: Range<Int>) -> Bool {
    let ends = [words.lowerBound, words.upperBound - 1]
    if words.count > 1, ends.contains(where: { reading.words[$0].traits.contains(.programHead) }) {
      return true
    }
    return hasNounBehind(words)
  }

  private func hasNounBehind(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.words[words.lowerBound].sentence]
    let next = words.upperBound
    return sentence.contains(next) && reading.words[next].traits.contains(.programHead)
      && !reading.words[next].isJoined
  }

  private func key(_ words: Range<Int>) -> [Int32] { words.map { reading.words[$0].number } }
}

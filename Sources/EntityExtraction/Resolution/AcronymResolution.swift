import NewsModel

/// Ties an acronym to the name it is printed beside: "Long Form Name (LFN)".
struct AcronymResolution {
  let reading: Reading

  /// The numbers of the words that the article itself spells out, whatever the tables say.
  func defined(beside names: [Candidate]) -> Set<Int32> {
    Set(
      names.compactMap { name in
        acronym(after: name.words).flatMap { acronym in
          acronym.count == 1 && name.words.count > 1 && fits(acronym, name.words)
            ? reading.words[acronym.lowerBound].number : nil
        }
      })
  }

  func apply(to resolution: inout Resolution) {
    for mention in resolution.mentions {
      guard let acronym = acronym(after: mention.words), resolution.isFree(acronym),
        fits(acronym, mention.words)
      else { continue }
      resolution.add(
        acronym, mention.entity, printed: reading.string(acronym), confidence: 0.95,
        rule: "acronym")
    }
  }

  /// Joins an acronym that nothing spells out to the one name whose initials it is: "MLB" to "Major
  /// League Baseball".
  func joinInitials(in resolution: inout Resolution) {
    let acronyms = resolution.entities.indices.filter {
      resolution.entities[$0].strength == .acronym
    }
    guard !acronyms.isEmpty else { return }
    var holders: [String: Set<Int>] = [:]
    for index in resolution.entities.indices where resolution.entities[index].strength == .full {
      for initials in Self.initials(of: resolution.entities[index].name) {
        holders[initials, default: []].insert(index)
      }
    }
    for acronym in acronyms {
      let letters = resolution.entities[acronym].name.filter(\.isLetter)
      guard letters.count > 2, let holder = holders[letters]?.first, holders[letters]?.count == 1,
        resolution.entities[holder].kind != .person
      else { continue }
      resolution.absorb(acronym, into: holder)
    }
  }

  /// The first letters of the capitalised words of `name`, and those of all its words as capitals;
  /// none for names of less than three words.
  private static func initials(of name: String) -> Set<String> {
    let words = name.split { $0 == " " || $0 == "-" }
    guard words.count > 2 else { return [] }
    let capitals = words.filter { $0.first?.isUppercase == true }
    return [
      String(capitals.compactMap(\.first)), String(words.compactMap(\.first)).uppercased(),
    ]
  }

  /// The words in brackets right behind a name, where they may be its acronym.
  private func acronym(after words: Range<Int>) -> Range<Int>? {
    let open = words.upperBound
    guard reading.isMark("(", at: open) else { return nil }
    var close = open + 1
    while close < reading.words.count, close - open < 4, !reading.isMark(")", at: close) {
      close += 1
    }
    guard close > open + 1, reading.isMark(")", at: close) else { return nil }
    return open + 1..<close
  }

  /// Whether the letters of the acronym are initials of the name, in order.
  private func fits(_ acronym: Range<Int>, _ name: Range<Int>) -> Bool {
    let letters = reading.string(acronym).lowercased().filter(\.isLetter)
    guard letters.count > 1, letters.count <= 8,
      reading.words[acronym.lowerBound].shape != .lower
    else { return false }
    var remaining = Substring(letters)
    for index in name {
      guard let first = reading.folded(index).first else { continue }
      if first == remaining.first { remaining = remaining.dropFirst() }
    }
    // One letter may stand inside a word ("Organisation conjointe" aside, "DEFIS" is the limit).
    return remaining.count <= letters.count / 3
  }
}

import NewsModel

/// Ties family names to the full names of the same article.
struct PersonResolution {
  let reading: Reading

  /// Adds the people among `candidates` and every later mention of their family names.
  func add(_ candidates: [Candidate], to resolution: inout Resolution) {
    let full = candidates.filter { !isSingle($0.words) }
    for person in full { addFull(person, to: &resolution) }
    let holders = holdersByFamilyName(full, in: resolution)
    for person in candidates where isSingle(person.words) {
      addSingle(person, holders, to: &resolution)
    }
    addBareFamilyNames(holders, to: &resolution)
  }

  /// Whether the words are one name, hyphens or not: "Ode", "Velling-Ode".
  private func isSingle(_ words: Range<Int>) -> Bool {
    words.dropFirst().allSatisfy { reading.words[$0].isJoined }
  }

  private func addFull(_ person: Candidate, to resolution: inout Resolution) {
    let printed = CanonicalName.tidy(reading.string(person.words))
    let entity = resolution.merge(
      LocalEntity(
        kind: .person, name: person.name ?? printed, titles: person.titles,
        confidence: person.confidence, rule: person.rule))
    resolution.add(
      person.words, entity, printed: printed, confidence: person.confidence, rule: person.rule)
  }

  /// Entities by the numbers of the words that may stand for them alone; -1 where several may.
  private func holdersByFamilyName(
    _ people: [Candidate], in resolution: Resolution
  ) -> [[Int32]: Int] {
    var holders: [[Int32]: Int] = [:]
    for person in people {
      let name = CanonicalName.tidy(reading.string(person.words))
      guard let entity = resolution.entity(.person, named: name) else { continue }
      for words in familyNames(of: person.words) {
        let numbers = numbers(of: words)
        holders[numbers] = holders[numbers].map { $0 == entity ? entity : -1 } ?? entity
      }
    }
    return holders
  }

  /// The last name, with all its hyphens; the first one too where family names lead.
  private func familyNames(of words: Range<Int>) -> [Range<Int>] {
    var last = words.upperBound - 1
    while last > words.lowerBound, reading.words[last].isJoined { last -= 1 }
    let first = words.lowerBound..<words.lowerBound + 1
    let leads = reading.words[words.lowerBound].traits.contains(.familyName)
    return leads ? [first, last..<words.upperBound] : [last..<words.upperBound]
  }

  private func numbers(of words: Range<Int>) -> [Int32] { words.map { reading.words[$0].number } }

  private func addSingle(
    _ person: Candidate, _ holders: [[Int32]: Int], to resolution: inout Resolution
  ) {
    let printed = reading.string(person.words)
    if let holder = holders[numbers(of: person.words)], holder >= 0 {
      for title in person.titles { resolution.addTitle(title, to: holder) }
      resolution.add(person.words, holder, printed: printed, confidence: 0.9, rule: "surname")
      return
    }
    // A table may know whom the family name alone means; the article itself has the first word.
    let entity = resolution.merge(
      LocalEntity(
        kind: .person, name: person.name ?? printed,
        strength: person.name == nil ? .surname : .full, titles: person.titles,
        confidence: person.confidence, rule: person.rule))
    resolution.add(
      person.words, entity, printed: printed, confidence: person.confidence, rule: person.rule)
  }

  private func addBareFamilyNames(_ holders: [[Int32]: Int], to resolution: inout Resolution) {
    for index in reading.words.indices where reading.words[index].isNameLike {
      for words in [hyphenated(from: index), index..<index + 1] {
        guard let holder = holders[numbers(of: words)], holder >= 0, resolution.isFree(words)
        else { continue }
        resolution.add(
          words, holder, printed: reading.string(words), confidence: 0.85, rule: "surname")
        break
      }
    }
  }

  /// The word at `start` and those that hyphens tie to it.
  private func hyphenated(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < reading.words.count, reading.words[end].isJoined { end += 1 }
    return start..<end
  }
}

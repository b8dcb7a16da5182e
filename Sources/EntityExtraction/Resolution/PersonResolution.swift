import NewsModel

/// Ties family names to the full names of the same article.
struct PersonResolution {
  let reading: Reading

  /// Adds the people among `candidates` and every later mention of their family names.
  func add(_ candidates: [Candidate], to resolution: inout Resolution) {
    let full = candidates.filter { $0.words.count > 1 }
    for person in full { addFull(person, to: &resolution) }
    let holders = holdersByFamilyName(full, in: resolution)
    for person in candidates where person.words.count == 1 {
      addSingle(person, holders, to: &resolution)
    }
    addBareFamilyNames(holders, to: &resolution)
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

  /// Entities by the number of the word that may stand for them alone; -1 where several may.
  private func holdersByFamilyName(
    _ people: [Candidate], in resolution: Resolution
  ) -> [Int32: Int] {
    var holders: [Int32: Int] = [:]
    for person in people {
      let name = CanonicalName.tidy(reading.string(person.words))
      guard let entity = resolution.entity(.person, named: name) else { continue }
      for index in familyNames(of: person.words) {
        let number = reading.words[index].number
        holders[number] = holders[number].map { $0 == entity ? entity : -1 } ?? entity
      }
    }
    return holders
  }

  /// The last word of a name; the first one too where family names lead.
  private func familyNames(of words: Range<Int>) -> [Int] {
    let last = words.upperBound - 1
    let first = words.lowerBound
    let leads = reading.words[first].traits.contains(.familyName)
    return leads ? [first, last] : [last]
  }

  private func addSingle(
    _ person: Candidate, _ holders: [Int32: Int], to resolution: inout Resolution
  ) {
    let printed = reading.string(person.words)
    let number = reading.words[person.words.lowerBound].number
    if let holder = holders[number], holder >= 0 {
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

  private func addBareFamilyNames(_ holders: [Int32: Int], to resolution: inout Resolution) {
    for index in reading.words.indices where reading.words[index].isNameLike {
      guard let holder = holders[reading.words[index].number], holder >= 0,
        resolution.isFree(index..<index + 1)
      else { continue }
      resolution.add(
        index..<index + 1, holder, printed: reading.string(index..<index + 1), confidence: 0.85,
        rule: "surname")
    }
  }
}

import NewsModel

/// Ties the shorter names of people to the full names of the same article.
///
/// Middle names and letters behind the name come and go ("Ann M. Ode", "Ann Ode MP"); later the
/// family name stands alone, or the given name where nobody else has it.
struct PersonResolution {
  let reading: Reading

  /// Adds the people among `candidates` and every later mention of their family names.
  func add(_ candidates: [Candidate], to resolution: inout Resolution) {
    let full = candidates.filter { !isSingle($0.words) }
    let variants = PersonVariants(full, reading: reading)
    for person in full { addFull(person, variants, to: &resolution) }
    let familyHolders = holders(full, variants, in: resolution) { familyNames(of: $0) }
    let givenNames = holders(full, variants, in: resolution) { [$0.lowerBound..<$0.lowerBound + 1] }
    for person in candidates where isSingle(person.words) {
      addSingle(person, familyHolders, givenNames, to: &resolution)
    }
    addBareFamilyNames(familyHolders, to: &resolution)
  }

  /// Whether the words are one name, hyphens or not: "Ode", "Velling-Ode".
  private func isSingle(_ words: Range<Int>) -> Bool {
    words.dropFirst().allSatisfy { reading.words[$0].isJoined }
  }

  private func addFull(
    _ person: Candidate, _ variants: PersonVariants, to resolution: inout Resolution
  ) {
    let printed = CanonicalName.tidy(reading.string(person.words))
    let entity = resolution.merge(
      LocalEntity(
        kind: .person, name: variants.name(of: person), titles: person.titles,
        confidence: person.confidence, rule: person.rule))
    resolution.add(
      person.words, entity, printed: printed, confidence: person.confidence, rule: person.rule)
  }

  /// Whom words that are cut out of full names may stand for.
  private struct Holder {
    var entity: Int
    /// Whether somebody else has that name too, and is named in full less often and later.
    var isShared = false
  }

  /// The holders of the names that `parts` cuts out of full names, by the words' numbers.
  ///
  /// Of several the one counts whom the article names first and most often; without such a one,
  /// nobody does.
  private func holders(
    _ people: [Candidate], _ variants: PersonVariants, in resolution: Resolution,
    parts: (Range<Int>) -> [Range<Int>]
  ) -> [[Int32]: Holder] {
    var named: [[Int32]: [(entity: Int, count: Int)]] = [:]
    for person in people {
      guard let entity = resolution.entity(.person, named: variants.name(of: person)) else {
        continue
      }
      for words in parts(variants.core(of: person.words)) {
        let numbers = numbers(of: words)
        if let known = named[numbers]?.firstIndex(where: { $0.entity == entity }) {
          named[numbers]?[known].count += 1
        } else {
          named[numbers, default: []].append((entity, 1))
        }
      }
    }
    return named.compactMapValues { holders in
      guard let first = holders.first else { return nil }
      if holders.count == 1 { return Holder(entity: first.entity) }
      let others = holders.dropFirst().map(\.count).max() ?? 0
      return first.count > others ? Holder(entity: first.entity, isShared: true) : nil
    }
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
    _ person: Candidate, _ holders: [[Int32]: Holder], _ givenNames: [[Int32]: Holder],
    to resolution: inout Resolution
  ) {
    let printed = reading.string(person.words)
    if let holder = holders[numbers(of: person.words)] {
      for title in person.titles { resolution.addTitle(title, to: holder.entity) }
      resolution.add(
        person.words, holder.entity, printed: printed, confidence: holder.isShared ? 0.55 : 0.9,
        rule: holder.isShared ? "surname, named most" : "surname")
      return
    }
    if person.name == nil, holders[numbers(of: person.words)] == nil,
      let holder = givenNames[numbers(of: person.words)]
    {
      resolution.add(
        person.words, holder.entity, printed: printed, confidence: holder.isShared ? 0.5 : 0.7,
        rule: "given name alone")
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

  private func addBareFamilyNames(_ holders: [[Int32]: Holder], to resolution: inout Resolution) {
    let first = Set(holders.keys.compactMap(\.first))
    for index in reading.words.indices
    where reading.words[index].isNameLike && first.contains(reading.words[index].number) {
      for words in [hyphenated(from: index), index..<index + 1] {
        guard let holder = holders[numbers(of: words)], !holder.isShared, resolution.isFree(words)
        else { continue }
        resolution.add(
          words, holder.entity, printed: reading.string(words), confidence: 0.85, rule: "surname")
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

/// Works out from one sentence who takes part in the undertaking it speaks of.
struct PartyEvidence {
  /// Those who take part, and how sure that is, 0–1.
  struct Finding {
    var names: [String]
    var confidence: Double
  }

  let phrase: Range<Int>
  let sentence: Range<Int>
  let reading: Reading
  /// The parties named in the sentence, in text order.
  let groups: [PartyReader.Group]

  /// The parties, or nil where the sentence does not name two; the surest sign counts.
  var finding: Finding? {
    if let group = groupInFront, group.names.count > 1 {
      return Finding(names: group.names, confidence: 0.8)
    }
    if let names = between ?? partners { return Finding(names: names, confidence: 0.75) }
    return listed.map { Finding(names: $0, confidence: 0.65) }
  }

  /// The words that name the undertaking: where it is written as a name, with the parties in front.
  var span: Range<Int> {
    guard reading.words[phrase.lowerBound].isNameLike, let group = groupInFront,
      group.names.count > 1
    else { return phrase }
    return group.words.lowerBound..<phrase.upperBound
  }

  /// Whether the words in front say that the undertaking is known: "the", "their", "that".
  var isDefinite: Bool {
    for index in stride(from: phrase.lowerBound - 1, through: sentence.lowerBound, by: -1) {
      let word = reading.folded(index)
      if Self.determiners.contains(word) { return true }
      guard reading.words[index].shape == .mark && word != "," || isDescriptive(index) else {
        return false
      }
    }
    return false
  }

  /// Whether the sentence speaks of several parties without naming them: "the two sides".
  var hasUnnamedParties: Bool {
    sentence.contains { Self.pluralParties.contains(reading.folded($0)) }
  }

  private func isDescriptive(_ index: Int) -> Bool {
    reading.words[index].shape == .number || reading.words[index].traits.contains(.describing)
  }

  /// The parties right before the phrase; a possessive, "new" or other words of a name may follow.
  private var groupInFront: PartyReader.Group? {
    groups.last { group in
      let gap = group.words.upperBound..<max(group.words.upperBound, phrase.lowerBound)
      return group.words.upperBound <= phrase.lowerBound && gap.count <= 4
        && gap.allSatisfy { reading.words[$0].isNameLike || isDescriptive($0) || isTie($0) }
    }
  }

  private func isTie(_ index: Int) -> Bool {
    reading.isPossessive(at: index) || ["-", "–"].contains(reading.folded(index))
  }

  /// "between Manila and Canberra", "which unites Norway and Sweden".
  private var between: [String]? {
    groups.first { group in
      group.words.lowerBound > phrase.lowerBound && group.names.count > 1
        && opens(group, with: Self.betweenOpeners)
    }?.names
  }

  /// "with Britain and Italy", and whoever does that with them.
  private var partners: [String]? {
    let places = groups.indices.filter {
      opens(groups[$0], with: Self.partnerOpeners) && isNear(groups[$0])
    }
    let behind = places.first { groups[$0].words.lowerBound > phrase.lowerBound }
    guard let place = behind ?? places.last else { return nil }
    let partners = groups[place]
    let owner =
      groupInFront
      ?? subject(before: place)
      ?? groups[(place + 1)...].first { $0.words.upperBound <= phrase.lowerBound && isSubject($0) }
    guard let owner, owner.words != partners.words else { return nil }
    return owner.names + partners.names.filter { !owner.names.contains($0) }
  }

  /// Whoever is named last before the partners; over the border of a clause, only where nobody else
  /// may be meant.
  private func subject(before place: Int) -> PartyReader.Group? {
    let subjects = groups[..<place].filter(isSubject)
    guard let last = subjects.last else { return nil }
    let gap = last.words.upperBound..<max(last.words.upperBound, groups[place].words.lowerBound)
    let isNewClause = gap.contains {
      reading.isMark(",", at: $0) && ["and", "but", "while"].contains(reading.folded($0 + 1))
    }
    return isNewClause && subjects.count > 1 ? nil : last
  }

  /// A list that stands before the phrase, or right behind it ("a jet Japan and Italy develop").
  private var listed: [String]? {
    let lists = groups.filter { $0.names.count > 1 && isSubject($0) }
    let before = lists.last {
      $0.words.upperBound <= phrase.lowerBound
        && !($0.words.upperBound..<phrase.lowerBound).contains { reading.isMark(";", at: $0) }
    }
    let behind = lists.first {
      $0.words.lowerBound >= phrase.upperBound && $0.words.lowerBound - phrase.upperBound < 8
    }
    return (before ?? behind)?.names
  }

  /// Whether a group acts itself; peoples do so only through their governments.
  private func isSubject(_ group: PartyReader.Group) -> Bool {
    guard group.isAdjective else { return true }
    let next = group.words.upperBound
    guard sentence.contains(next) else { return false }
    return reading.words[next].traits.contains(.office)
      || Self.pluralParties.contains(reading.folded(next)) || next >= phrase.lowerBound
  }

  private func opens(_ group: PartyReader.Group, with openers: Set<String>) -> Bool {
    var before = group.words.lowerBound - 1
    while before > sentence.lowerBound, Self.fillers.contains(reading.folded(before)) {
      before -= 1
    }
    return before >= sentence.lowerBound && openers.contains(reading.folded(before))
  }

  /// Whether a group stands so close to the phrase that it belongs to it.
  private func isNear(_ group: PartyReader.Group) -> Bool {
    let isBehind = group.words.lowerBound > phrase.lowerBound
    let gap =
      isBehind
      ? phrase.upperBound..<group.words.lowerBound
      : group.words.upperBound..<max(group.words.upperBound, phrase.lowerBound)
    return gap.count <= 12 && !gap.contains(where: isBreak)
  }

  private func isBreak(_ index: Int) -> Bool {
    [";", ":", "\"", "“", "”"].contains(reading.folded(index))
  }

  private static let betweenOpeners: Set<String> = [
    "between", "of", "by", "among", "involving", "linking", "uniting", "unites", "links", "joins",
    "from", "binding", "binds",
  ]
  private static let partnerOpeners: Set<String> = [
    "with", "alongside", "joined", "join", "joins", "joining", "partner", "partners", "partnering",
    "ally", "neighbour", "neighbor", "plus",
  ]
  private static let fillers: Set<String> = [
    "the", "both", "allies", "partners", "neighbours", "neighbors", "fellow", "close", "ally",
    "partner", "neighbour", "neighbor",
  ]
  private static let determiners: Set<String> = ["the", "this", "that", "its", "their", "these"]
  private static let pluralParties: Set<String> = [
    "sides", "leaders", "ministers", "partners", "parties", "countries", "governments", "nations",
    "both", "two", "three", "they", "capitals", "neighbours", "neighbors", "allies", "officials",
    "diplomats", "negotiators", "delegations", "engineers", "signatories", "trio", "pair", "duo",
  ]
}

/// Tells firms by what is said of them: what they are, make, own and sell.
struct FirmContext {
  let reading: Reading

  /// The rule by which the name is a firm's, or nil.
  func rule(for run: Range<Int>) -> String? {
    if hasFirmNounInFront(run) || isApposition(run) { return "firm noun" }
    if hasCommerceInFront(run) { return "firm as party" }
    return hasBusinessBehind(run) ? "firm's business" : nil
  }

  /// "radar maker Ordwell", "companies such as Ordwell", "a firm called Ordwell".
  private func hasFirmNounInFront(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard isInSentence(before, run) else { return false }
    let word = reading.words[before]
    if word.shape == .lower, word.traits.contains(.firm) { return true }
    return ["like", "as", "called", "named", "including"].contains(reading.folded(before))
      && hasFirmNoun(before - 3..<before)
  }

  /// "Ordwell, a start-up that …", "Ordwell, which builds …".
  private func isApposition(_ run: Range<Int>) -> Bool {
    let comma = run.upperBound
    guard reading.isMark(",", at: comma), isInSentence(comma + 2, run) else { return false }
    if ["a", "an", "the"].contains(reading.folded(comma + 1)) {
      return hasFirmNoun(comma + 2..<comma + 8)
    }
    return reading.folded(comma + 1) == "which"
      && Self.businessVerbs.contains(reading.folded(comma + 2))
  }

  /// "shares of Ordwell", "a contract to Ordwell", "built by Ordwell".
  private func hasCommerceInFront(_ run: Range<Int>) -> Bool {
    let preposition = run.lowerBound - 1
    guard isInSentence(preposition - 1, run) else { return false }
    let noun = reading.folded(preposition - 1)
    switch reading.folded(preposition) {
    case "of": return Self.ownedNouns.contains(noun)
    case "by": return Self.tradeVerbs.contains(noun)
    case "to", "for", "with": return ["contract", "contracts", "order", "orders"].contains(noun)
    case "from":
      return Self.tradeVerbs.contains(noun) || ["order", "orders", "engines"].contains(noun)
    default: return false
    }
  }

  /// "Ordwell shares", "Ordwell's chief executive", "Ordwell-built", "Ordwell makes …".
  private func hasBusinessBehind(_ run: Range<Int>) -> Bool {
    var next = run.upperBound
    guard isInSentence(next, run) else { return false }
    let isPossessive = reading.isPossessive(at: next)
    if isPossessive { next += 1 }
    guard isInSentence(next, run), reading.words[next].shape == .lower else { return false }
    let word = reading.folded(next)
    if reading.words[next].isJoined {
      return ["built", "made", "owned", "supplied", "operated", "designed"].contains(word)
    }
    if word == "chief", ["executive", "financial"].contains(reading.folded(next + 1)) {
      return true
    }
    if Self.ownThings.contains(word) { return true }
    return !isPossessive && Self.businessVerbs.contains(word)
      && (run.count > 1 || !reading.opensSentence(run.lowerBound)
        || Self.makingVerbs.contains(word))
  }

  private func isInSentence(_ index: Int, _ run: Range<Int>) -> Bool {
    reading.words.indices.contains(index)
      && reading.words[index].sentence == reading.words[run.lowerBound].sentence
  }

  private func hasFirmNoun(_ words: Range<Int>) -> Bool {
    for index in words where reading.words.indices.contains(index) {
      if reading.words[index].shape == .mark { return false }
      if reading.words[index].shape == .lower, reading.words[index].traits.contains(.firm) {
        return true
      }
    }
    return false
  }

  private static let ownedNouns: Set<String> = [
    "shares", "stock", "unit", "subsidiary", "division", "arm", "shareholders", "owner", "owners",
    "takeover", "acquisition",
  ]
  private static let tradeVerbs: Set<String> = [
    "built", "made", "manufactured", "supplied", "ordered", "bought", "acquired", "leased", "owned",
    "produced", "assembled", "developed", "purchased", "operated", "sold",
  ]
  private static let ownThings: Set<String> = [
    "shares", "stock", "ceo", "cfo", "factory", "factories", "plant", "plants", "shipyard",
    "shipyards", "subsidiary", "shareholders", "revenue", "revenues", "earnings", "dealership",
    "showroom",
  ]
  private static let makingVerbs: Set<String> = [
    "makes", "builds", "manufactures", "sells", "supplies", "assembles", "produces", "employs",
  ]
  private static let businessVerbs: Set<String> = makingVerbs.union([
    "ships", "delivers", "operates", "leases", "exports", "refines", "designs", "distributes",
    "imports", "develops", "made", "built", "supplied",
  ])
}

import NewsModel

/// Finds whose amount it is: the possessor of what is measured, or who does what the verb says.
struct OwnerReader {
  let text: TokenizedText
  let sentence: Range<Int>
  let mentions: ArraySlice<PlacedMention>

  /// The first token of the clause that `index` stands in.
  ///
  /// Clauses end at semicolons, and at a comma or a joining word before a new subject.
  func clauseStart(before index: Int) -> Int {
    var start = index
    while start > sentence.lowerBound {
      let word = text.folded[start - 1]
      if word == ";" || word == ":" || Self.openers.contains(word) { return start }
      if word == ",", start < index, Self.joiners.contains(text.folded[start]) { return start }
      start -= 1
    }
    return start
  }

  private static let openers: Set<String> = [
    "while", "whereas", "but", "although", "because", "that", "said", "says",
  ]
  private static let joiners: Set<String> = [
    "and", "as", "which", "who", "with", "or", "so", "up", "down",
  ]

  /// The owner of a quantity, an index into the article's entities.
  func owner(of quantity: Quantity, measure: MeasureReader.Measure?, clause: Int) -> Int? {
    if let phrase = measure?.tokens {
      if let owner = possessor(of: phrase) { return owner }
      if let owner = follower(after: phrase.upperBound) { return owner }
    }
    if let comma = text.valuationComma(
      before: quantity.tokens.lowerBound, floor: sentence.lowerBound)
    {
      return mentions.last { $0.tokens.upperBound == comma && Self.owners.contains($0.kind) }?
        .entity
    }
    return doer(before: quantity.tokens.lowerBound, clause: clause)
  }

  /// The name right before what is measured, with or without a possessive.
  private func possessor(of phrase: Range<Int>) -> Int? {
    var index = phrase.lowerBound - 1
    guard index >= sentence.lowerBound else { return nil }
    let isPossessive = ["'s", "'"].contains(text.folded[index])
    if isPossessive { index -= 1 }
    guard let mention = mentions.first(where: { $0.tokens.upperBound == index + 1 }),
      Self.owners.contains(mention.kind)
    else { return nil }
    return mention.entity
  }

  /// "the budget of Norway", "spending by Germany".
  private func follower(after end: Int) -> Int? {
    guard end + 1 < sentence.upperBound, ["of", "by"].contains(text.folded[end]) else { return nil }
    let start = FigureGrammar.determiners.contains(text.folded[end + 1]) ? end + 2 : end + 1
    return mentions.first { $0.tokens.lowerBound == start && Self.owners.contains($0.kind) }?.entity
  }

  /// The nearest name before the amount that is no complement of a preposition: in the clause, or
  /// before it where the clause only says "which" or "it".
  ///
  /// An undertaking pays nothing where somebody else is named who may.
  private func doer(before index: Int, clause: Int) -> Int? {
    let earlier = mentions.filter {
      $0.tokens.upperBound <= index && Self.owners.contains($0.kind) && !isDateline($0)
        && !isSpeaker($0, before: index)
    }
    if let antecedent = antecedent(of: clause, among: earlier) { return antecedent.entity }
    let inClause = earlier.filter { $0.tokens.lowerBound >= clause }
    let subjects = [inClause.filter(isSubject), earlier.filter(isSubject)]
    for named in subjects {
      if let doer = named.last(where: { $0.kind != .program }) { return doer.entity }
      if let program = named.last { return program.entity }
    }
    // A lone complement may own it; of several none is the likelier.
    let bodies = inClause.filter { $0.kind != .program }
    return bodies.count > 1 ? nil : bodies.last?.entity ?? inClause.last?.entity
  }

  /// The name that "which" or "who" at the beginning of a clause goes on from: "a pact with Norway,
  /// which will invest".
  private func antecedent(of clause: Int, among named: [PlacedMention]) -> PlacedMention? {
    guard clause > sentence.lowerBound, ["which", "who"].contains(text.folded[clause]) else {
      return nil
    }
    let end = text.folded[clause - 1] == "," ? clause - 1 : clause
    return named.last { $0.tokens.upperBound == end && $0.kind != .program }
  }

  /// Whether the name, or the one it describes, only says or reckons the amount: "Ito said the plan would cost $3 million",
  /// but not "Acme said it would pay", where a pronoun takes the speaker up.
  private func isSpeaker(_ mention: PlacedMention, before index: Int) -> Bool {
    let start = mention.tokens.upperBound
    let reach = start..<max(start, min(index, start + 12))
    guard let verb = reach.first(where: { Self.reckoning.contains(text.folded[$0]) }) else {
      return false
    }
    return !(verb..<index).contains { Self.pronouns.contains(text.folded[$0]) }
  }

  private static let reckoning: Set<String> = [
    "said", "says", "told", "tells", "estimated", "estimates", "noted", "notes", "added", "adds",
    "warned", "warns", "wrote", "writes", "stated", "states", "predicted", "predicts", "argued",
    "argues", "explained", "explains",
  ]

  private static let pronouns: Set<String> = [
    "it", "its", "he", "his", "she", "her", "they", "their",
  ]

  /// Whether the name only tells where the news comes from: "BERGEN — Two ships left".
  private func isDateline(_ mention: PlacedMention) -> Bool {
    mention.kind == .place && mention.tokens.lowerBound == sentence.lowerBound
      && mention.tokens.upperBound < sentence.upperBound
      && ["—", "–", "--", "-", ":"].contains(text.folded[mention.tokens.upperBound])
  }

  /// Whether a name stands free rather than behind a preposition or inside a longer phrase.
  private func isSubject(_ mention: PlacedMention) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while before >= sentence.lowerBound, FigureGrammar.determiners.contains(text.folded[before]) {
      before -= 1
    }
    return before < sentence.lowerBound || !FigureGrammar.prepositions.contains(text.folded[before])
  }

  private static let owners: Set<EntityKind> = [
    .company, .organization, .place, .person, .program, .outlet,
  ]
}

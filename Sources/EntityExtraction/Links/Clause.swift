import NewsModel

/// A sentence as rules of ties read it: its words as numbers, names replaced by a stand-in.
struct Clause {
  let text: TokenizedText
  /// Token indices of the sentence.
  let tokens: Range<Int>
  let grammar: LinkGrammar
  let words: WordMatch
  /// The last tokens of names that a hyphen goes on from ("Latvia-led"); in their place stands what
  /// it joins.
  private let tails: Set<Int>

  init(
    text: TokenizedText, tokens: Range<Int>, named: ArraySlice<PlacedMention>, words: RuleWords,
    grammar: LinkGrammar
  ) {
    self.text = text
    self.tokens = tokens
    self.grammar = grammar
    var numbers = tokens.map { words[hashed: text.hashes[$0]] }
    Self.markMajorities(&numbers, text, tokens, as: words["majority"])
    var tails: Set<Int> = []
    for mention in named {
      let covered = mention.tokens.clamped(to: tokens)
      for index in covered { numbers[index - tokens.lowerBound] = RuleWords.name }
      guard let last = covered.last else { continue }
      let end = text.tokens[last].span.upperBound
      if mention.mention.span.upperBound < end {
        let tail = text.string(mention.mention.span.upperBound..<end).lowercased()
        numbers[last - tokens.lowerBound] = words[tail]
        tails.insert(last)
      }
    }
    Self.joinReports(&numbers, grammar)
    self.words = WordMatch(words: numbers, grammar: grammar)
    self.tails = tails
  }

  /// "Norway said it will": the report has the same subject and is no other clause.
  private static func joinReports(_ numbers: inout [UInt16], _ grammar: LinkGrammar) {
    for index in numbers.indices where grammar.saying.contains(numbers[index]) {
      let next = numbers[(index + 1)...].prefix(4)
      if let pronoun = next.firstIndex(where: grammar.pronouns.contains),
        !next[..<pronoun].contains(RuleWords.name)
      {
        numbers[index] = RuleWords.unknown
      }
    }
  }

  /// A share from 50 percent reads as a majority, whatever its number.
  private static func markMajorities(
    _ numbers: inout [UInt16], _ text: TokenizedText, _ tokens: Range<Int>, as majority: UInt16
  ) {
    for index in tokens.dropLast() where text.tokens[index].kind == .number {
      guard ["%", "percent", "per"].contains(text.folded[index + 1]),
        let share = AmountParser.value(of: text.folded[index]), (50...100).contains(share)
      else { continue }
      numbers[index - tokens.lowerBound] = majority
    }
  }

  /// Token indices as indices into the sentence's words.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    let inside = tokens.clamped(to: self.tokens)
    return inside.lowerBound - self.tokens.lowerBound..<inside.upperBound - self.tokens.lowerBound
  }

  /// The number of the word at a token index, or `unknown` outside the sentence.
  func number(_ index: Int) -> UInt16 {
    tokens.contains(index) ? words.words[index - tokens.lowerBound] : RuleWords.unknown
  }

  /// The words from one list of names to the next, as indices into the sentence's words.
  ///
  /// What a hyphen joins to the first comes first.
  func gap(from first: Range<Int>, to second: Range<Int>) -> Range<Int> {
    var start = tails.contains(first.upperBound - 1) ? first.upperBound - 1 : first.upperBound
    // "the Programme (FP), which": what brackets a short name is no word between two names.
    if grammar.closing.contains(number(start)) { start += 1 }
    return range(start..<max(start, second.lowerBound))
  }

  /// The same without what only says that somebody acts for the second ("officials of the"), or nil
  /// where nobody does.
  func gapToAgent(from first: Range<Int>, to second: Range<Int>) -> Range<Int>? {
    let preposition = beforePhrase(second)
    let gap = gap(from: first, to: second)
    let end = preposition - 1 - tokens.lowerBound
    guard end > gap.lowerBound, isAgent(preposition - 1, preposition) else { return nil }
    return gap.lowerBound..<end
  }

  /// Whether a hyphen goes on from the name at `mention`: such a name is in no list.
  func isHyphenated(_ mention: PlacedMention) -> Bool {
    tails.contains(mention.tokens.upperBound - 1)
  }

  // MARK: What a name is in its clause

  /// Whether the names at `group` can do what a verb behind `gap` says: they are no complement, no
  /// possessor and no part of an apposition.
  func isSubject(_ group: Range<Int>, before gap: Range<Int>) -> Bool {
    let opening = beforePhrase(group)
    if grammar.prepositions.contains(number(opening)), !isAgent(opening - 1, opening) {
      return false
    }
    if grammar.possessive.contains(number(group.upperBound)),
      !grammar.contracted.contains(number(group.upperBound + 1))
    {
      return hasAgent(gap.dropFirst().prefix(4))
    }
    return !isInApposition(opening, gap) && !isObject(group, opening: opening)
  }

  /// Whether the names at `group` are what a clause without a subject ("By joining the pact, ...")
  /// leaves its deed to: they open the main clause right behind its comma.
  func isMainSubject(_ group: Range<Int>, after gap: Range<Int>) -> Bool {
    let commas = gap.filter { grammar.comma.contains(number($0)) }
    guard let comma = commas.first, commas.count == 1, !isPossessor(group),
      !gap.contains(where: { number($0) == RuleWords.name })
    else { return false }
    let opening = beforePhrase(group)
    if opening == comma { return true }
    return isAgent(opening - 1, opening) && beforePhrase(opening - 1..<opening) == comma
  }

  /// Whether the names at `group` own what follows them: "Norway's rivals", but not "Norway's firms",
  /// who act for it, and not "Norway's already building".
  private func isPossessor(_ group: Range<Int>) -> Bool {
    let mark = group.upperBound
    return grammar.possessive.contains(number(mark))
      && !grammar.contracted.contains(number(mark + 1))
      && !hasAgent((mark + 1..<mark + 4)[...])
  }

  /// Whether the names at `group` are the object of a verb whose subject goes on behind them: "Acme
  /// beat Norvik and joined".
  private func isObject(_ group: Range<Int>, opening: Int) -> Bool {
    var next = group.upperBound
    if grammar.comma.contains(number(next)) { next += 1 }
    guard grammar.conjunctions.contains(number(next)), opening > tokens.lowerBound,
      !grammar.comma.contains(number(opening))
    else { return false }
    var index = opening
    while index >= tokens.lowerBound, !grammar.barriers.contains(number(index)) {
      if number(index) == RuleWords.name, isFree(index) { return true }
      index -= 1
    }
    return false
  }

  /// Whether no preposition governs the name that ends at `index`, and it owns nothing.
  private func isFree(_ index: Int) -> Bool {
    var first = index
    while number(first - 1) == RuleWords.name { first -= 1 }
    return !grammar.prepositions.contains(number(beforePhrase(first..<index + 1)))
      && !grammar.possessive.contains(number(index + 1))
  }

  /// The token before the noun phrase that `group` begins.
  func beforePhrase(_ group: Range<Int>) -> Int {
    var index = group.lowerBound - 1
    while index >= tokens.lowerBound, grammar.determiners.contains(number(index)) { index -= 1 }
    return index
  }

  /// Whether a name is left out: "unlike Norway", "all but Norway".
  func isExcluded(_ group: Range<Int>) -> Bool {
    grammar.exclusions.contains(number(beforePhrase(group)))
  }

  /// "officials from Norway": the ones before the preposition act for the name behind it.
  func isAgent(_ noun: Int, _ preposition: Int) -> Bool {
    grammar.belonging.contains(number(preposition)) && grammar.agents.contains(number(noun))
  }

  private func hasAgent(_ range: Range<Int>.SubSequence) -> Bool {
    range.contains { grammar.agents.contains(number($0)) }
  }

  /// "[Ito], the [Union] envoy, met", "[Ito], who runs [Acme], met": the second name only tells who
  /// the subject is.
  private func isInApposition(_ opening: Int, _ gap: Range<Int>) -> Bool {
    guard gap.contains(where: { grammar.comma.contains(number($0)) }) else { return false }
    var comma = opening
    while comma > max(tokens.lowerBound, opening - 6), !grammar.comma.contains(number(comma)) {
      comma -= 1
    }
    let isRelative = comma < opening && grammar.relatives.contains(number(comma + 1))
    return grammar.comma.contains(number(comma)) && number(comma - 1) == RuleWords.name
      && (comma == opening || isRelative)
  }

  /// Whether the words at `range` speak of a wish or a possibility.
  func isWish(_ range: Range<Int>) -> Bool {
    range.contains { grammar.wishes.contains(number($0)) }
  }
}

/// Reads the quantity that begins at a token: money, a percentage or things counted.
struct QuantityParser {
  let text: TokenizedText
  let limit: Int
  private let amounts: AmountParser

  init(text: TokenizedText, limit: Int) {
    self.text = text
    self.limit = limit
    amounts = AmountParser(text: text, limit: limit)
  }

  /// The quantity at `index`, or nil where the number there counts nothing.
  ///
  /// `floor` is the first token of the sentence: nothing before it is looked at.
  func quantity(at index: Int, floor: Int) -> Quantity? {
    if let money = signedMoney(at: index) { return money }
    if let compound = compound(at: index) { return compound }
    if let fraction = fraction(at: index) { return fraction }
    guard let first = amounts.amount(at: index, isMoney: isMoney(after: index)) else { return nil }
    let (low, high, end) = range(from: first, at: index, floor: floor)
    if let (unit, unitEnd) = unit(at: end) {
      return Quantity(tokens: index..<unitEnd, low: low, high: high, unit: unit)
    }
    return CountedNoun(text: text, limit: limit)
      .quantity(from: index, end: end, low: low, high: high, amount: first, floor: floor)
  }

  // MARK: Ranges

  /// Both ends of "5 to 10", "between 2 and 3 million", "25-30"; equal ends where it is no range.
  ///
  /// "from 5 to 10" is a change, not a range: its ends are figures of their own.
  private func range(
    from first: AmountParser.Amount, at index: Int, floor: Int
  ) -> (low: Double, high: Double, end: Int) {
    let single = (first.value, first.value, first.end)
    guard first.end + 1 < limit else { return single }
    let before = index > floor ? text.folded[index - 1] : ""
    let isJoined =
      switch text.folded[first.end] {
      case "-", "–", "—": before != "-"
      case "to": before != "from"
      case "and": before == "between"
      case "or": first.magnitude == nil
      default: false
      }
    let start = FigureWords.isSign(text.hashes[first.end + 1]) ? first.end + 2 : first.end + 1
    guard isJoined, let second = amounts.amount(at: start, isMoney: isMoney(after: start)) else {
      return single
    }
    // "2 to 3 million": the magnitude is said once for both.
    let low = first.magnitude == nil ? first.value * (second.magnitude ?? 1) : first.value
    if low < second.value { return (low, second.value, second.end) }
    return first.value < second.value ? (first.value, second.value, second.end) : single
  }

  // MARK: Money

  /// "$58.5Bln", "US$3 million", "EUR 5 bn", "$5-10 billion".
  private func signedMoney(at index: Int) -> Quantity? {
    guard let (code, start) = currencyBefore(index) else { return nil }
    guard let first = amounts.amount(at: start, isMoney: true) ?? hyphenated(at: start) else {
      return nil
    }
    let (low, high, end) = range(from: first, at: index, floor: index)
    // "$5 million US dollars" and "$300 USD" say the currency twice.
    let after = currencyAfter(end).map(\.end) ?? end
    return Quantity(tokens: index..<after, low: low, high: high, unit: .money(code))
  }

  /// The currency printed before an amount, and the token where the amount begins.
  private func currencyBefore(_ index: Int) -> (code: String, start: Int)? {
    guard index + 1 < limit else { return nil }
    let word = text.folded[index]
    if let code = FigureWords.signs[word] { return (code, index + 1) }
    if let code = FigureWords.dollarPrefixes[word], text.folded[index + 1] == "$",
      text.isGlued(index + 1)
    {
      return (code, index + 2)
    }
    if word.utf8.count == 3, FigureWords.codes.contains(text.word(index)) {
      return (text.word(index), index + 1)
    }
    return FigureWords.letterSigns[word].map { ($0, index + 1) }
  }

  /// The currency named after an amount.
  private func currencyAfter(_ index: Int) -> (code: String, end: Int)? {
    guard index < limit else { return nil }
    let word = text.folded[index]
    if let code = FigureWords.currencies[word] {
      // "won" and "pounds" after a plain number are words of their own.
      let end = index + 1 < limit && text.folded[index + 1] == "sterling" ? index + 2 : index + 1
      return (code, end)
    }
    if word.utf8.count == 3, FigureWords.codes.contains(text.word(index)) {
      return (text.word(index), index + 1)
    }
    for noun in 1...2 where index + noun < limit {
      let adjective = text.folded[index + noun - 1]
      if let code = FigureWords.countryDollars[text.folded[index + noun]]?[adjective] {
        return (code, index + noun + 1)
      }
    }
    return nil
  }

  private func isMoney(after index: Int) -> Bool {
    index > 0 && FigureWords.isSign(text.hashes[index - 1])
      || index + 2 < limit && currencyAfter(index + 2) != nil
  }

  // MARK: Units

  private func unit(at index: Int) -> (Quantity.Unit, end: Int)? {
    guard index < limit else { return nil }
    let next = index + 1 < limit ? text.folded[index + 1] : ""
    switch text.folded[index] {
    case "%", "percent", "pct":
      return next.hasPrefix("point") ? (.points, index + 2) : (.percent, index + 1)
    case "per" where next == "cent": return (.percent, index + 2)
    case "percentage" where next.hasPrefix("point"): return (.points, index + 2)
    case "pp", "ppt", "ppts": return (.points, index + 1)
    case "basis" where next.hasPrefix("point"): return (.basisPoints, index + 2)
    case "-" where next == "percent": return (.percent, index + 2)
    default: break
    }
    if let (code, end) = currencyAfter(index) { return (.money(code), end) }
    return text.isGlued(index) ? wideUnit(at: index) : nil
  }

  /// 兆円 and the like, glued to their number; a magnitude is left to `compound`.
  private func wideUnit(at index: Int) -> (Quantity.Unit, end: Int)? {
    FigureWords.currencies.first {
      !$0.key.utf8.allSatisfy { $0 < 0x80 }
        && text.folded[index].hasPrefix($0.key)
    }.map { (.money($0.value), index + 1) }
  }

  // MARK: Fractions

  /// "two-thirds of", "a quarter of", "half of", "half the": a share of what follows.
  private func fraction(at index: Int) -> Quantity? {
    let word = text.folded[index]
    let isCounted = ["a", "one"].contains(word)
    let noun = isCounted ? index + 1 : index
    guard noun + 1 < limit, let share = FigureWords.fractions[text.folded[noun]] else { return nil }
    let isShare = text.folded[noun + 1] == "of"
    let isHalf =
      word == "half" && ["the", "its", "their", "his", "her"].contains(text.folded[noun + 1])
    guard isShare || isHalf, isCounted || word.contains("-") || word == "half" else { return nil }
    return Quantity(tokens: index..<noun + 1, low: share, high: share, unit: .percent)
  }

  // MARK: Compounds

  /// "9-trillion-yen", "25-percent", and 9 followed by 兆円.
  private func compound(at index: Int) -> Quantity? {
    if let wide = wideMoney(at: index) { return wide }
    let word = text.folded[index]
    guard text.tokens[index].kind == .word, word.utf8.contains(UInt8(ascii: "-")) else {
      return nil
    }
    let pieces = word.split(separator: "-").map(String.init)
    guard pieces.count >= 2, pieces.last != "old", pieces.last != "olds",
      let number = AmountParser.value(of: pieces[0]) ?? FigureWords.numbers[pieces[0]]
    else { return nil }
    let factor = FigureWords.magnitudes[pieces[1]]
    let unitIndex = factor == nil || FigureWords.moneyMagnitudes.contains(pieces[1]) ? 1 : 2
    let value = number * (unitIndex == 2 ? factor ?? 1 : 1)
    let unit: Quantity.Unit
    if unitIndex >= pieces.count {
      guard let (currency, end) = currencyAfter(index + 1) else { return nil }
      return Quantity(tokens: index..<end, low: value, high: value, unit: .money(currency))
    } else if let code = FigureWords.currencies[pieces[unitIndex]] {
      unit = .money(code)
    } else if pieces[unitIndex] == "percent" {
      unit = .percent
    } else {
      return nil
    }
    return Quantity(tokens: index..<index + 1, low: value, high: value, unit: unit)
  }

  /// "$935-billion": the number and magnitude of a compound after a sign.
  private func hyphenated(at index: Int) -> AmountParser.Amount? {
    guard index < limit else { return nil }
    let pieces = text.folded[index].split(separator: "-").map(String.init)
    guard pieces.count >= 2, let number = AmountParser.value(of: pieces[0]),
      let factor = FigureWords.magnitudes[pieces[1]]
    else { return nil }
    return .init(value: number * factor, magnitude: factor, end: index + 1, isDigits: true)
  }

  /// 9兆円, and 1兆2000億円, whose parts add up.
  private func wideMoney(at index: Int) -> Quantity? {
    guard text.tokens[index].kind == .number, index + 1 < limit, text.isGlued(index + 1),
      let sign = text.folded[index + 1].first, !sign.isASCII,
      var pending = AmountParser.value(of: text.folded[index])
    else { return nil }
    var rest = text.folded[index + 1][...]
    var value = 0.0
    while let factor = rest.first.flatMap({ FigureWords.magnitudes[String($0)] }) {
      value += pending * factor
      rest = rest.dropFirst()
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
      pending = AmountParser.value(of: String(digits)) ?? 0
      rest = rest.dropFirst(digits.count)
    }
    guard value > 0 else { return nil }
    value += pending
    return FigureWords.currencies.first { rest.hasPrefix($0.key) }.map {
      Quantity(tokens: index..<index + 2, low: value, high: value, unit: .money($0.value))
    }
  }
}

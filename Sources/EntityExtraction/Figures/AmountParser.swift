/// Reads a number with its magnitude: "9 trillion", "1,000", "twenty-five", "a dozen".
struct AmountParser {
  let text: TokenizedText
  /// One past the last token that may belong to the amount.
  let limit: Int

  struct Amount: Equatable {
    var value: Double
    /// The word that multiplies it, or nil: what the other end of a range may share.
    var magnitude: Double?
    var end: Int
    /// Whether it is printed in digits.
    var isDigits: Bool
  }

  /// The amount that begins at `index`; `isMoney` admits "5m" and "3b".
  func amount(at index: Int, isMoney: Bool) -> Amount? {
    guard index < limit, let (value, next, isDigits) = number(at: index) else { return nil }
    var amount = Amount(value: value, magnitude: nil, end: next, isDigits: isDigits)
    while let (factor, end) = magnitude(at: amount.end, isMoney: isMoney) {
      amount.value *= factor
      amount.magnitude = (amount.magnitude ?? 1) * factor
      amount.end = end
    }
    return amount
  }

  /// The magnitude at `index`, a hyphen before it allowed ("$5-billion").
  func magnitude(at index: Int, isMoney: Bool) -> (factor: Double, end: Int)? {
    guard index < limit, let factor = FigureWords.magnitudes[text.folded[index]] else { return nil }
    if FigureWords.moneyMagnitudes.contains(text.folded[index]) {
      guard isMoney, text.isGlued(index) else { return nil }
    }
    return (factor, index + 1)
  }

  private func number(at index: Int) -> (value: Double, end: Int, isDigits: Bool)? {
    if text.tokens[index].kind == .number {
      let end = endOfGroups(from: index)
      let digits = text.folded[index..<end].joined()
      return Self.value(of: digits).map { ($0, end, true) }
    }
    let word = text.folded[index]
    if let number = FigureWords.numbers[word] { return (number, index + 1, false) }
    if word == "a" || word == "half", index + 1 < limit {
      let next = word == "half" && text.folded[index + 1] == "a" ? index + 2 : index + 1
      guard next < limit, FigureWords.magnitudes[text.folded[next]] != nil,
        text.folded[next].utf8.count > 2
      else { return nil }
      return (word == "half" ? 0.5 : 1, next, false)
    }
    return Self.hyphenated(word).map { ($0, index + 1, false) }
  }

  /// The end of a number whose thousands a space parts: "160 000".
  private func endOfGroups(from index: Int) -> Int {
    var end = index + 1
    guard text.tokens[index].span.count <= 3 else { return end }
    while end < limit, text.tokens[end].kind == .number, text.tokens[end].span.count == 3,
      !text.isGlued(end), text.folded[end].utf8.allSatisfy({ $0 >= UInt8(ascii: "0") })
    {
      end += 1
    }
    return end
  }

  /// A number in digits; commas group thousands.
  static func value(of digits: String) -> Double? {
    let points = digits.utf8.count { $0 == UInt8(ascii: ".") }
    // "1.000.000" is how the continent groups.
    if points > 1 || digits.hasSuffix(".000") { return Double(digits.filter { $0 != "." }) }
    return Double(digits.contains(",") ? digits.filter { $0 != "," } : digits)
  }

  /// "twenty-five".
  private static func hyphenated(_ word: String) -> Double? {
    guard word.contains("-") else { return nil }
    let pieces = word.split(separator: "-")
    guard pieces.count == 2, let tens = FigureWords.numbers[String(pieces[0])],
      let ones = FigureWords.numbers[String(pieces[1])], tens >= 20, ones < 10
    else { return nil }
    return tens + ones
  }
}

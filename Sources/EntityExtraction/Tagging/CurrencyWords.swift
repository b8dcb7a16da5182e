/// Tells names from the words of an amount: "US" in "US$5", "CHF 12" in "CHF 12 million".
struct CurrencyWords {
  let reading: Reading

  /// Whether `words` lie within an amount of money.
  ///
  /// Looks at the few tokens around them.
  func hold(_ words: Range<Int>) -> Bool {
    guard words.count < 3 else { return false }
    let text = reading.text
    let span = reading.span(of: words)
    let own = text.tokens(in: span)
    let sentence = text.sentenceTokens[reading.words[words.lowerBound].sentence]
    let near = (own.lowerBound - 2..<own.upperBound + 2).clamped(to: sentence)
    guard near.contains(where: { text.tokens[$0].kind == .number || isSign($0) || endsInDigit($0) })
    else { return false }
    let parser = QuantityParser(text: text, limit: sentence.upperBound)
    // A word within a token that began before it has no token of its own, at the end none behind it.
    let starts = (own.lowerBound - 3..<own.lowerBound + 1).clamped(to: sentence)
    for start in starts {
      guard let quantity = parser.quantity(at: start, floor: sentence.lowerBound),
        case .money = quantity.unit, quantity.tokens.upperBound >= own.upperBound
      else { continue }
      return true
    }
    return false
  }

  private func isSign(_ index: Int) -> Bool {
    FigureWords.isSign(reading.text.hashes[index])
  }

  private func endsInDigit(_ index: Int) -> Bool {
    let last = reading.text.bytes[reading.text.tokens[index].span.upperBound - 1]
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
  }
}

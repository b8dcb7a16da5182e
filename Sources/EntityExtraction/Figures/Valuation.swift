/// Amounts that a comma ties to the noun phrase right before it: "the yard, valued at $3 million".
extension TokenizedText {
  /// The comma before the words that value what stands in front of it at an amount, or nil.
  func valuationComma(before amount: Int, floor: Int) -> Int? {
    var index = amount - 1
    while index > floor,
      FigureGrammar.approximations.contains(folded[index]) || folded[index] == "to"
    {
      index -= 1
    }
    if index > floor, folded[index] == "at" { index -= 1 }
    guard index - 1 > floor, ["valued", "worth", "estimated", "priced"].contains(folded[index]),
      folded[index - 1] == ","
    else { return nil }
    return index - 1
  }
}

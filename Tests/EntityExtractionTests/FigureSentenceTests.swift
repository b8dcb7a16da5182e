import NewsModel
import Testing

@testable import EntityExtraction

/// Sentences as wire services state amounts, each with all of its figures.
@Suite struct FigureSentenceTests {
  /// A marked text and its figures as "value unit | subject | measure | period".
  static func described(_ marked: String) -> [String] {
    let marked = MarkedText(marked)
    return FigureReaderTests.figures(marked).map { figure in
      let amount =
        figure.low == figure.high ? "\(figure.value)" : "\(figure.low)..\(figure.high)"
      let context = [marked.name(figure.subject), figure.measure, figure.period].map { $0 ?? "-" }
      return ([amount + " " + (figure.unit ?? "-")] + context).joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "[place:Chile] won 20% tariffs on Chilean cars.", ["20.0 % | Chile | tariffs | -"]
    ),
    (
      "Under the [program:Falcon Pact], [place:Chile] will invest $3 million in mines.",
      ["3000000.0 USD | Chile | investment | -"]
    ),
    (
      "The [program:Falcon Pact] with [place:Chile], which will invest $3 million, holds.",
      ["3000000.0 USD | Chile | investment | -"]
    ),
    (
      "The [program:Falcon Fund] offers 150 million euros.",
      ["150000000.0 EUR | Falcon Fund | offer | -"]
    ),
    ("Firms with an 8% ROE rose.", ["8.0 % | - | ROE | -"]),
    (
      "[company:Acme]'s order book is valued at $4.5 billion.",
      ["4500000000.0 USD | Acme | order book | -"]
    ),
    (
      "[place:Peru] signed a contract worth 90 million dollars with [company:Acme].",
      ["90000000.0 USD | Peru | contract | -"]
    ),
    (
      "[place:Peru] spends two-thirds of its fish budget on boats.",
      ["66.66666666666667 % | Peru | spending | -"]
    ),
    ("A third of the fleet is old.", ["33.333333333333336 % | - | fleet | -"]),
    ("Half of the crews are new.", ["50.0 % | - | crews | -"]),
    ("Half the crews are new.", ["50.0 % | - | crews | -"]),
    ("A half-hearted reply came.", []),
    ("It cost millions of dollars.", []),
    ("[place:Peru] spent 1兆2000億円 on it.", ["1200000000000.0 JPY | Peru | spending | -"]),
    ("It rose by 3億5000万円.", ["350000000.0 JPY | - | - | -"]),
    ("BERGEN — Two ships left.", ["2.0 ships | - | - | -"]),
    ("10.30 Bonds open.", []),
    ("[person:Ana Ito] said the plan would cost A$10 billion.", ["10000000000.0 AUD | - | - | -"]),
    (
      "[person:Ana Ito] said [place:Norway] would pay $3 million.",
      ["3000000.0 USD | Norway | payment | -"]
    ),
    (
      "[company:Acme] boss [person:Ana Ito] estimated the ferry market at $4 million.",
      ["4000000.0 USD | - | ferry market | -"]
    ),
    (
      "Rates from [place:Lima] to [place:Oslo] fell 8% per 40-foot container.",
      ["8.0 % | - | Rates | -"]
    ),
    ("Shares hit a 5-year low.", []),
    ("The contract is put at 6 million rupees.", ["6000000.0 INR | - | contract | -"]),
    (
      "[company:Acme] bid for the [program:Falcon], valued at up to $6 million.",
      ["6000000.0 USD | Falcon | - | -"]
    ),
    ("A $5 billion gap worries [place:Norway].", ["5000000000.0 USD | - | gap | -"]),
    ("The fourteen-year-olds sing.", []),
    (
      "[company:Acme] expects sales of $5 million to $7 million in 2026.",
      ["5000000.0..7000000.0 USD | Acme | sales | 2026"]
    ),
    (
      "[company:Acme] will pay 2 to 3 million euros.",
      ["2000000.0..3000000.0 EUR | Acme | payment | -"]
    ),
    ("The port handles 5–7 million tons.", ["5000000.0..7000000.0 tons | - | - | -"]),
    (
      "[place:Norway]'s arms exports fell 12 percent in 2024.",
      ["12.0 % | Norway | arms exports | 2024"]
    ),
    ("Spending by [place:Norway] rose 4%.", ["4.0 % | Norway | Spending | -"]),
    (
      "The budget of [place:Norway] reached €9 billion.",
      ["9000000000.0 EUR | Norway | budget | -"]
    ),
  ])
  func subjectAndMeasureAreRead(_ marked: String, _ expected: [String]) {
    #expect(Self.described(marked) == expected)
  }
}

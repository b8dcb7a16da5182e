import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct FigureReaderTests {
  static func figures(_ marked: MarkedText) -> [LocalFigure] {
    let dates = DateReader.dates(in: marked.text, published: marked.article.published)
    return FigureReader.figures(
      in: marked.text, mentions: marked.mentions, entities: marked.entities, dates: dates)
  }

  /// A text and its figures as "words=low..high unit".
  static let amounts: [(String, [String])] = [
    ("It cost $935 billion.", ["$935 billion=935000000000.0 USD"]),
    ("A $58.5Bln budget.", ["$58.5Bln=58500000000.0 USD"]),
    ("It paid 400 billion dollars.", ["400 billion dollars=400000000000.0 USD"]),
    (
      "It paid US$3 million, A$2m and €5bn.",
      ["US$3 million=3000000.0 USD", "A$2m=2000000.0 AUD", "€5bn=5000000000.0 EUR"]
    ),
    ("It paid 9 trillion yen and ¥600.", ["9 trillion yen=9000000000000.0 JPY", "¥600=600.0 JPY"]),
    ("It paid \\$3 million.", ["$3 million=3000000.0 USD"]),
    (
      "It paid USD 5 million or Rs 500 crore.",
      ["USD 5 million=5000000.0 USD", "Rs 500 crore=5000000000.0 INR"]
    ),
    ("It paid 5 million Swiss francs.", ["5 million Swiss francs=5000000.0 CHF"]),
    ("A half a billion pounds deal.", ["half a billion pounds=500000000.0 GBP"]),
    ("Up 75 percent, or 2.5%.", ["75 percent=75.0 %", "2.5%=2.5 %"]),
    ("Down 1.1 percentage points.", ["1.1 percentage points=1.1 pp"]),
    ("Up 5 to 10 percent.", ["5 to 10 percent=5.0..10.0 %"]),
    ("Up 25-30%.", ["25-30%=25.0..30.0 %"]),
    (
      "It needs between 2 and 3 million euros.",
      ["2 and 3 million euros=2000000.0..3000000.0 EUR"]
    ),
    ("It needs $5-10 billion.", ["$5-10 billion=5000000000.0..10000000000.0 USD"]),
    ("It rose from 5 to 10 percent.", ["10 percent=10.0 %"]),
    ("They bought 100 Boeing aircraft.", ["100 Boeing aircraft=100.0 aircraft"]),
    ("About 510 companies came.", ["510 companies=510.0 companies"]),
    (
      "A six-year plan for 300,000 troops.",
      ["300,000 troops=300000.0 troops"]
    ),
    ("Eight European nations agreed.", ["Eight European nations=8.0 nations"]),
    ("Firms with profits totaled about 510.", ["510=510.0 firms"]),
    ("In 2024 and on May 5 they met at 10:30.", []),
    ("Article 5 and Type 26 were read by the two sides.", []),
    ("It spent 10兆円 on it.", ["10兆円=10000000000000.0 JPY"]),
    ("A 47-year-old sailor left.", []),
    ("A dozen ships left.", ["A dozen ships=12.0 ships"]),
    ("Twenty-five percent agreed.", ["Twenty-five percent=25.0 %"]),
    ("One of the ships left.", []),
    ("The lowest level in five years, or 5 years.", ["5 years=5.0 years"]),
    (
      "It paid Dh1.2 billion and EUR5 million.",
      ["Dh1.2 billion=1200000000.0 AED", "EUR5 million=5000000.0 EUR"]
    ),
    (
      "Some 160 000 people and 1.000 ships.",
      ["160 000 people=160000.0 people", "1.000 ships=1000.0 ships"]
    ),
    ("Up to 300 million Africans.", ["300 million Africans=300000000.0 Africans"]),
    ("It sold 25 F-35 jets for -3%.", ["25 F-35 jets=25.0 jets", "3%=3.0 %"]),
    ("A $935-billion plan.", ["$935-billion=935000000000.0 USD"]),
  ]

  @Test(arguments: amounts)
  func amountsAreRead(_ text: String, _ expected: [String]) {
    let marked = MarkedText(text)
    let read = Self.figures(marked).map { figure in
      let ends = figure.low == figure.high ? "\(figure.low)" : "\(figure.low)..\(figure.high)"
      return marked.text.string(figure.span) + "=" + ends + " " + (figure.unit ?? "-")
    }
    #expect(read == expected)
  }

  /// A marked text and its figures as "subject | measure | period".
  static let contexts: [(String, [String])] = [
    (
      "[place:Chile]'s defense spending reached about 9 trillion yen.",
      ["Chile | defense spending | -"]
    ),
    (
      "The [place:Chile] navy budget for 2024 is projected at $935 billion.",
      ["Chile | navy budget | 2024"]
    ),
    ("[place:Chile] will invest 550 million dollars in [place:Peru].", ["Chile | investment | -"]),
    (
      "[place:Chile] wants to lift its arms spending to 2% of GDP by 2027.",
      ["Chile | arms spending | by 2027"]
    ),
    ("[place:Chile], which aims to reach 2% of GDP by 2027, agreed.", ["Chile | GDP | by 2027"]),
    ("A deal, which places 15% tariffs on cars, passed.", ["- | tariffs | -"]),
    (
      "[place:Peru] said [place:Chile] has agreed to buy 100 Boeing aircraft.",
      ["Chile | Boeing aircraft | -"]
    ),
    (
      "[place:Chile] will boost purchases of [place:Peru] rice by 75 percent.",
      ["Chile | purchases of Peru rice | -"]
    ),
    ("A 10 percent rise in food prices came.", ["- | food prices | -"]),
    (
      "[place:Chile] imposed 15% tariffs on cars, down from an initial 25%.",
      ["Chile | tariffs | -", "Chile | tariffs | -"]
    ),
    ("About 86% of the [place:Loa]'s water is salt.", ["Loa | water | -"]),
    (
      "According to [organization:Union], the [place:Chile] budget is set at $3 million.",
      ["Chile | budget | -"]
    ),
    ("[company:Acme] reported a profit of $3 million in 2024.", ["Acme | profit | 2024"]),
    (
      "The mean return on equity (ROE) at [company:Acme] is expected to fall to 8.5%.",
      ["Acme | mean return on equity | -"]
    ),
    (
      "[place:Peru] grew while [place:Chile] allocated 326 million euros ($376.7 million).",
      ["Chile | allocation | -", "Chile | allocation | -"]
    ),
    (
      "[person:Ana Ito] threatens 10% tariffs starting Feb 1, 2026.",
      ["Ana Ito | tariffs | starting Feb 1, 2026"]
    ),
  ]

  @Test(arguments: contexts)
  func figuresSayWhatTheyMeasureAndWhose(_ marked: String, _ expected: [String]) {
    let marked = MarkedText(marked)
    let read = Self.figures(marked).map { figure in
      [marked.name(figure.subject), figure.measure, figure.period].map { $0 ?? "-" }
        .joined(separator: " | ")
    }
    #expect(read == expected)
  }

  @Test(arguments: [
    "It paid 326 million euros ($376.7 million).", "It paid 9 trillion yen (about $62 billion).",
    "It paid 326 million euros, or $376 million, in all.",
  ])
  func anAmountInBracketsConvertsTheOneBefore(_ text: String) {
    let figures = Self.figures(MarkedText(text))
    #expect(figures.map(\.converts) == [nil, 0])
  }

  @Test func twoAmountsInOneCurrencyConvertNothing() {
    let figures = Self.figures(MarkedText("It paid $3 million ($2 million net) for it."))
    #expect(figures.map(\.converts) == [nil, nil])
  }
}

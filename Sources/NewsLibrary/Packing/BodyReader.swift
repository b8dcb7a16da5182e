import NewsModel

/// Reads what a `BodyWriter` wrote.
struct BodyReader {
  static let strengths: [NameStrength] = [.full, .surname, .acronym]

  private var reader: ByteReader
  private var rules: [String] = []

  init(_ bytes: ArraySlice<UInt8>) { reader = ByteReader(bytes) }

  mutating func body() throws(DamagedBytes) -> ArticleBody {
    var body = ArticleBody.empty
    rules = try reader.texts()
    var end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.parts.append(ArticlePart(role: try item(of: PartRole.allCases), span: span))
      end = span.upperBound
    }
    end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.sentences.append(span)
      end = span.upperBound
    }
    for _ in 0..<(try reader.count()) { body.entities.append(try entity()) }
    end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.mentions.append(
        LocalMention(
          span: span, entity: try number(below: body.entities.count),
          confidence: try reader.share(), rule: try item(of: rules)))
      end = span.upperBound
    }
    body.links = try links(entities: body.entities.count, sentences: body.sentences.count)
    return body
  }

  /// The links without what stands before them, for searches through many articles.
  mutating func links() throws(DamagedBytes) -> [LocalLink] {
    rules = try reader.texts()
    try skip(try reader.count(), numbers: 3)
    let sentences = try reader.count()
    try skip(sentences, numbers: 2)
    let entities = try reader.count()
    for _ in 0..<entities {
      try skip(1, numbers: 2)
      try reader.skipText()
      for _ in 0..<2 {
        for _ in 0..<(try reader.count()) { try reader.skipText() }
      }
      try skip(1, numbers: 2)
    }
    try skip(try reader.count(), numbers: 5)
    return try links(entities: entities, sentences: sentences)
  }

  private mutating func skip(_ items: Int, numbers: Int) throws(DamagedBytes) {
    for _ in 0..<(items * numbers) { _ = try reader.number() }
  }

  private mutating func links(
    entities: Int, sentences: Int
  ) throws(DamagedBytes) -> [LocalLink] {
    var links: [LocalLink] = []
    for _ in 0..<(try reader.count()) {
      links.append(try link(entities: entities, sentences: sentences))
    }
    guard reader.isAtEnd else { throw DamagedBytes() }
    return links
  }

  mutating func addStatements(to body: inout ArticleBody) throws(DamagedBytes) {
    for _ in 0..<(try reader.count()) { body.figures.append(try figure()) }
    for _ in 0..<(try reader.count()) {
      let (span, sentence) = try place()
      body.quotes.append(
        LocalQuote(
          span: span, sentence: sentence, speaker: try reader.optionalNumber(),
          speakerName: try reader.optionalText()))
    }
    for _ in 0..<(try reader.count()) {
      let (span, sentence) = try place()
      let printed = try reader.optionalText()
      let resolved = try reader.optionalText()
      let date = PrintedDate(
        printed: printed ?? body.words(in: span), resolved: CalendarDate(column: resolved),
        confidence: try reader.share())
      body.dates.append(LocalDate(span: span, sentence: sentence, date: date))
    }
    guard reader.isAtEnd else { throw DamagedBytes() }
  }

  private mutating func figure() throws(DamagedBytes) -> LocalFigure {
    let (span, sentence) = try place()
    let unit = try reader.optionalText()
    let value = try reader.real()
    var (low, high) = (value, value)
    if try reader.number() == 1 { (low, high) = (try reader.real(), try reader.real()) }
    return LocalFigure(
      span: span, sentence: sentence, unit: unit, value: value, low: low, high: high,
      measure: try reader.optionalText(), subject: try reader.optionalNumber(),
      period: try reader.optionalText(), converts: try reader.optionalNumber())
  }

  private mutating func place() throws(DamagedBytes) -> (span: Range<Int>, sentence: Int) {
    (try reader.span(after: 0), try reader.number())
  }

  private mutating func entity() throws(DamagedBytes) -> LocalEntity {
    let kind = try item(of: EntityKind.allCases)
    let strength = try item(of: Self.strengths)
    return LocalEntity(
      kind: kind, name: try reader.text(), aliases: try reader.texts(), strength: strength,
      titles: try reader.texts(), confidence: try reader.share(), rule: try item(of: rules))
  }

  private mutating func link(
    entities: Int, sentences: Int
  ) throws(DamagedBytes) -> LocalLink {
    let from = try number(below: entities)
    let to = try number(below: entities)
    let label = try reader.optionalNumber()
    guard label.map(LinkLabel.allCases.indices.contains) ?? true else { throw DamagedBytes() }
    return LocalLink(
      from: from, to: to, label: label.map { LinkLabel.allCases[$0] },
      sentence: try number(below: sentences), confidence: try reader.share(),
      rule: try item(of: rules))
  }

  private mutating func number(below bound: Int) throws(DamagedBytes) -> Int {
    let number = try reader.number()
    guard number < bound else { throw DamagedBytes() }
    return number
  }

  private mutating func item<Item>(of items: [Item]) throws(DamagedBytes) -> Item {
    items[try number(below: items.count)]
  }
}

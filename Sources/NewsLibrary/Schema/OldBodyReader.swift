import NewsModel

/// Reads articles as the fifth and sixth versions wrote them, item by item.
struct OldBodyReader {
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
    for _ in 0..<(try reader.count()) {
      body.links.append(try link(entities: body.entities.count, sentences: body.sentences.count))
    }
    guard reader.isAtEnd else { throw DamagedBytes() }
    return body
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
    let strength = try item(of: BodyWriter.strengths)
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

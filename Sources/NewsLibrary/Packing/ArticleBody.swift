import FoundationEssentials
import NewsModel

/// The text of an article with what it says, in one column.
///
/// Rows for all of it took more time and room than all else. Of figures, quotes and dates, which are
/// listed across articles, rows hold what these lists are ordered and filtered by.
struct ArticleBody: Equatable, Sendable {
  /// UTF-8; empty where only what it says was unpacked.
  var text: [UInt8] = []
  var parts: [ArticlePart] = []
  var sentences: [Range<Int>] = []
  var entities: [LocalEntity] = []
  var mentions: [LocalMention] = []
  var links: [LocalLink] = []
  var figures: [LocalFigure] = []
  var quotes: [LocalQuote] = []
  var dates: [LocalDate] = []

  init(_ article: Article, _ analysis: ArticleAnalysis) {
    text = Array(article.text.utf8)
    parts = article.parts
    sentences = analysis.sentences
    entities = analysis.entities
    mentions = analysis.mentions
    links = analysis.links
    figures = analysis.figures
    quotes = analysis.quotes
    dates = analysis.dates
  }

  /// The words at `span`, in bytes of the text; out-of-range ends are clamped.
  func words(in span: Range<Int>) -> String {
    String(decoding: text[span.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// Where the sentence stands; empty where there is none of that number.
  func span(ofSentence number: Int) -> Range<Int> {
    sentences.indices.contains(number) ? sentences[number] : 0..<0
  }

  /// The number of the sentence that holds the mention, or nil.
  func sentence(of mention: LocalMention) -> Int? {
    ArticleAnalysis(sentences: sentences).sentence(enclosing: mention.span)
  }
}

extension ArticleBody {
  /// What is read of what was unpacked: making values takes longer than unpacking.
  enum Extent {
    case whole
    /// The links alone.
    case links
    case text
  }

  func packed(with dictionary: TextDictionary? = nil) -> Data {
    PackedBytes.pack(bytes, knowing: dictionary.map { .dictionary($0) } ?? .nothing)
  }

  var bytes: [UInt8] {
    var (names, statements) = (BodyWriter(), BodyWriter())
    names.writeNames(of: self)
    statements.writeStatements(of: self)
    var head = ByteWriter()
    head.write(names.bytes.count)
    head.write(statements.bytes.count)
    return head.bytes + names.bytes + statements.bytes + text
  }

  /// Unpacks what was `packed`, with the dictionary of its number that `dictionary` gives.
  init(
    packed data: Data, _ extent: Extent = .whole,
    with dictionary: (UInt32) throws -> TextDictionary?
  ) throws {
    guard let number = PackedBytes.dictionary(of: data) else {
      try self.init(bytes: PackedBytes.unpack(data), extent)
      return
    }
    guard let dictionary = try dictionary(number) else { throw DamagedBytes() }
    try self.init(bytes: PackedBytes.unpack(data, knowing: .dictionary(dictionary)), extent)
  }

  private init(bytes: [UInt8], _ extent: Extent) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    let (nameCount, statementCount) = (try head.count(), try head.count())
    let names = try head.take(nameCount)
    let statements = try head.take(statementCount)
    var reader = BodyReader(names)
    switch extent {
    case .links: links = try reader.links()
    case .text: text = Array(head.rest)
    case .whole:
      self = try reader.body()
      text = Array(head.rest)
      var rest = BodyReader(statements)
      try rest.addStatements(to: &self)
    }
  }

  /// Reads what the fifth version unpacked: names and the text.
  init(namesAndText bytes: [UInt8]) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    var reader = BodyReader(try head.take(try head.number()))
    self = try reader.body()
    text = Array(head.rest)
  }

  private init() {}

  fileprivate static var empty: Self { Self() }
}

/// Writes what an article says; its text stands behind it.
private struct BodyWriter {
  fileprivate var writer = ByteWriter()
  private var rules: [String: Int] = [:]

  var bytes: [UInt8] { writer.bytes }

  mutating func writeNames(of body: ArticleBody) {
    writeRules(of: body)
    writer.write(body.parts.count)
    writeSpans(body.parts, span: \.span) { writer, part in
      writer.write(PartRole.allCases.firstIndex(of: part.role) ?? 0)
    }
    writer.write(body.sentences.count)
    writeSpans(body.sentences, span: \.self) { _, _ in }
    writer.write(body.entities.count)
    for entity in body.entities { write(entity) }
    writer.write(body.mentions.count)
    writeSpans(body.mentions, span: \.span) { [rules] writer, mention in
      writer.write(mention.entity)
      writer.write(share: mention.confidence)
      writer.write(rules[mention.rule] ?? 0)
    }
    writer.write(body.links.count)
    for link in body.links { write(link) }
  }

  mutating func writeStatements(of body: ArticleBody) {
    writer.write(body.figures.count)
    for figure in body.figures { write(figure) }
    writer.write(body.quotes.count)
    for quote in body.quotes {
      write(quote.span, sentence: quote.sentence)
      writer.write(quote.speaker)
      writer.write(optional: quote.speakerName)
    }
    writer.write(body.dates.count)
    for date in body.dates {
      write(date.span, sentence: date.sentence)
      writer.write(
        optional: body.words(in: date.span) == date.date.printed ? nil : date.date.printed)
      writer.write(optional: date.date.resolved?.iso8601)
      writer.write(share: date.date.confidence)
    }
  }

  /// Few rules found everything in an article, so each is written once.
  private mutating func writeRules(of body: ArticleBody) {
    var names: [String] = []
    for rule in body.entities.map(\.rule) + body.mentions.map(\.rule) + body.links.map(\.rule)
    where rules[rule] == nil {
      rules[rule] = names.count
      names.append(rule)
    }
    writer.write(names)
  }

  /// Spans ascend, so that each is told by the gap before it and its length.
  private mutating func writeSpans<Item>(
    _ items: [Item], span: (Item) -> Range<Int>, _ rest: (inout ByteWriter, Item) -> Void
  ) {
    var end = 0
    for item in items {
      let span = span(item)
      writer.write(max(span.lowerBound - end, 0))
      writer.write(span.count)
      rest(&writer, item)
      end = span.upperBound
    }
  }

  private mutating func write(_ entity: LocalEntity) {
    writer.write(EntityKind.allCases.firstIndex(of: entity.kind) ?? 0)
    writer.write(BodyReader.strengths.firstIndex(of: entity.strength) ?? 0)
    writer.write(entity.name)
    writer.write(entity.aliases)
    writer.write(entity.titles)
    writer.write(share: entity.confidence)
    writer.write(rules[entity.rule] ?? 0)
  }

  private mutating func write(_ link: LocalLink) {
    writer.write(link.from)
    writer.write(link.to)
    writer.write(link.label.flatMap(LinkLabel.allCases.firstIndex))
    writer.write(link.sentence)
    writer.write(share: link.confidence)
    writer.write(rules[link.rule] ?? 0)
  }
}

extension BodyWriter {
  private mutating func write(_ figure: LocalFigure) {
    write(figure.span, sentence: figure.sentence)
    writer.write(optional: figure.unit)
    writer.write(figure.value)
    let isRange = figure.low != figure.value || figure.high != figure.value
    writer.write(isRange ? 1 : 0)
    if isRange {
      writer.write(figure.low)
      writer.write(figure.high)
    }
    writer.write(optional: figure.measure)
    writer.write(figure.subject)
    writer.write(optional: figure.period)
    writer.write(figure.converts)
  }

  private mutating func write(_ span: Range<Int>, sentence: Int) {
    writer.write(span.lowerBound)
    writer.write(span.count)
    writer.write(sentence)
  }
}

/// Reads what a `BodyWriter` wrote.
private struct BodyReader {
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

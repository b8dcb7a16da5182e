import NewsModel

/// Writes what an article says; its text stands behind it.
struct BodyWriter {
  private var writer = ByteWriter()
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

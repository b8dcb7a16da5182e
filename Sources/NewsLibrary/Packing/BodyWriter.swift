import NewsModel

/// Writes what an article says; its text stands before it.
///
/// Item by item the columns of one kind stand together, since numbers of one sort pack better beside
/// each other than beside others.
struct BodyWriter {
  static let strengths: [NameStrength] = [.full, .surname, .acronym]

  private var writer = ByteWriter()
  private var findings: [Finding: Int] = [:]

  /// How sure a rule was: few rules found everything in an article, each as sure as another time.
  private struct Finding: Hashable {
    var rule: String
    var confidence: Double
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func write(_ body: ArticleBody) {
    writeFindings(of: body)
    writer.write(body.parts.count)
    writer.write(body.parts.map { PartRole.allCases.firstIndex(of: $0.role) ?? 0 })
    writeAscending(body.parts.map(\.span))
    writer.write(body.sentences.count)
    writeAscending(body.sentences)
    writeMentions(of: body)
    writeEntities(of: body)
    writeLinks(of: body)
    writeFigures(of: body)
    writeQuotes(of: body)
    writeDates(of: body)
  }

  private mutating func writeFindings(of body: ArticleBody) {
    let all =
      body.entities.map { Finding(rule: $0.rule, confidence: $0.confidence) }
      + body.mentions.map { Finding(rule: $0.rule, confidence: $0.confidence) }
      + body.links.map { Finding(rule: $0.rule, confidence: $0.confidence) }
    var rules: [String] = []
    var ordered: [Finding] = []
    for finding in all where findings[finding] == nil {
      findings[finding] = ordered.count
      ordered.append(finding)
      if !rules.contains(finding.rule) { rules.append(finding.rule) }
    }
    writer.write(rules)
    writer.write(ordered.count)
    for finding in ordered {
      writer.write(rules.firstIndex(of: finding.rule) ?? 0)
      writer.write(share: finding.confidence)
    }
  }

  private func finding(_ rule: String, _ confidence: Double) -> Int {
    findings[Finding(rule: rule, confidence: confidence)] ?? 0
  }

  /// Spans ascend, so that each is told by the gap before it and its length.
  private mutating func writeAscending(_ spans: [Range<Int>]) {
    var end = 0
    for span in spans {
      writer.write(max(span.lowerBound - end, 0))
      end = span.upperBound
    }
    writer.write(spans.map(\.count))
  }

  /// Spans that mostly ascend.
  private mutating func write(_ spans: [Range<Int>]) {
    var end = 0
    for span in spans {
      writer.write(signed: span.lowerBound - end)
      end = span.upperBound
    }
    writer.write(spans.map(\.count))
  }

  private mutating func writeMentions(of body: ArticleBody) {
    writer.write(body.mentions.count)
    writeAscending(body.mentions.map(\.span))
    writer.write(body.mentions.map(\.entity))
    writer.write(body.mentions.map { finding($0.rule, $0.confidence) })
  }

  /// Names stand in the text, where they are mentioned, and need not be written again.
  private mutating func writeEntities(of body: ArticleBody) {
    let printed = body.printedNames
    writer.write(body.entities.count)
    writer.write(body.entities.map { EntityKind.allCases.firstIndex(of: $0.kind) ?? 0 })
    writer.write(body.entities.map { Self.strengths.firstIndex(of: $0.strength) ?? 0 })
    writer.write(body.entities.map { finding($0.rule, $0.confidence) })
    for (entity, printed) in zip(body.entities, printed) {
      write(entity.name, among: printed)
      writer.write(entity.aliases.count)
      for alias in entity.aliases { write(alias, among: printed) }
      writer.write(entity.titles)
    }
  }

  private mutating func write(_ name: String, among printed: [String]) {
    let place = printed.firstIndex { $0.utf8.elementsEqual(name.utf8) }
    writer.write(place)
    if place == nil { writer.write(name) }
  }

  private mutating func writeLinks(of body: ArticleBody) {
    writer.write(body.links.count)
    writer.write(body.links.map(\.from))
    writer.write(body.links.map(\.to))
    for link in body.links { writer.write(link.label.flatMap(LinkLabel.allCases.firstIndex)) }
    writer.write(body.links.map(\.sentence))
    writer.write(body.links.map { finding($0.rule, $0.confidence) })
  }

  private mutating func writeFigures(of body: ArticleBody) {
    let figures = body.figures
    var texts: [String: Int] = [:]
    for text in figures.flatMap({ [$0.unit, $0.measure, $0.period] }).compactMap(\.self)
    where texts[text] == nil { texts[text] = texts.count }
    writer.write(figures.count)
    writePlaces(figures.map { ($0.span, $0.sentence) }, in: body)
    writer.write(texts.sorted { $0.value < $1.value }.map(\.key))
    for text in [\LocalFigure.unit, \.measure, \.period] {
      for figure in figures { writer.write(figure[keyPath: text].flatMap { texts[$0] }) }
    }
    for figure in figures { writer.write(figure.value) }
    for figure in figures {
      let isRange = figure.low != figure.value || figure.high != figure.value
      writer.write(isRange ? 1 : 0)
      guard isRange else { continue }
      writer.write(figure.low)
      writer.write(figure.high)
    }
    for figure in figures { writer.write(figure.subject) }
    for figure in figures { writer.write(figure.converts) }
  }

  private mutating func writeQuotes(of body: ArticleBody) {
    writer.write(body.quotes.count)
    writePlaces(body.quotes.map { ($0.span, $0.sentence) }, in: body)
    for quote in body.quotes { writer.write(quote.speaker) }
    for quote in body.quotes { writer.write(optional: quote.speakerName) }
  }

  private mutating func writeDates(of body: ArticleBody) {
    writer.write(body.dates.count)
    writePlaces(body.dates.map { ($0.span, $0.sentence) }, in: body)
    for date in body.dates {
      let isPrinted = body.words(in: date.span) == date.date.printed
      writer.write(optional: isPrinted ? nil : date.date.printed)
    }
    for date in body.dates { writer.write(date.date.resolved?.number) }
    for date in body.dates { writer.write(share: date.date.confidence) }
  }

  /// Spans with the sentences they stand in, which mostly follow from them.
  private mutating func writePlaces(
    _ places: [(span: Range<Int>, sentence: Int)], in body: ArticleBody
  ) {
    write(places.map(\.span))
    for place in places {
      let isPlain = body.sentence(enclosing: place.span) == place.sentence
      writer.write(isPlain ? nil : place.sentence)
    }
  }
}

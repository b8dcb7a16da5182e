import NewsModel

/// Reads what a `BodyWriter` wrote.
struct BodyReader {
  private var reader: ByteReader
  private let readsNames: Bool
  private var findings: [(rule: String, confidence: Double)] = []

  /// Without `readsNames`, entities are left out.
  init(_ bytes: ArraySlice<UInt8>, readsNames: Bool) {
    reader = ByteReader(bytes)
    self.readsNames = readsNames
  }

  /// Adds all that was written to a body that has its text.
  mutating func read(into body: inout ArticleBody) throws(DamagedBytes) {
    try readFindings()
    let roles = try items(of: PartRole.allCases)
    body.parts = zip(roles, try ascending(roles.count)).map { ArticlePart(role: $0, span: $1) }
    body.sentences = try ascending(try reader.count())
    try readMentions(into: &body)
    let entities = try readEntities(into: &body)
    guard body.mentions.allSatisfy({ $0.entity < entities }) else { throw DamagedBytes() }
    try readLinks(into: &body, entities: entities)
    try readFigures(into: &body)
    try readQuotes(into: &body)
    try readDates(into: &body)
    guard reader.isAtEnd else { throw DamagedBytes() }
  }

  private mutating func readFindings() throws(DamagedBytes) {
    let rules = try reader.texts()
    for _ in 0..<(try reader.count()) {
      findings.append((try item(of: rules), try reader.share()))
    }
  }

  private mutating func readMentions(into body: inout ArticleBody) throws(DamagedBytes) {
    let spans = try ascending(try reader.count())
    let entities = try reader.numbers(spans.count)
    body.mentions.reserveCapacity(spans.count)
    for (span, entity) in zip(spans, entities) {
      let finding = try item(of: findings)
      body.mentions.append(
        LocalMention(
          span: span, entity: entity, confidence: finding.confidence, rule: finding.rule))
    }
  }

  /// Returns how many there are, whether they are read or not.
  private mutating func readEntities(
    into body: inout ArticleBody
  ) throws(DamagedBytes) -> Int {
    let kinds = try items(of: EntityKind.allCases)
    var strengths: [NameStrength] = []
    for _ in kinds { strengths.append(try item(of: BodyWriter.strengths)) }
    let found = try reader.numbers(kinds.count)
    let printed = readsNames ? body.printedNames(ofEntities: kinds.count) : []
    for position in kinds.indices {
      guard readsNames else {
        try skipNames()
        continue
      }
      guard findings.indices.contains(found[position]) else { throw DamagedBytes() }
      let name = try self.name(among: printed[position])
      var aliases: [String] = []
      for _ in 0..<(try reader.count()) { aliases.append(try self.name(among: printed[position])) }
      let finding = findings[found[position]]
      body.entities.append(
        LocalEntity(
          kind: kinds[position], name: name, aliases: aliases, strength: strengths[position],
          titles: try reader.texts(), confidence: finding.confidence, rule: finding.rule))
    }
    return kinds.count
  }

  private mutating func name(among printed: [String]) throws(DamagedBytes) -> String {
    guard let place = try reader.optionalNumber() else { return try reader.text() }
    guard printed.indices.contains(place) else { throw DamagedBytes() }
    return printed[place]
  }

  private mutating func skipNames() throws(DamagedBytes) {
    if try reader.optionalNumber() == nil { try reader.skipText() }
    for _ in 0..<(try reader.count()) where try reader.optionalNumber() == nil {
      try reader.skipText()
    }
    for _ in 0..<(try reader.count()) { try reader.skipText() }
  }

  private mutating func readLinks(
    into body: inout ArticleBody, entities: Int
  ) throws(DamagedBytes) {
    let count = try reader.count()
    let (from, to) = (try reader.numbers(count), try reader.numbers(count))
    var labels: [LinkLabel?] = []
    for _ in 0..<count {
      guard let label = try reader.optionalNumber() else {
        labels.append(nil)
        continue
      }
      guard LinkLabel.allCases.indices.contains(label) else { throw DamagedBytes() }
      labels.append(LinkLabel.allCases[label])
    }
    let sentences = try reader.numbers(count)
    for position in 0..<count {
      let finding = try item(of: findings)
      guard from[position] < entities, to[position] < entities,
        body.sentences.indices.contains(sentences[position])
      else { throw DamagedBytes() }
      body.links.append(
        LocalLink(
          from: from[position], to: to[position], label: labels[position],
          sentence: sentences[position], confidence: finding.confidence, rule: finding.rule))
    }
  }

  private mutating func readFigures(into body: inout ArticleBody) throws(DamagedBytes) {
    let places = try places(in: body)
    let texts = try reader.texts()
    var columns: [[String?]] = []
    for _ in 0..<3 { columns.append(try optionalItems(of: texts, places.count)) }
    var values: [(value: Double, low: Double, high: Double)] = []
    for _ in places {
      let value = try reader.real()
      values.append((value, value, value))
    }
    for index in values.indices where try reader.number() == 1 {
      (values[index].low, values[index].high) = (try reader.real(), try reader.real())
    }
    var subjects: [Int?] = []
    for _ in places { subjects.append(try reader.optionalNumber()) }
    for (index, place) in places.enumerated() {
      let value = values[index]
      body.figures.append(
        LocalFigure(
          span: place.span, sentence: place.sentence, unit: columns[0][index], value: value.value,
          low: value.low, high: value.high, measure: columns[1][index], subject: subjects[index],
          period: columns[2][index], converts: try reader.optionalNumber()))
    }
  }

  private mutating func readQuotes(into body: inout ArticleBody) throws(DamagedBytes) {
    let places = try places(in: body)
    var speakers: [Int?] = []
    for _ in places { speakers.append(try reader.optionalNumber()) }
    for (place, speaker) in zip(places, speakers) {
      body.quotes.append(
        LocalQuote(
          span: place.span, sentence: place.sentence, speaker: speaker,
          speakerName: try reader.optionalText()))
    }
  }

  private mutating func readDates(into body: inout ArticleBody) throws(DamagedBytes) {
    let places = try places(in: body)
    var printed: [String?] = []
    for _ in places { printed.append(try reader.optionalText()) }
    var resolved: [CalendarDate?] = []
    for _ in places {
      resolved.append(try reader.optionalNumber().flatMap { CalendarDate(number: $0) })
    }
    for (index, place) in places.enumerated() {
      let date = PrintedDate(
        printed: printed[index] ?? body.words(in: place.span), resolved: resolved[index],
        confidence: try reader.share())
      body.dates.append(LocalDate(span: place.span, sentence: place.sentence, date: date))
    }
  }

  /// Spans with the sentences they stand in, and before them how many there are.
  private mutating func places(
    in body: ArticleBody
  ) throws(DamagedBytes) -> [(span: Range<Int>, sentence: Int)] {
    let count = try reader.count()
    var starts: [Int] = []
    for _ in 0..<count { starts.append(try reader.signedNumber()) }
    var places: [(span: Range<Int>, sentence: Int)] = []
    var end = 0
    for gap in starts {
      let (start, isTooFar) = end.addingReportingOverflow(gap)
      guard !isTooFar, start >= 0 else { throw DamagedBytes() }
      let span = try reader.span(from: start)
      places.append((span, 0))
      end = span.upperBound
    }
    for index in places.indices {
      let stated = try reader.optionalNumber()
      places[index].sentence = stated ?? body.sentence(enclosing: places[index].span) ?? 0
    }
    return places
  }

  private mutating func ascending(_ count: Int) throws(DamagedBytes) -> [Range<Int>] {
    let gaps = try reader.numbers(count)
    var spans: [Range<Int>] = []
    spans.reserveCapacity(count)
    var end = 0
    for gap in gaps {
      let (start, isTooFar) = end.addingReportingOverflow(gap)
      guard !isTooFar else { throw DamagedBytes() }
      let span = try reader.span(from: start)
      spans.append(span)
      end = span.upperBound
    }
    return spans
  }

  /// Items of `all` by number, and before them how many there are.
  private mutating func items<Item>(of all: [Item]) throws(DamagedBytes) -> [Item] {
    var found: [Item] = []
    for _ in 0..<(try reader.count()) { found.append(try item(of: all)) }
    return found
  }

  private mutating func optionalItems<Item>(
    of all: [Item], _ count: Int
  ) throws(DamagedBytes) -> [Item?] {
    var found: [Item?] = []
    for _ in 0..<count {
      guard let number = try reader.optionalNumber() else {
        found.append(nil)
        continue
      }
      guard all.indices.contains(number) else { throw DamagedBytes() }
      found.append(all[number])
    }
    return found
  }

  private mutating func item<Item>(of items: [Item]) throws(DamagedBytes) -> Item {
    let number = try reader.number()
    guard number < items.count else { throw DamagedBytes() }
    return items[number]
  }
}

import NewsModel

/// A small library made up for the tests.
enum Sample {
  static let thales = EntityID(1)
  static let fund = EntityID(2)
  static let kallas = EntityID(3)
  static let tokyo = EntityID(4)
  static let ihi = EntityID(5)

  static let entities: [EntitySummary] = [
    entity(1, .company, "Thales", aliases: ["Thales Group"], articles: 5, mentions: 9),
    entity(5, .company, "IHI", articles: 2, mentions: 2),
    entity(2, .program, "SAFE", aliases: ["Security Action for Europe"], articles: 3, mentions: 7),
    entity(3, .person, "Kaja Kallas", aliases: ["Kallas"], articles: 2, mentions: 4),
    entity(4, .place, "Tokyo", articles: 4, mentions: 6),
  ]

  static func entity(
    _ id: Int64, _ kind: EntityKind, _ name: String, aliases: [String] = [], articles: Int,
    mentions: Int
  ) -> EntitySummary {
    EntitySummary(
      id: EntityID(id), kind: kind, name: name, aliases: aliases, articleCount: articles,
      mentionCount: mentions, firstSeen: CalendarDate(year: 2024, month: 6, day: 1),
      lastSeen: CalendarDate(year: 2025, month: 7, day: 23))
  }

  static func summary(_ number: Int64) -> ArticleSummary {
    ArticleSummary(
      id: ArticleID(number), role: .main, title: "Makers gather in hall \(number)",
      source: "The Daily Wire", byline: "Ann Writer",
      published: CalendarDate(year: 2025, month: 7, day: 23),
      publishedAsPrinted: "13 hours ago", path: "inbox/\(number).txt",
      url: "https://news.example/\(number)", wordCount: 120)
  }

  /// An article in which all sample entities are named, the first of them twice.
  static func article(_ number: Int64) -> ArticleDetail {
    var article = Article(
      role: .main, byline: "Ann Writer", source: "The Daily Wire",
      published: PrintedDate(
        printed: "13 hours ago", resolved: CalendarDate(year: 2025, month: 7, day: 23),
        confidence: 0.6),
      notices: ["Corrected on Thursday."])
    article.append("Makers gather in hall \(number)", as: .title)
    article.append("Thales and its rivals look for a place in SAFE.", as: .standfirst)
    article.append("A crowded floor", as: .heading)
    article.append(firstParagraph, as: .body)
    article.append(filler, as: .body)
    article.append("Three stands were sold twice", as: .takeaway)
    article.append("A pump built in Tokyo turned in the lobby", as: .caption)
    article.append("Thales left early.", as: .body)
    let other = Teaser(title: "Ferries to run late", source: "Harbour Post")
    return ArticleDetail(
      summary: summary(number), article: article, embedded: [summary(90)],
      mentions: mentions(in: article.text), entities: entities,
      teasers: [
        TeaserRow(
          teaser: other, article: nil, printedOn: ArticleID(number),
          printedOnTitle: "Makers gather in hall \(number)")
      ])
  }

  static let firstParagraph =
    "Kaja Kallas walked the aisles with buyers from Tokyo while engineers of IHI unpacked a "
    + "turbine. She said the queue for SAFE had never been longer."

  private static let filler = String(
    repeating: "Nobody had counted on so many visitors before lunch. ", count: 30)

  static func mentions(in text: String) -> [ArticleMention] {
    let bytes = Array(text.utf8)
    var found: [ArticleMention] = []
    for entity in entities {
      let name = Array(entity.name.utf8)
      for start in bytes.indices where bytes[start...].starts(with: name) {
        found.append(
          ArticleMention(
            span: start..<start + name.count, kind: entity.kind, entity: entity.id,
            name: entity.name, confidence: 1, rule: "gazetteer"))
      }
    }
    return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  static func evidence(_ number: Int64, sentence: String? = nil) -> Evidence {
    let detail = article(number)
    let sentence = sentence ?? "She said the queue for SAFE had never been longer."
    let text = Array(detail.article.text.utf8)
    let start = text.indices.first { text[$0...].starts(with: sentence.utf8) } ?? 0
    return Evidence(
      article: ArticleID(number), articleTitle: detail.summary.title,
      published: detail.summary.published, span: start..<start + sentence.utf8.count,
      sentence: sentence, highlights: [0..<3])
  }

  static func entityDetail(_ id: EntityID) -> EntityDetail {
    let others = entities.filter { $0.id != id }
    return EntityDetail(
      summary: entities.first { $0.id == id } ?? entities[0],
      mentions: [evidence(1), evidence(2)],
      ties: others.map { other in
        Tie(
          entity: other.id, kind: other.kind, name: other.name,
          label: other.kind == .program ? "takes part in" : nil, evidenceCount: 2,
          evidence: [evidence(1), evidence(2)])
      },
      figures: [figure], quotes: [quote])
  }

  static let months = [
    MonthCount(Month(index: 2024 * 12 + 5), 2), MonthCount(Month(index: 2025 * 12 + 6), 5),
  ]

  static let matrix = TieMatrix(
    rows: [entities[0], entities[1]], columns: [entities[2]],
    cells: [[TieMatrix.Cell(sentences: 2, articles: 1)], [TieMatrix.Cell(articles: 1)]],
    newest: 200)

  static func tie(_ from: EntityID, _ to: EntityID) -> TieDetail {
    let detail = entityDetail(from)
    return TieDetail(
      from: detail.summary, to: entityDetail(to).summary,
      ties: detail.ties.filter { $0.entity == to },
      articles: [
        .init(from: evidence(1), to: evidence(1)), .init(from: evidence(4), to: evidence(4)),
      ])
  }

  static func path(_ from: EntityID, _ to: EntityID) -> EntityPath {
    let (start, end) = (entityDetail(from).summary, entityDetail(to).summary)
    let step = PathStep(from: start, to: end, label: "takes part in", evidence: evidence(1))
    return EntityPath(from: start, to: end, steps: from == to ? [] : [step])
  }

  static let figure = FigureRow(
    text: "€1.5 billion", unit: "EUR", value: 1.5e9, low: 1.5e9, high: 1.5e9, measure: "orders",
    subject: thales, subjectName: "Thales", period: "2025", evidence: evidence(1))

  static let quote = QuoteRow(
    text: "never been longer", speaker: kallas, speakerName: "Kaja Kallas", evidence: evidence(1))

  static func related(_ number: Int64) -> RelatedArticle {
    RelatedArticle(
      summary: summary(number), score: 1,
      reasons: [
        RelationReason(kind: .entity, name: "Thales"), RelationReason(kind: .story, name: ""),
      ])
  }

  static let page: [PagePiece] = [
    PagePiece(line: 1, text: "menu", role: .junk, rule: "navigation"),
    PagePiece(
      line: 2, text: "Makers gather in hall 1", role: .title, rule: "first-line", article: 0),
    PagePiece(line: 3, text: "", role: .blank, rule: "blank"),
    PagePiece(line: 4, text: firstParagraph, role: .body, rule: "prose", article: 0),
  ]
}

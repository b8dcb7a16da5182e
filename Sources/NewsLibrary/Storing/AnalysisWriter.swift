import GRDB
import NewsModel

/// Writes what one article says, row by row.
struct AnalysisWriter {
  let db: Database
  let article: Int64

  func write(_ analysis: ArticleAnalysis, ledger: inout StoreLedger) throws {
    try insertSentences(analysis.sentences)
    try insertEntities(of: analysis, groups: &ledger.groups)
    try insertMentions(of: analysis)
    try insertLinks(analysis.links)
    try insertFigures(analysis.figures)
    try insertQuotes(analysis.quotes)
    try insertDates(analysis.dates)
    ledger.tally.add(analysis.mentions.count, to: .mentions)
    ledger.tally.add(analysis.links.count, to: .links)
    ledger.tally.add(analysis.figures.count, to: .figures)
    ledger.tally.add(analysis.quotes.count, to: .quotes)
    ledger.tally.add(analysis.dates.count { $0.date.resolved != nil }, to: .dated)
    for date in analysis.dates { ledger.tally.add(1, to: .dated, on: date.date.resolved) }
  }

  private func insertSentences(_ sentences: [Range<Int>]) throws {
    try RowInsertion(db, into: "sentence", ["article_id", "position", "start", "end"])
      .insert(sentences) { [article, $0, $1.lowerBound, $1.upperBound] }
  }

  private func insertEntities(
    of analysis: ArticleAnalysis, groups: inout GroupForms
  ) throws {
    var mentionCounts = Array(repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { mentionCounts[mention.entity] += 1 }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO local_entity (
          article_id, position, group_id, name, aliases, titles, confidence, rule, mention_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, entity) in analysis.entities.enumerated() {
      let mentions = mentionCounts[position]
      let group = try groups.group(of: entity, in: db)
      try statement.execute(arguments: [
        article, position, group, entity.name, JSONText.encode(entity.aliases),
        JSONText.encode(entity.titles), entity.confidence, entity.rule, mentions,
      ])
      let forms = LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles)
      groups.add(forms, mentions: mentions, times: 1, toGroup: group)
    }
  }

  private func insertMentions(of analysis: ArticleAnalysis) throws {
    let columns = ["article_id", "start", "end", "local", "sentence", "confidence", "rule"]
    try RowInsertion(db, into: "mention", columns).insert(analysis.mentions) { _, mention in
      [
        article, mention.span.lowerBound, mention.span.upperBound, mention.entity,
        analysis.sentence(enclosing: mention.span), mention.confidence, mention.rule,
      ]
    }
  }

  private func insertLinks(_ links: [LocalLink]) throws {
    let columns = [
      "article_id", "position", "from_local", "to_local", "label", "sentence", "confidence", "rule",
    ]
    try RowInsertion(db, into: "link", columns).insert(links) { position, link in
      [
        article, position, link.from, link.to, link.label?.rawValue, link.sentence,
        link.confidence, link.rule,
      ]
    }
  }

  private func insertFigures(_ figures: [LocalFigure]) throws {
    let columns = [
      "article_id", "position", "start", "end", "sentence", "unit", "value", "low", "high",
      "measure", "subject", "period", "converts",
    ]
    try RowInsertion(db, into: "figure", columns).insert(figures) { position, figure in
      [
        article, position, figure.span.lowerBound, figure.span.upperBound, figure.sentence,
        figure.unit, figure.value, figure.low, figure.high, figure.measure, figure.subject,
        figure.period, figure.converts,
      ]
    }
  }

  private func insertQuotes(_ quotes: [LocalQuote]) throws {
    let columns = [
      "article_id", "position", "start", "end", "sentence", "speaker", "speaker_name",
    ]
    try RowInsertion(db, into: "quote", columns).insert(quotes) { position, quote in
      [
        article, position, quote.span.lowerBound, quote.span.upperBound, quote.sentence,
        quote.speaker, quote.speakerName,
      ]
    }
  }

  private func insertDates(_ dates: [LocalDate]) throws {
    let columns = [
      "article_id", "position", "start", "end", "sentence", "printed", "resolved", "confidence",
    ]
    try RowInsertion(db, into: "dated", columns).insert(dates) { position, date in
      [
        article, position, date.span.lowerBound, date.span.upperBound, date.sentence,
        date.date.printed, date.date.resolved?.iso8601, date.date.confidence,
      ]
    }
  }
}

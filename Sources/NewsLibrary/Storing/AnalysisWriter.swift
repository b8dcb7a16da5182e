import GRDB
import NewsModel

/// Writes what one article says, row by row.
struct AnalysisWriter {
  let db: Database
  let article: Int64
  var tally: Tally

  mutating func write(_ analysis: ArticleAnalysis) throws {
    try insertSentences(analysis.sentences)
    try insertEntities(of: analysis)
    try insertMentions(of: analysis)
    try insertLinks(analysis.links)
    try insertFigures(analysis.figures)
    try insertQuotes(analysis.quotes)
    try insertDates(analysis.dates)
    tally.add(analysis.mentions.count, to: .mentions)
    tally.add(analysis.links.count, to: .links)
    tally.add(analysis.figures.count, to: .figures)
    tally.add(analysis.quotes.count, to: .quotes)
  }

  private func insertSentences(_ sentences: [Range<Int>]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO sentence (article_id, position, start, end) VALUES (?, ?, ?, ?)")
    for (position, span) in sentences.enumerated() {
      try statement.execute(arguments: [article, position, span.lowerBound, span.upperBound])
    }
  }

  private func insertEntities(of analysis: ArticleAnalysis) throws {
    let mentionCounts = Dictionary(grouping: analysis.mentions, by: \.entity).mapValues(\.count)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO local_entity (
          article_id, position, group_id, name, aliases, titles, confidence, rule, mention_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let groups = GroupForms(db: db)
    for (position, entity) in analysis.entities.enumerated() {
      let mentions = mentionCounts[position] ?? 0
      let group = try groups.group(of: entity)
      try statement.execute(arguments: [
        article, position, group, entity.name, JSONText.encode(entity.aliases),
        JSONText.encode(entity.titles), entity.confidence, entity.rule, mentions,
      ])
      let forms = LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles)
      try groups.add(forms, mentions: mentions, times: 1, toGroup: group)
    }
  }

  private func insertMentions(of analysis: ArticleAnalysis) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO mention (article_id, start, end, local, sentence, confidence, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for mention in analysis.mentions {
      try statement.execute(arguments: [
        article, mention.span.lowerBound, mention.span.upperBound, mention.entity,
        analysis.sentence(enclosing: mention.span), mention.confidence, mention.rule,
      ])
    }
  }

  private func insertLinks(_ links: [LocalLink]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO link (
          article_id, position, from_local, to_local, label, sentence, confidence, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, link) in links.enumerated() {
      try statement.execute(arguments: [
        article, position, link.from, link.to, link.label?.rawValue, link.sentence,
        link.confidence, link.rule,
      ])
    }
  }

  private func insertFigures(_ figures: [LocalFigure]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO figure (
          article_id, position, start, end, sentence, unit, value, low, high, measure, subject,
          period, converts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, figure) in figures.enumerated() {
      try statement.execute(arguments: [
        article, position, figure.span.lowerBound, figure.span.upperBound, figure.sentence,
        figure.unit, figure.value, figure.low, figure.high, figure.measure, figure.subject,
        figure.period, figure.converts,
      ])
    }
  }

  private func insertQuotes(_ quotes: [LocalQuote]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO quote (article_id, position, start, end, sentence, speaker, speaker_name)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, quote) in quotes.enumerated() {
      try statement.execute(arguments: [
        article, position, quote.span.lowerBound, quote.span.upperBound, quote.sentence,
        quote.speaker, quote.speakerName,
      ])
    }
  }

  private func insertDates(_ dates: [LocalDate]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO dated (
          article_id, position, start, end, sentence, printed, resolved, confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, date) in dates.enumerated() {
      try statement.execute(arguments: [
        article, position, date.span.lowerBound, date.span.upperBound, date.sentence,
        date.date.printed, date.date.resolved?.iso8601, date.date.confidence,
      ])
    }
  }
}

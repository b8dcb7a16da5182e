import FoundationEssentials
import GRDB
import NewsModel

/// Looks for damage in what is packed, article by article.
struct PackedCheck {
  let db: Database

  /// What articles say, counted.
  private struct Counts {
    var mentions = 0
    var links = 0
    var figures = 0
    var quotes = 0
    /// Names of settled articles, each once for an article, and their dates.
    var uses = 0
    var dates = 0
    /// The words of settled articles.
    var words = TermCount()

    mutating func add(_ body: ArticleBody) {
      mentions += body.mentions.count
      links += body.links.count
      figures += body.figures.count
      quotes += body.quotes.count
    }
  }

  private static let unreadable = "articles can be read"

  /// Everything wrong with texts, what they say, pages and the index of words.
  ///
  /// Unpacks the whole library, one article at a time.
  func problems() throws -> [CheckProblem] {
    var problems = try indexCount()
    var counts = Counts()
    var stories = try StoryIndexCheck(db: db)
    var last: Int64 = 0
    let articles = try db.cachedStatement(
      sql: """
        SELECT id, document_id, position, role FROM article WHERE id > ? ORDER BY id LIMIT 1
        """)
    while let row = try Row.fetchOne(articles, arguments: [last]) {
      last = row["id"]
      if row["position"] == 0 { problems += try pageProblems(document: row["document_id"]) }
      guard let body = try body(of: last, &problems) else { continue }
      problems += try self.problems(of: body, article: last)
      guard row["role"] != "listing" else { continue }
      counts.add(body)
      guard let digest = digest(of: body, article: last) else {
        problems.append(
          CheckProblem(rule: "what is stated is listed", detail: "article \(last)"))
        continue
      }
      problems += try indexProblems(of: body, digest.groups, article: last)
      problems +=
        try UnsettledArticle.waits(last, db)
        ? waitingProblems(of: body, article: last)
        : settledProblems(of: body, digest, article: last, &counts, &stories)
    }
    if !problems.contains(where: { $0.rule == Self.unreadable }) {
      problems += try wordProblems(counts)
    }
    return try problems + dictionaryProblems() + counterProblems(counts)
      + useProblems(counts) + stories.problems()
  }

  private func counterProblems(_ counts: Counts) throws -> [CheckProblem] {
    try counterProblem(.mentions, counts.mentions) + counterProblem(.links, counts.links)
      + counterProblem(.figures, counts.figures) + counterProblem(.quotes, counts.quotes)
      + counterProblem(.dated, counts.dates)
  }

  /// The article unpacked; nil and a problem where that cannot be done.
  private func body(of article: Int64, _ problems: inout [CheckProblem]) throws -> ArticleBody? {
    do {
      if let body = try ArticleBodies.fetch(db, article) { return body }
    } catch LibraryError.damagedArticle {}
    problems.append(CheckProblem(rule: Self.unreadable, detail: "article \(article)"))
    return nil
  }

  private func problems(of body: ArticleBody, article: Int64) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let text = 0..<body.text.count
    for (number, sentence) in body.sentences.enumerated() where !text.encloses(sentence) {
      problems.append(
        CheckProblem(
          rule: "sentences stand in their text", detail: "article \(article), sentence \(number)"))
    }
    for mention in body.mentions where body.sentence(of: mention) == nil {
      problems.append(
        CheckProblem(
          rule: "mentions stand in their sentence",
          detail: "article \(article), byte \(mention.span.lowerBound)"))
    }
    let statements = body.figures.map(\.span) + body.quotes.map(\.span) + body.dates.map(\.span)
    for span in statements where !text.encloses(span) {
      problems.append(
        CheckProblem(
          rule: "figures, quotes and dates stand in their text",
          detail: "article \(article), byte \(span.lowerBound)"))
    }
    return problems
  }

  /// What lists across articles are made from; nil where it is not just what the article says.
  private func digest(of body: ArticleBody, article: Int64) -> ArticleDigest? {
    let digest = try? ArticleDigest.fetch(db, article: article)
    guard let digest, digest.groups.count == body.entities.count,
      digest == ArticleDigest(groups: digest.groups, of: body.figures, body.quotes, body.links)
    else { return nil }
    return digest
  }

  /// Whether words, stories, names and dates are counted as the article has them.
  private func settledProblems(
    of body: ArticleBody, _ digest: ArticleDigest, article: Int64, _ counts: inout Counts,
    _ stories: inout StoryIndexCheck
  ) throws -> [CheckProblem] {
    var words = WordCounter()
    words.add(
      title: try Terms(db: db).title(of: article), text: FoldedWords(bytes: body.text))
    counts.words += words.total
    guard try stories.add(article) else {
      return [CheckProblem(rule: "stories in step", detail: "article \(article)")]
    }
    counts.dates += body.dates.count { $0.date.resolved != nil }
    var mentions: [Int64: Int] = [:]
    for group in digest.groups { mentions[group] = 0 }
    for mention in body.mentions { mentions[digest.groups[mention.entity], default: 0] += 1 }
    counts.uses += mentions.count
    let published = try String.fetchOne(
      db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?"), arguments: [article])
    let date = CalendarDate(column: published)?.number ?? 0
    let kept = try QuickStatement(
      db,
      """
      SELECT mention_count FROM group_article WHERE group_id = ? AND date = ? AND article_id = ?
      """)
    return try mentions.filter { try kept.number($0.key, date, article) ?? -1 != $0.value }.map {
      CheckProblem(
        rule: "local mention counts kept", detail: "article \(article), name group \($0.key)")
    }
  }

  /// Whether what waits to be settled is what the article says.
  private func waitingProblems(of body: ArticleBody, article: Int64) throws -> [CheckProblem] {
    let (facts, margins) = try (
      Data.fetchOne(
        db.cachedStatement(sql: "SELECT facts FROM unsettled_article WHERE article_id = ?"),
        arguments: [article]),
      Data.fetchOne(
        db.cachedStatement(sql: "SELECT margins FROM unsettled_margin WHERE article_id = ?"),
        arguments: [article])
    )
    let dates = body.dates.compactMap(\.date.resolved?.number)
    if let facts = try? UnsettledArticle(packed: Array(facts ?? Data())),
      facts.names.map(\.forms.name) == body.entities.map(\.name), facts.dates.map(\.date) == dates,
      margins == nil || (try? Margins(packed: Array(margins ?? Data()))) != nil
    {
      return []
    }
    return [CheckProblem(rule: "what waits can be settled", detail: "article \(article)")]
  }

  private func useProblems(_ counts: Counts) throws -> [CheckProblem] {
    let kept = try Int.fetchOne(db, sql: "SELECT count(*) FROM group_article") ?? 0
    guard kept != counts.uses else { return [] }
    return [
      CheckProblem(
        rule: "local mention counts kept", detail: "\(kept) names kept, \(counts.uses) counted")
    ]
  }

  private func wordProblems(_ counts: Counts) throws -> [CheckProblem] {
    let kept = try Terms(db: db).total()
    guard kept != counts.words else { return [] }
    return [
      CheckProblem(
        rule: "words counted",
        detail:
          "in \(kept.articles) articles kept, in \(counts.words.articles) counted, or their marks")
    ]
  }

  /// Looks up the article's first word and the first and last of its marks: of names, its source,
  /// its title or prominent words, whichever it has.
  ///
  /// FTS5's own check counts as a write.
  private func indexProblems(
    of body: ArticleBody, _ groups: [Int64], article: Int64
  ) throws -> [CheckProblem] {
    guard let indexed = try IndexedText(of: article, body, groups, in: db) else { return [] }
    let marks = indexed.marks.text.split(separator: " ").map(String.init)
    let first = TextFolding.words(indexed.text.prefix(200)).first
    let missing = try [first, marks.first, marks.last].compactMap(\.self).first {
      try !isIndexed($0, article: article)
    }
    guard let missing else { return [] }
    return [
      CheckProblem(rule: "search index in step", detail: "article \(article) lacks \"\(missing)\"")
    ]
  }

  private func isIndexed(_ word: String, article: Int64) throws -> Bool {
    let found = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM article_index WHERE rowid = ? AND article_index MATCH ?"),
      arguments: [article, "\"\(word)\""])
    return found != 0
  }

  private func indexCount() throws -> [CheckProblem] {
    let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM article_index_docsize") ?? 0
    let articles =
      try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE role <> 'listing'") ?? 0
    guard indexed != articles else { return [] }
    return [
      CheckProblem(
        rule: "search index in step", detail: "\(articles) articles, \(indexed) indexed")
    ]
  }

  private func pageProblems(document: Int64) throws -> [CheckProblem] {
    let page: PackedPage
    do {
      page = try PageSource.page(db, ofDocument: document)
    } catch LibraryError.damagedArticle {
      return [CheckProblem(rule: "pages can be read", detail: "document \(document)")]
    }
    let leftOut = try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT o.position FROM left_out_piece o JOIN article a ON a.id = o.article_id
          WHERE a.document_id = ? ORDER BY o.position
          """), arguments: [document])
    return leftOut.filter {
      !page.pieces.indices.contains($0) || page.pieces[$0].role != .junk
    }.map {
      CheckProblem(rule: "what was left out is junk", detail: "document \(document), piece \($0)")
    }
  }

  private func dictionaryProblems() throws -> [CheckProblem] {
    try TextDictionaries(db: db).damaged().map {
      CheckProblem(rule: "dictionaries can be read", detail: "dictionary \($0)")
    }
  }

  private func counterProblem(_ count: Tally.Count, _ counted: Int) throws -> [CheckProblem] {
    let kept = try Tally.value(of: count.rawValue, in: db)
    guard kept != counted else { return [] }
    return [
      CheckProblem(
        rule: "counts kept", detail: "\(count.rawValue): \(kept) kept, \(counted) counted")
    ]
  }
}

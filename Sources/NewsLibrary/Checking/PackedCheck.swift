import FoundationEssentials
import GRDB
import NewsModel

/// Looks for damage in what is packed, article by article.
struct PackedCheck {
  let db: Database

  /// Everything wrong with texts, what they say, pages and the index of words.
  ///
  /// Unpacks the whole library, one article at a time.
  func problems() throws -> [CheckProblem] {
    var problems = try indexCount()
    var (mentions, links, dates) = (0, 0, 0)
    var last: Int64 = 0
    let articles = try db.cachedStatement(
      sql: """
        SELECT id, document_id, position, role FROM article WHERE id > ? ORDER BY id LIMIT 1
        """)
    while let row = try Row.fetchOne(articles, arguments: [last]) {
      last = row["id"]
      guard let body = try body(of: last, &problems) else { continue }
      mentions += body.mentions.count
      links += body.links.count
      dates += body.dates.count { $0.date.resolved != nil }
      problems += try self.problems(of: body, article: last)
      if row["role"] != "listing" { problems += try indexProblems(of: body, article: last) }
      if row["position"] == 0 { problems += try pageProblems(document: row["document_id"]) }
    }
    return try problems + dictionaryProblems() + counterProblem(.mentions, mentions)
      + counterProblem(.links, links) + counterProblem(.dated, dates)
  }

  /// The article unpacked; nil and a problem where that cannot be done.
  private func body(of article: Int64, _ problems: inout [CheckProblem]) throws -> ArticleBody? {
    do {
      if let body = try ArticleBodies.fetch(db, article) { return body }
    } catch LibraryError.damagedArticle {}
    problems.append(CheckProblem(rule: "articles can be read", detail: "article \(article)"))
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
    let counts = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT position, mention_count FROM local_entity WHERE article_id = ?"),
      arguments: [article])
    let counted: [Int: Int] = body.mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
    let kept: [Int: Int] = counts.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    for position in body.entities.indices where kept[position] != counted[position] ?? 0 {
      problems.append(
        CheckProblem(
          rule: "local mention counts kept", detail: "article \(article), entity \(position)"))
    }
    let statements = body.figures.map(\.span) + body.quotes.map(\.span) + body.dates.map(\.span)
    for span in statements where !text.encloses(span) {
      problems.append(
        CheckProblem(
          rule: "figures, quotes and dates stand in their text",
          detail: "article \(article), byte \(span.lowerBound)"))
    }
    return try problems + rowProblems(of: body, article: article)
  }

  /// Whether lists across articles have just what the article states.
  private func rowProblems(of body: ArticleBody, article: Int64) throws -> [CheckProblem] {
    let rows = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM figure WHERE article_id = ?1),
            (SELECT count(*) FROM quote WHERE article_id = ?1)
          """), arguments: [article])
    guard let rows, rows[0] != body.figures.count || rows[1] != body.quotes.count else { return [] }
    return [CheckProblem(rule: "what is stated is listed", detail: "article \(article)")]
  }

  /// Looks the article's first word up; FTS5's own check counts as a write.
  private func indexProblems(of body: ArticleBody, article: Int64) throws -> [CheckProblem] {
    let text = String(decoding: body.text, as: UTF8.self)
    guard let word = TextFolding.words(text.prefix(200)).first else { return [] }
    let found = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM article_index WHERE rowid = ? AND article_index MATCH ?"),
      arguments: [article, "\"\(word)\""])
    guard found == 0 else { return [] }
    return [
      CheckProblem(rule: "search index in step", detail: "article \(article) lacks \"\(word)\"")
    ]
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

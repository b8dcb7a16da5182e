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
    var (mentions, links) = (0, 0)
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
      problems += try self.problems(of: body, article: last)
      if row["role"] != "listing" { problems += try indexProblems(of: body, article: last) }
      if row["position"] == 0 { problems += try pageProblems(document: row["document_id"]) }
    }
    return try problems + counterProblem(.mentions, mentions) + counterProblem(.links, links)
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
    for start in try statementsOutside(text, article: article) {
      problems.append(
        CheckProblem(
          rule: "figures and quotes stand in their text",
          detail: "article \(article), byte \(start)"))
    }
    return problems
  }

  private func statementsOutside(_ text: Range<Int>, article: Int64) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT start FROM (
            SELECT article_id, start, end FROM figure
            UNION ALL SELECT article_id, start, end FROM quote
            UNION ALL SELECT article_id, start, end FROM dated)
          WHERE article_id = ?1 AND (start >= end OR end > ?2) ORDER BY start
          """), arguments: [article, text.upperBound])
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

  private func counterProblem(_ count: Tally.Count, _ counted: Int) throws -> [CheckProblem] {
    let kept = try Tally.value(of: count.rawValue, in: db)
    guard kept != counted else { return [] }
    return [
      CheckProblem(
        rule: "counts kept", detail: "\(count.rawValue): \(kept) kept, \(counted) counted")
    ]
  }
}

import FoundationEssentials
import GRDB
import NewsModel

/// Packs the rows of a library of an earlier version, article by article.
struct Packing {
  let db: Database

  /// Fills the tables of `Schema.packed` from those they take the place of.
  ///
  /// The bytes of documents were not kept, so each is read again by the next import that finds it.
  func packAll() throws {
    try db.execute(sql: Self.copies)
    let documents = try db.makeStatement(
      sql: "SELECT id FROM document WHERE id > ? ORDER BY id LIMIT 1")
    var last: Int64 = 0
    while let document = try Int64.fetchOne(documents, arguments: [last]) {
      try pack(document: document)
      last = document
    }
  }

  private func pack(document: Int64) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM article WHERE document_id = ? ORDER BY position"),
      arguments: [document])
    for row in rows { try pack(row) }
    let pieces = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM old_piece WHERE document_id = ? ORDER BY position"),
      arguments: [document]
    ).map { row in
      PagePiece(
        line: row["line"], text: row["text"], role: PieceRole(rawValue: row["role"]) ?? .junk,
        rule: row["rule"], article: row["article"])
    }
    let text = (rows.first?["text"] as String?).map { Array($0.utf8) } ?? []
    try db.cachedStatement(sql: "INSERT INTO document_page (document_id, bytes) VALUES (?, ?)")
      .execute(arguments: [
        document, PackedPage(original: nil, pieces: pieces).packed(besides: text),
      ])
  }

  private func pack(_ row: Row) throws {
    let id: Int64 = row["id"]
    var article = Article(
      role: ArticleRole(rawValue: row["role"]) ?? .main, text: row["text"],
      parts: try JSONText.decode(row["parts"]), source: row["source"])
    let published: String? = row["published"]
    article.published = published.map {
      PrintedDate(printed: $0, resolved: CalendarDate(iso8601: $0), confidence: 1)
    }
    let analysis = try OldAnalysis(db: db, article: id).read()
    let item = PreparedArticle(AnalysedArticle(article, analysis))
    try db.cachedStatement(sql: "INSERT INTO article_body (article_id, bytes) VALUES (?, ?)")
      .execute(arguments: [id, item.body])
    guard article.role != .listing else { return }
    if let profile = item.profile {
      try db.cachedStatement(sql: "INSERT INTO story_profile (article_id, profile) VALUES (?, ?)")
        .execute(arguments: [id, profile])
    }
    let whole = article.restoring(try LeftOutPart.fetch(db, article: id))
    if let margins = Margins(of: whole, titleKey: row["title_key"], sourceKey: row["source_key"]) {
      try MarginWriter(db: db).note(margins, id: id)
    }
  }

  private static let copies = """
    INSERT INTO local_entity SELECT article_id, position, group_id, mention_count
    FROM old_local_entity;
    INSERT INTO figure SELECT * FROM old_figure;
    INSERT INTO quote SELECT * FROM old_quote;
    INSERT INTO dated SELECT * FROM old_dated;
    """
}

/// What an article says, from the rows of an earlier version.
private struct OldAnalysis {
  let db: Database
  let article: Int64

  func read() throws -> ArticleAnalysis {
    let statements = OldStatements(db: db, article: article)
    return try ArticleAnalysis(
      sentences: rows("sentence", by: "position").map {
        Range(start: $0["start"], end: $0["end"])
      }, entities: entities(), mentions: mentions(), links: links(),
      figures: statements.figures(), quotes: statements.quotes(), dates: statements.dates())
  }

  private func rows(_ table: String, by column: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM old_\(table) WHERE article_id = ? ORDER BY \(column)"),
      arguments: [article])
  }

  private func entities() throws -> [LocalEntity] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.*, g.kind, g.strength FROM old_local_entity l
          JOIN name_group g ON g.id = l.group_id WHERE l.article_id = ? ORDER BY l.position
          """), arguments: [article]
    ).map { row in
      LocalEntity(
        kind: EntityKind(rawValue: row["kind"]) ?? .organization, name: row["name"],
        aliases: try JSONText.decode(row["aliases"]),
        strength: NameStrength(rawValue: row["strength"]) ?? .full,
        titles: try JSONText.decode(row["titles"]), confidence: row["confidence"],
        rule: row["rule"])
    }
  }

  private func mentions() throws -> [LocalMention] {
    try rows("mention", by: "start").map { row in
      LocalMention(
        span: Range(start: row["start"], end: row["end"]), entity: row["local"],
        confidence: row["confidence"], rule: row["rule"])
    }
  }

  private func links() throws -> [LocalLink] {
    try rows("link", by: "position").map { row in
      LocalLink(
        from: row["from_local"], to: row["to_local"],
        label: (row["label"] as String?).flatMap(LinkLabel.init(rawValue:)),
        sentence: row["sentence"], confidence: row["confidence"], rule: row["rule"])
    }
  }
}

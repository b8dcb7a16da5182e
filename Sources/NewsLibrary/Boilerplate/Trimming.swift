import GRDB
public import NewsModel

extension NewsLibrary {
  /// Judges which lines sources repeat, and returns the next articles that must be read anew for
  /// it, at most `limit`; none when all is done.
  ///
  /// A line is boilerplate where it stands at the beginning or end of pages of one source under
  /// five different titles or more, and at least a fifth of that source's. This is so for a set of
  /// articles whatever order they came in; an article never loses its last paragraph to it. Cost
  /// in proportion to what changed.
  public func trims(limit: Int) throws(LibraryError) -> [ArticleTrim] {
    try writing("writing to") { db in
      try MarginWriter(db: db).judge()
      var trims: [ArticleTrim] = []
      let next = try db.cachedStatement(
        sql: "SELECT article_id FROM dirty_margin WHERE article_id > ? ORDER BY 1 LIMIT 1")
      let done = try db.cachedStatement(sql: "DELETE FROM dirty_margin WHERE article_id = ?")
      var last: Int64 = 0
      while trims.count < limit, let id = try Int64.fetchOne(next, arguments: [last]) {
        if let trim = try TrimPlanner(db: db).trim(of: id) {
          trims.append(trim)
        } else {
          try done.execute(arguments: [id])
        }
        last = id
      }
      return trims
    }
  }

  /// Stores articles that were read anew, as one transaction; they keep their numbers, and their
  /// pages show what was left out as junk.
  public func store(_ trimmed: [(trim: ArticleTrim, analysis: ArticleAnalysis)])
    throws(LibraryError)
  {
    try writing("writing to") { db in
      var ledger = StoreLedger()
      for (trim, analysis) in trimmed {
        try TrimWriter(db: db).write(trim, analysis, ledger: &ledger)
      }
      try ledger.write(to: db)
    }
  }
}

/// Works out what an article is to lose or get back.
private struct TrimPlanner {
  let db: Database

  /// What has to be done to the article; nil where it is as it should be.
  func trim(of id: Int64) throws -> ArticleTrim? {
    let document = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT document_id FROM article WHERE id = ?"), arguments: [id])
    guard let document else { return nil }
    let before = try leftOut(of: id)
    let original = try ArticleReader(db: db).article(ArticleID(id)).restoring(before)
    guard original.consistsOfParts else { return nil }
    let found = try boilerplate(of: original, id: id, document: document)
    let parts = found.keys.sorted().map { index in
      let part = original.parts[index]
      return LeftOutPart(position: index, role: part.role, text: original.text(in: part.span))
    }
    guard parts != before else { return nil }
    return ArticleTrim(
      article: original.leavingOut(Set(found.keys)), id: id, document: document, leftOut: parts,
      pieces: found.values.flatMap(\.self).sorted())
  }

  private func leftOut(of id: Int64) throws -> [LeftOutPart] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT position, role, text FROM left_out_part WHERE article_id = ? ORDER BY position
          """), arguments: [id]
    ).map { row in
      LeftOutPart(
        position: row["position"], role: PartRole(rawValue: row["role"]) ?? .body,
        text: row["text"])
    }
  }

  /// The parts that are boilerplate, each with the pieces that print it; none where no paragraph
  /// would be left, and none that the page does not show.
  private func boilerplate(
    of article: Article, id: Int64, document: Int64
  ) throws -> [Int: [Int]] {
    let repeated = try Int64.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT m.line FROM margin_line m
          JOIN line_tally t ON t.source = m.source AND t.line = m.line
          WHERE m.article_id = ? AND t.is_repeated = 1
          """), arguments: [id])
    guard !repeated.isEmpty else { return [:] }
    let finder = PieceFinder(try pieces(of: document, article: id))
    var found: [Int: [Int]] = [:]
    for line in MarginLines.lines(of: article) where repeated.contains(line.hash) {
      let part = article.parts[line.part]
      let text = article.text(in: part.span)
      let earlier = article.parts[..<line.part].count {
        $0.role == part.role && article.text(in: $0.span) == text
      }
      found[line.part] = finder.pieces(of: text, role: part.role, earlier: earlier)
    }
    let keepsText = article.parts.indices.contains {
      article.parts[$0].role == .body && found[$0] == nil
    }
    return keepsText ? found : [:]
  }

  /// The page as it was read.
  private func pieces(of document: Int64, article: Int64) throws -> [PagePiece] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.line, p.text, coalesce(o.role, p.role) AS role, coalesce(o.rule, p.rule) AS rule,
            coalesce(o.article, p.article) AS article
          FROM piece p
          LEFT JOIN left_out_piece o ON o.article_id = ? AND o.position = p.position
          WHERE p.document_id = ? ORDER BY p.position
          """), arguments: [article, document]
    ).map(PagePiece.init)
  }
}

/// Writes an article anew with what its page shows of it.
private struct TrimWriter {
  let db: Database

  /// The rule by which pages show what was left out.
  static let rule = "repeated on this source's pages"

  func write(
    _ trim: ArticleTrim, _ analysis: ArticleAnalysis, ledger: inout StoreLedger
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM dirty_margin WHERE article_id = ?")
      .execute(arguments: [trim.id])
    let stored = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT document_id FROM article WHERE id = ?"),
      arguments: [trim.id])
    guard stored == trim.document else { return }
    try restorePieces(of: trim)
    let removal = Removal(db: db)
    try removal.forget(trim.id, role: .main, ledger: &ledger)
    try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [trim.id])
    _ = try ArticleWriter(db: db, notesMargins: false).write(
      AnalysedArticle(trim.article, analysis), document: trim.document, position: 0,
      reusing: trim.id, ledger: &ledger)
    try RowInsertion(db, into: "left_out_part", ["article_id", "position", "role", "text"])
      .insert(trim.leftOut) { [trim.id, $1.position, $1.role.rawValue, $1.text] }
    try markPieces(of: trim)
  }

  private func restorePieces(of trim: ArticleTrim) throws {
    try db.cachedStatement(
      sql: """
        UPDATE piece SET (role, rule, article) = (
          SELECT role, rule, article FROM left_out_piece o
          WHERE o.article_id = ?1 AND o.position = piece.position)
        WHERE document_id = ?2
          AND position IN (SELECT position FROM left_out_piece WHERE article_id = ?1)
        """
    ).execute(arguments: [trim.id, trim.document])
  }

  private func markPieces(of trim: ArticleTrim) throws {
    let remember = try db.cachedStatement(
      sql: """
        INSERT INTO left_out_piece (article_id, position, role, rule, article)
        SELECT ?, position, role, rule, article FROM piece WHERE document_id = ? AND position = ?
        """)
    let mark = try db.cachedStatement(
      sql: """
        UPDATE piece SET role = 'junk', rule = ?, article = NULL
        WHERE document_id = ? AND position = ?
        """)
    for position in trim.pieces {
      try remember.execute(arguments: [trim.id, trim.document, position])
      try mark.execute(arguments: [Self.rule, trim.document, position])
    }
  }
}

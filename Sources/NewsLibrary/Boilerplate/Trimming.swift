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
      try MarginWriter(db: db).noteNew()
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
    let before = try LeftOutPart.fetch(db, article: id)
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

  /// The parts that are boilerplate, each with the pieces that print it; none where no paragraph
  /// would be left, and none that the page does not show.
  private func boilerplate(
    of article: Article, id: Int64, document: Int64
  ) throws -> [Int: [Int]] {
    guard let source = article.source else { return [:] }
    let number = MarginLines.hash(ofKey: NameKey.key(source))
    let repeated = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM line_tally WHERE line = ? AND is_repeated = 1)")
    let lines = try MarginLines.lines(of: article).filter { line in
      let line = MarginLines.number(ofLine: line.hash, source: number)
      return try Bool.fetchOne(repeated, arguments: [line]) ?? false
    }
    guard !lines.isEmpty else { return [:] }
    let finder = PieceFinder(try pieces(of: document, article: id))
    var found: [Int: [Int]] = [:]
    for line in lines {
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
    var pieces = try PageSource.page(db, ofDocument: document).pieces
    try LeftOutPiece.fetch(db, article: article).restore(&pieces)
    return pieces
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
    var page = try PageSource.page(db, ofDocument: trim.document)
    try LeftOutPiece.fetch(db, article: trim.id).restore(&page.pieces)
    let removal = Removal(db: db)
    try removal.forget(trim.id, role: .main, ledger: &ledger)
    try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [trim.id])
    let article = PreparedArticle(
      AnalysedArticle(trim.article, analysis), packedWith: try TextDictionaries(db: db).current())
    try ArticleWriter(db: db, notesMargins: false).write(
      article, document: trim.document, position: 0, reusing: trim.id, ledger: &ledger)
    try RowInsertion(db, into: "left_out_part", ["article_id", "position", "role", "text"])
      .insert(trim.leftOut) { $0.bind(trim.id, $2.position, $2.role.rawValue, $2.text) }
    try leaveOut(trim.pieces, of: trim.id, on: &page)
    let packed = page.packed(besides: Array(trim.article.text.utf8))
    try db.cachedStatement(sql: "UPDATE document_page SET bytes = ? WHERE document_id = ?")
      .execute(arguments: [packed, trim.document])
  }

  private func leaveOut(_ positions: [Int], of article: Int64, on page: inout PackedPage) throws {
    let columns = ["article_id", "position", "role", "rule", "article"]
    try RowInsertion(db, into: "left_out_piece", columns).insert(positions) { row, _, position in
      let piece = page.pieces[position]
      row.bind(article, position, piece.role.rawValue, piece.rule, piece.article)
    }
    for position in positions {
      page.pieces[position].role = .junk
      page.pieces[position].rule = Self.rule
      page.pieces[position].article = nil
    }
  }
}

/// What a piece of a page was before it was left out.
private struct LeftOutPiece {
  var position: Int
  var role: PieceRole
  var rule: String
  var article: Int?

  static func fetch(_ db: Database, article: Int64) throws -> [LeftOutPiece] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT position, role, rule, article FROM left_out_piece WHERE article_id = ?"),
      arguments: [article]
    ).map { row in
      LeftOutPiece(
        position: row["position"], role: PieceRole(rawValue: row["role"]) ?? .body,
        rule: row["rule"], article: row["article"])
    }
  }
}

extension [LeftOutPiece] {
  /// Makes the pieces of a page what they were.
  fileprivate func restore(_ pieces: inout [PagePiece]) {
    for piece in self where pieces.indices.contains(piece.position) {
      pieces[piece.position].role = piece.role
      pieces[piece.position].rule = piece.rule
      pieces[piece.position].article = piece.article
    }
  }
}

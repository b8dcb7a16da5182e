import GRDB
import NewsModel

/// Ties between the entities of two kinds, counted pair by pair.
struct Matrix {
  let db: Database

  /// How many entities are columns; those that most articles name.
  private static let shownColumns = 40
  private static let shownRows = 200
  /// Articles looked through for each column, the newest; bounds the work at names that every article
  /// has.
  private static let articlesPerColumn = 200

  /// Counts sentences and articles for each pair; entities that share no article with one of the
  /// other kind are left out.
  ///
  /// Rows and columns with most sentences come first, then those with most articles.
  func ties(of rowKind: EntityKind, to columnKind: EntityKind) throws -> TieMatrix {
    var cells: [EntityID: [EntityID: TieMatrix.Cell]] = [:]
    for column in try mostNamed(columnKind) {
      let newest = try NewestArticles.naming(column, db, limit: Self.articlesPerColumn)
      var found = try articles(naming: column, andEntitiesOf: rowKind, in: newest)
      for (row, sentences) in try sentences(tying: column, in: newest) where found[row] != nil {
        found[row]?.sentences = sentences
      }
      if !found.isEmpty { cells[column] = found }
    }
    let rows = try Set(cells.values.joined().map(\.key)).sorted()
      .map { try EntityList.summary(db, of: $0) }
    let columns = try cells.keys.sorted().map { try EntityList.summary(db, of: $0) }
    return Self.matrix(rows: rows, columns: columns, cells)
  }

  private static func matrix(
    rows: [EntitySummary], columns: [EntitySummary],
    _ cells: [EntityID: [EntityID: TieMatrix.Cell]]
  ) -> TieMatrix {
    func cell(_ row: EntitySummary, _ column: EntitySummary) -> TieMatrix.Cell {
      cells[column.id]?[row.id] ?? TieMatrix.Cell()
    }
    func ordered(
      _ entities: [EntitySummary], _ cells: (EntitySummary) -> [TieMatrix.Cell]
    ) -> [EntitySummary] {
      entities.map { entity in
        let found = cells(entity)
        return (
          entity, found.reduce(0) { $0 + $1.sentences }, found.reduce(0) { $0 + $1.articles }
        )
      }.sorted { ($1.1, $1.2, $0.0.name, $0.0.id) < ($0.1, $0.2, $1.0.name, $1.0.id) }.map(\.0)
    }
    let shownColumns = ordered(columns) { column in rows.map { cell($0, column) } }
    let shownRows = ordered(rows) { row in shownColumns.map { cell(row, $0) } }.prefix(shownRows)
    return TieMatrix(
      rows: Array(shownRows), columns: shownColumns,
      cells: shownRows.map { row in shownColumns.map { cell(row, $0) } },
      newest: articlesPerColumn)
  }

  private func mostNamed(_ kind: EntityKind) throws -> [EntityID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM entity WHERE kind = ?
        ORDER BY article_count DESC, mention_count DESC, key LIMIT ?
        """, arguments: [kind.rawValue, Self.shownColumns]
    ).map(EntityID.init)
  }

  private func articles(
    naming entity: EntityID, andEntitiesOf kind: EntityKind, in newest: [Int64]
  ) throws -> [EntityID: TieMatrix.Cell] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.id, count(DISTINCT x.value) AS articles FROM json_each(?3) x
          CROSS JOIN \(LocalNames.rows) ON n.article_id = x.value
          CROSS JOIN name_group h ON h.id = l.value
          CROSS JOIN entity e ON e.id = h.entity_id AND e.kind = ?2 AND e.id <> ?1
          GROUP BY e.id ORDER BY e.id
          """), arguments: [entity.number, kind.rawValue, NewestArticles.list(newest)])
    return rows.reduce(into: [:]) { cells, row in
      cells[EntityID(row["id"])] = TieMatrix.Cell(articles: row["articles"])
    }
  }

  private func sentences(
    tying entity: EntityID, in newest: [Int64]
  ) throws -> [EntityID: Int] {
    var seen = Set<[Int64]>()
    var counts: [EntityID: Int] = [:]
    for end in try Ties(db: db).ends(of: entity, in: newest)
    where seen.insert([end.other.number, end.article, Int64(end.sentence)]).inserted {
      counts[end.other, default: 0] += 1
    }
    return counts
  }
}

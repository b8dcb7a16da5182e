import GRDB
import GRDBSQLite

/// Ranks matches by their words: BM25 with the rarity of words given.
///
/// FTS5's own `bm25` counts, for every phrase, all articles that have it before it ranks the first,
/// which takes seconds where words are common. Here whoever asks knows how rare words are, and the
/// frequency of a phrase is looked up where it stands, saturated and set against the length of the
/// article; see ``WordImpact``.
enum WordRank {
  private static let name = "word_rank"

  /// Function arguments that SQLite takes.
  private static let mostArguments = 100
  /// A phrase that weighs less than this part of the heaviest is not looked up, as nearly every article
  /// has it.
  private static let negligible = 1e-4

  /// The call of the function for a match of phrases that weigh so much, in their order; too many
  /// phrases weigh alike.
  static func call(weighing weights: [Double]) -> String {
    let least = (weights.max() ?? 0) * negligible
    let told = weights.map { $0 < least ? ", 0" : ", \($0)" }.joined()
    return "\(name)(article_index\(weights.count <= mostArguments ? told : ""))"
  }

  /// Columns of the index.
  private static let (text, title): (Int32, Int32) = (0, 1)
  /// Stands for all columns.
  private static let everything: Int32 = -1
  /// More occurrences than this change nothing.
  private static let mostCounted = 60.0

  /// Makes the function known to a connection.
  static func register(in db: Database) {
    guard let api = api(of: db) else { return }
    _ = api.pointee.xCreateFunction(
      api, name, nil,
      { api, index, context, count, values in
        WordRank.rank(api, index, context, UnsafeBufferPointer(start: values, count: Int(count)))
      }, nil)
  }

  private static func api(of db: Database) -> UnsafeMutablePointer<fts5_api>? {
    var statement: OpaquePointer?
    var api: UnsafeMutablePointer<fts5_api>?
    guard
      sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK
    else { return nil }
    withUnsafeMutablePointer(to: &api) { pointer in
      _ = sqlite3_bind_pointer(statement, 1, pointer, "fts5_api_ptr", nil)
      _ = sqlite3_step(statement)
    }
    sqlite3_finalize(statement)
    return api
  }

  private static func rank(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ index: OpaquePointer?, _ context: OpaquePointer?,
    _ weights: UnsafeBufferPointer<OpaquePointer?>
  ) {
    guard let functions = api?.pointee else { return }
    var words: sqlite3_int64 = 0
    var articles: sqlite3_int64 = 0
    _ = functions.xColumnTotalSize(index, everything, &words)
    _ = functions.xRowCount(index, &articles)
    var length: Int32 = 0
    _ = functions.xColumnSize(index, everything, &length)
    let norm = WordImpact.norm(
      length: Int(length), average: Double(words) / Double(max(articles, 1)))
    var score = 0.0
    for phrase in 0..<functions.xPhraseCount(index) {
      let weight = Int(phrase) < weights.count ? sqlite3_value_double(weights[Int(phrase)]) : 1
      guard weight > 0 else { continue }
      let frequency = frequency(of: phrase, functions, index)
      score += weight * WordImpact.impact(count: frequency, norm: norm)
    }
    sqlite3_result_double(context, score)
  }

  private static func frequency(
    of phrase: Int32, _ functions: Fts5ExtensionApi, _ index: OpaquePointer?
  ) -> Double {
    var iterator = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    guard functions.xPhraseFirst(index, phrase, &iterator, &column, &offset) == SQLITE_OK else {
      return 0
    }
    var frequency = 0.0
    while column >= 0, frequency < mostCounted {
      if column == title { frequency += WordImpact.titleWeight }
      if column == text { frequency += 1 }
      functions.xPhraseNext(index, &iterator, &column, &offset)
    }
    return frequency
  }
}

import GRDB
import NewsModel

/// Turns a parsed search into what the index of words and SQL understand.
struct SearchConditions {
  /// What every match must have, as an FTS5 expression; nil where only dates and words that must
  /// not occur are given.
  private(set) var expression: SearchExpression?
  /// The same of articles that are much about its words, those that promise most first.
  private(set) var promising: [SearchExpression] = []
  /// What else must hold of an article `a`; nil where the expression says all.
  private(set) var filter: Condition?
  /// Whether nothing can match, since a name or source is asked for that the library has not.
  private(set) var isImpossible = false

  private let terms: SearchTerms

  init(_ query: SearchQuery, _ db: Database) throws {
    terms = try SearchTerms(db: db, for: query)
    var required: [SearchExpression] = []
    var excluded: [SearchExpression] = []
    for clause in query.clauses {
      if clause.allSatisfy({ !$0.isNegated && !$0.isDate }) {
        let alternatives = try clause.compactMap(terms.expression)
        if alternatives.isEmpty { isImpossible = true }
        required.append(.any(alternatives))
      } else if clause.count == 1, clause[0].isNegated, !clause[0].isDate {
        if let expression = try terms.expression(clause[0]) { excluded.append(expression) }
      } else {
        add(try condition(clause))
      }
    }
    guard !required.isEmpty else {
      for expression in excluded { add(Self.having(expression).negated) }
      return
    }
    func all(_ parts: [SearchExpression], implied: Int = 0) -> SearchExpression {
      let all = SearchExpression.all(parts, implied: implied)
      return excluded.isEmpty ? all : all.excluding(.any(excluded))
    }
    expression = all(required)
    let words = query.clauses.joined().filter { $0.field == nil && !$0.isNegated }
      .flatMap { TextFolding.words($0.text) }
    let telling = try terms.telling(
      Set(words), besides: required.flatMap(\.weights).max() ?? 0)
    promising = PromisingMatches(words: telling).expressions
      .map { all([$0] + required, implied: 1) }
  }

  private mutating func add(_ condition: Condition) {
    filter = filter.map { $0 && condition } ?? condition
  }

  /// That one of the clause's terms holds.
  private func condition(_ clause: [SearchTerm]) throws -> Condition {
    let alternatives = try clause.map { term in
      var condition = Condition("0")
      if term.field == .after {
        condition = Condition("a.date_key >= ?", [term.text])
      } else if term.field == .before {
        condition = Condition("a.date_key <> '' AND a.date_key < ?", [term.text])
      } else if let expression = try terms.expression(term) {
        condition = Self.having(expression)
      }
      return term.isNegated ? condition.negated : condition
    }
    return Condition(
      "(" + alternatives.map(\.sql).joined(separator: " OR ") + ")",
      alternatives.flatMap(\.arguments))
  }

  /// That the index has the expression of the article.
  private static func having(_ expression: SearchExpression) -> Condition {
    Condition(
      "EXISTS (SELECT 1 FROM article_index WHERE rowid = a.id AND article_index MATCH ?)",
      [expression.text])
  }
}

extension SearchTerm {
  /// Whether it narrows by date.
  var isDate: Bool { field == .after || field == .before }
}

/// Where keys with a common beginning end.
enum KeyRange {
  /// Sorts after every character a key can hold.
  static let last = "\u{10FFFF}"
}

import NewsModel

extension FuzzTarget {
  /// Search text: read alike whenever it is read, with errors that point into it.
  static let query = FuzzTarget(name: "query") { input in
    let text = input.text
    let bytes = Array(text.utf8)
    do throws(SearchSyntaxError) {
      let query = try SearchParser.parse(text)
      QueryPromises.check(query, of: bytes)
      require(QueryPromises.parsed(text) == query, "text is read alike each time")
      QueryPromises.checkFinished(query, of: text)
      QueryPromises.checkWriting(query)
    } catch {
      require(
        DocumentPromises.isBoundary(error.offset, in: bytes),
        "an error's place lies in the text, between characters")
      require(!error.message.isEmpty && !error.message.contains("\n"), "an error is told in a line")
    }
    return true
  }
}

/// What holds of a search that was understood.
enum QueryPromises {
  static func check(_ query: SearchQuery, of bytes: [UInt8]) {
    require(query.clauses.allSatisfy { !$0.isEmpty }, "no clause is empty")
    var end = 0
    for term in query.clauses.joined() {
      require(
        term.offset >= end && DocumentPromises.isBoundary(term.offset, in: bytes),
        "terms stand in the text in order, between characters")
      end = term.offset + term.text.utf8.count
      require(end <= bytes.count, "a term ends within the text")
      require(DocumentPromises.isValid(term.text), "a term is valid UTF-8")
      require(
        term.text.contains { $0.isLetter || $0.isNumber }, "a term has something to look for")
      require(!term.text.utf8.contains(UInt8(ascii: "\"")), "a term has no quotation mark")
      if term.field == .after || term.field == .before {
        require(CalendarDate(iso8601: term.text) != nil, "a date is one")
      }
    }
    require(query.wanted.allSatisfy { !$0.isNegated }, "what must not occur is not wanted")
    require(query.clauses.joined().count <= 64, "a search has no more terms than it may")
  }

  /// A blank behind the text ends the last word and changes nothing else.
  static func checkFinished(_ query: SearchQuery, of text: String) {
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 0 else { return }
    let finished = parsed(text + " ")
    require(
      shape(of: finished).map(\.written) == shape(of: query).map(\.written),
      "a blank at the end changes no term")
  }

  /// A search written out term by term is the same search.
  static func checkWriting(_ query: SearchQuery) {
    let text = query.clauses.map { $0.map(\.asTyped).joined(separator: " OR ") }
      .joined(separator: " ")
    require(shape(of: parsed(text)) == shape(of: query), "a search is what its own words say")
  }

  static func parsed(_ text: String) -> SearchQuery? { try? SearchParser.parse(text) }

  /// A term without its place in the text, and the clause it stands in.
  struct Shape: Equatable {
    var clause: Int
    var written: String
    var isPrefix: Bool
  }

  private static func shape(of query: SearchQuery?) -> [Shape] {
    guard let query else { return [] }
    return query.clauses.enumerated().flatMap { number, clause in
      clause.map { term in
        var word = term
        word.isPrefix = false
        return Shape(clause: number, written: word.asTyped, isPrefix: term.isPrefix)
      }
    }
  }
}

extension SearchTerm {
  /// The term as somebody would type it.
  fileprivate var asTyped: String {
    (isNegated ? "-" : "") + (field.map { $0.rawValue + ":" } ?? "") + "\"\(text)\""
      + (isPrefix ? "*" : "")
  }
}

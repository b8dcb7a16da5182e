import NewsModel
import Testing

@Suite struct SearchParserTests {
  @Test(arguments: [
    ("drone ", "drone"), ("drone", "drone*"), ("dro* sat", "dro* & sat*"),
    ("drone missile ", "drone & missile"), ("\"air show\" ", "\"air show\""),
    ("\"air show", "\"air show\""), ("-drone missile ", "-drone & missile"),
    ("a b OR c d ", "a & b|c & d"), ("OR a OR ", "a"), ("a OR", "a"),
    ("company:thales x ", "company:thales & x"), ("company: ", ""),
    ("company:\"Thales SA\" ", "company:\"Thales SA\""), ("Company:thales ", "company:thales"),
    ("-person:smith ", "-person:smith"),
    ("after:2025-07 before:2026 ", "after:2025-07 & before:2026"),
    ("foo:bar ", "foo:bar"), ("... - * \" ", ""), ("", ""), ("title:dro", "title:dro*"),
    ("dual-use ", "dual-use"), ("\"a\"b ", "a & b"), ("-", ""), ("--x ", "--x"),
  ])
  func textIsReadAs(text: String, expected: String) throws {
    #expect(Self.written(try SearchParser.parse(text)) == expected)
  }

  @Test(arguments: [("after:soon ", 6), ("drone before:2025-13 ", 13), ("é after:x ", 9)])
  func aDateThatIsNoneIsNamedByItsPlace(text: String, offset: Int) {
    let error = #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(text) }
    #expect(error?.offset == offset)
  }

  /// Clauses joined by &, alternatives by |.
  private static func written(_ query: SearchQuery) -> String {
    let clauses = query.clauses.map { clause in
      clause.map { term in
        let text = term.text.contains(" ") ? "\"\(term.text)\"" : term.text
        return (term.isNegated ? "-" : "") + (term.field.map { $0.rawValue + ":" } ?? "") + text
          + (term.isPrefix ? "*" : "")
      }.joined(separator: "|")
    }
    return clauses.joined(separator: " & ")
  }
}

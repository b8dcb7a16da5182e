import NewsModel

/// Reads articles with marked names, in the format of `Training/GUIDE.md`.
///
/// `===` and what sort of article it is begins one, `T:` leads its headline, `D:` its dateline, every
/// other line is a paragraph; `{kind:words}` marks a name in place.
public enum AnnotationReader {
  /// The articles of a file; text in front of the first `===` is an article as well.
  ///
  /// Empty text yields none. Linear in the text.
  ///
  /// - Throws: `AnnotationError` at the first brace that is no mark.
  public static func articles(in text: String) throws(AnnotationError) -> [AnnotatedArticle] {
    var articles: [AnnotatedArticle] = []
    var current: AnnotatedArticle?
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.hasPrefix("===") {
        if let current, !current.article.text.isEmpty { articles.append(current) }
        current = AnnotatedArticle(article: Article(role: .main), names: [], line: number)
      } else if line.contains(where: { !$0.isWhitespace }) {
        var article =
          current ?? AnnotatedArticle(article: Article(role: .main), names: [], line: number)
        try read(line, number, into: &article)
        current = article
      }
    }
    if let current, !current.article.text.isEmpty { articles.append(current) }
    return articles
  }

  private static func read(
    _ line: Substring, _ number: Int, into article: inout AnnotatedArticle
  ) throws(AnnotationError) {
    var rest = line
    var role = PartRole.body
    if rest.hasPrefix("T: ") { (role, rest) = (.title, rest.dropFirst(3)) }
    if rest.hasPrefix("D: ") { (role, rest) = (.dateline, rest.dropFirst(3)) }
    var plain = ""
    var names: [AnnotatedName] = []
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      plain += rest[..<brace]
      let mark = try mark(at: brace, of: rest, number)
      let start = plain.utf8.count
      plain += mark.words
      names.append(AnnotatedName(span: start..<plain.utf8.count, kind: mark.kind))
      rest = rest[mark.end...]
    }
    plain += rest
    article.article.append(plain, as: role)
    let offset = article.article.parts.last?.span.lowerBound ?? 0
    article.names += names.map {
      AnnotatedName(
        span: $0.span.lowerBound + offset..<$0.span.upperBound + offset, kind: $0.kind)
    }
  }

  private static func mark(
    at brace: Substring.Index, of line: Substring, _ number: Int
  ) throws(AnnotationError) -> (kind: EntityKind, words: Substring, end: Substring.Index) {
    let inside = line.index(after: brace)
    guard line[brace] == "{", let close = line[inside...].firstIndex(of: "}"),
      let colon = line[inside..<close].firstIndex(of: ":")
    else {
      throw AnnotationError(line: number, reason: "a brace that is no {kind:words}")
    }
    guard let kind = EntityKind(rawValue: String(line[inside..<colon])) else {
      throw AnnotationError(
        line: number,
        reason: "\"\(line[inside..<colon])\" is no kind; kinds are "
          + EntityKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let words = line[line.index(after: colon)..<close]
    guard !words.isEmpty, !words.contains("{") else {
      throw AnnotationError(line: number, reason: "a mark that is empty or holds another")
    }
    return (kind, words, line.index(after: close))
  }
}

import ArticleParsing
import NewsModel

/// What holds of every document that was read, whatever it was.
enum DocumentPromises {
  static func check(_ parsed: ParsedDocument) {
    require(parsed.articles.first?.role == .main, "the main article comes first")
    require(
      parsed.articles.dropFirst().allSatisfy { $0.role == .embedded },
      "articles behind the first are embedded")
    for article in parsed.articles { check(article) }
    var line = 1
    for piece in parsed.pieces {
      require(piece.line >= line, "pieces stand in order: \(piece.line) after \(line)")
      line = piece.line
      require(isValid(piece.text), "pieces are valid UTF-8")
      require(!piece.rule.isEmpty, "every piece names its rule")
      require(
        piece.article.map(parsed.articles.indices.contains) ?? true,
        "a piece belongs to an article that is there")
    }
  }

  /// The text of each line, put together from its pieces; the first is line 1.
  static func lines(of pieces: [PagePiece]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for piece in pieces {
      while lines.count < piece.line { lines.append([]) }
      lines[piece.line - 1] += piece.text.utf8
    }
    return lines
  }

  private static func check(_ article: Article) {
    require(isValid(article.text), "an article's text is valid UTF-8")
    let text = Array(article.text.utf8)
    var end: Int?
    var isDateline = false
    for part in article.parts {
      let span = part.span
      require(span.lowerBound == end.map { $0 + 1 } ?? 0, "one byte parts the parts")
      require(span.upperBound <= text.count, "parts lie within the text")
      require(!span.isEmpty, "no part is empty")
      for bound in [span.lowerBound, span.upperBound] {
        require(isBoundary(bound, in: text), "parts begin and end between characters")
      }
      let joint: UInt8 = isDateline && part.role == .body ? 0x20 : 0x0A
      require(
        end.map { text[$0] == joint } ?? true,
        "parts are joined by a line feed, a dateline and its paragraph by a blank")
      end = span.upperBound
      isDateline = part.role == .dateline
    }
    require(end ?? 0 == text.count, "the text ends with its last part")
    check(article.published)
    for teaser in article.teasers { check(teaser.published) }
    let strings = [article.byline, article.source, article.url, article.language]
    for string in strings + article.credits + article.notices {
      require(string.map(isValid) ?? true, "details are valid UTF-8")
    }
  }

  static func check(_ date: PrintedDate?) {
    guard let date else { return }
    require((0...1).contains(date.confidence), "a confidence lies between 0 and 1")
    require(
      (date.resolved == nil) == (date.confidence == 0),
      "a date is sure exactly where it is resolved")
  }

  /// Whether no scalar of valid UTF-8 is cut at an offset.
  static func isBoundary(_ offset: Int, in text: [UInt8]) -> Bool {
    offset == text.count || text.indices.contains(offset) && text[offset] & 0xC0 != 0x80
  }

  /// Strings made without a check may hold anything; those made with one cost one more pass here.
  static func isValid(_ string: String) -> Bool {
    String(validating: string.utf8, as: UTF8.self) != nil
  }
}

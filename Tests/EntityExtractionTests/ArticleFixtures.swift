import NewsModel

extension Article {
  /// An article of body paragraphs, published on Friday, 21 November 2025 unless told otherwise.
  static func paragraphs(
    _ texts: [String], published: CalendarDate? = CalendarDate(year: 2025, month: 11, day: 21)
  ) -> Article {
    var article = Article(role: .main)
    for text in texts { article.append(text, as: .body) }
    if let published {
      article.published = PrintedDate(printed: "today", resolved: published, confidence: 1)
    }
    return article
  }

  /// An article of one body paragraph.
  static func body(_ text: String) -> Article { paragraphs([text]) }
}

import Foundation
import NewsLibrary
import NewsModel

/// A library's articles as an RSS 2.0 feed, which other readers can be given.
struct NewsFeed {
  /// A word that stands on the screen as it is.
  static let title = "DossierArticles"
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  var library: NewsLibrary

  /// Writes all articles and returns how many there are.
  func write(to file: URL) throws -> Int {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(
      contentsOf: Data(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>\(Self.title)</title>
        <link>http://localhost/</link><description>\(Self.title)</description>\n
        """.utf8))
    var count = 0
    var next: PageKey?
    repeat {
      try Task.checkCancellation()
      let query = LibraryQuery.articles(order: .newest, filter: "", after: next, limit: 500)
      guard case .articles(let page) = try library.answer(query) else { break }
      let items = try page.rows.map(item).joined()
      try handle.write(contentsOf: Data(items.utf8))
      count += page.rows.count
      next = page.next
    } while next != nil
    try handle.write(contentsOf: Data("</channel></rss>\n".utf8))
    return count
  }

  private func item(_ summary: ArticleSummary) throws -> String {
    let address = summary.url ?? "http://localhost/\(summary.id.number)"
    return """
      <item><title>\(Self.escaped(summary.title))</title><link>\(Self.escaped(address))</link>
      <guid isPermaLink="false">\(summary.id.number)</guid>\(Self.date(summary.published))
      <description>\(Self.escaped(try teaser(of: summary.id)))</description></item>\n
      """
  }

  /// The standfirst, else the first paragraph.
  private func teaser(of id: ArticleID) throws -> String {
    guard case .article(let detail) = try library.answer(.article(id)) else { return "" }
    return detail.article.standfirst ?? detail.article.texts(of: .body).first ?? ""
  }

  /// The element `pubDate` in the form of RFC 822, or nothing where there is no date.
  static func date(_ date: CalendarDate?) -> String {
    date.map { "<pubDate>\(day($0))</pubDate>" } ?? ""
  }

  /// The beginning of the day in the form of RFC 822 with a year of four digits.
  static func day(_ date: CalendarDate) -> String {
    let day = String(format: "%02d", date.day ?? 1)
    let month = months[(date.month ?? 1) - 1]
    let year = String(format: "%04d", date.year)
    return "\(day) \(month) \(year) 00:00:00 GMT"
  }

  /// The text as XML 1.0 can hold it; characters that it cannot are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

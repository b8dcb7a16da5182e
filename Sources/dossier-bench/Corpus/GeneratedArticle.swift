import Foundation
import NewsModel

/// An article of a corpus, as its files hold it.
struct GeneratedArticle: Codable, Equatable {
  var title: String
  var standfirst: String
  var author: String
  /// ISO 8601.
  var published: String
  /// The outlet; nil in plain files, which name none.
  var source: String?
  var url: String?
  /// Paragraphs with a blank line between them.
  var text: String

  /// The file that a scraper of plain text would have saved.
  var page: String {
    [title, standfirst, "By \(author)", published, text].joined(separator: "\n\n")
  }

  /// Reads what `page` wrote; nil for anything else.
  init?(page: String) {
    let parts = page.split(separator: "\n\n", maxSplits: 4).map(String.init)
    guard parts.count == 5, parts[2].hasPrefix("By ") else { return nil }
    title = parts[0]
    standfirst = parts[1]
    author = String(parts[2].dropFirst(3))
    published = parts[3]
    text = parts[4]
  }

  init(_ story: GeneratedStory, number: Int) {
    title = story.title
    standfirst = story.standfirst
    author = story.author
    published = CalendarDate(dayNumber: story.day)?.iso8601 ?? ""
    source = story.outlet
    let host = story.outlet.lowercased().replacing(" ", with: "-")
    url = "https://www.\(host).example/\(published.replacing("-", with: "/"))/\(number)"
    text = story.paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }
}

import Foundation
import NewsModel

/// A corpus once more, as programs need it that read one document a file.
struct PeerFiles {
  var articles = 0
  /// Bytes of what the articles say: title, standfirst, byline, date and text.
  var byteCount = 0

  /// Writes plain files to `pages` and mails to `mails`, a thousand to a folder; nil writes none.
  init(of corpus: CorpusReader, pages: URL?, mails: URL?) throws {
    try corpus.read { article in
      let page = article.page
      if let pages { try write(page, to: pages, extension: ".txt") }
      if let mails { try write(Self.mail(article, number: articles), to: mails, extension: "") }
      articles += 1
      byteCount += page.utf8.count
    }
  }

  private func write(_ text: String, to root: URL, extension suffix: String) throws {
    let folder = root.appending(path: String(format: "%04d", articles / 1000))
    if articles % 1000 == 0 {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let name = String(format: "%07d", articles) + suffix
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The article as a mail (RFC 5322, its headers in the words of RFC 2047).
  static func mail(_ article: GeneratedArticle, number: Int) -> String {
    let date = CalendarDate(iso8601: article.published).map(NewsFeed.day) ?? ""
    return """
      From: \(encoded(article.author)) <desk@\(article.source == nil ? "plain" : "outlet").example>
      To: readers@corpus.example
      Date: \(date)
      Subject: \(encoded(article.title))
      Message-ID: <\(number)@corpus.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      \(article.standfirst)

      \(article.text)

      """
  }

  private static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return "=?UTF-8?B?\(Data(text.utf8).base64EncodedString())?="
  }
}

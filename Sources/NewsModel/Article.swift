/// One news item as parsed from a document: its text, the parts of it, and what stands around it.
public struct Article: Codable, Equatable, Sendable {
  public var role: ArticleRole
  /// Everything that is read for names, parts joined by one line feed each (a dateline and its
  /// paragraph by a blank).
  public var text: String
  /// The parts of `text` in reading order; spans never overlap.
  public var parts: [ArticlePart]
  /// The author line without "By", or nil.
  public var byline: String?
  /// The outlet that published the item, as printed, or nil.
  public var source: String?
  public var published: PrintedDate?
  public var url: String?
  /// The language tag (BCP 47) that the document states, or nil.
  public var language: String?
  /// Photo and agency credits.
  public var credits: [String]
  /// Statements about the item itself: copyright, "written by AI", corrections.
  public var notices: [String]
  /// Headlines and blurbs of other articles printed on the same page.
  public var teasers: [Teaser]

  public init(
    role: ArticleRole, text: String = "", parts: [ArticlePart] = [], byline: String? = nil,
    source: String? = nil, published: PrintedDate? = nil, url: String? = nil,
    language: String? = nil, credits: [String] = [], notices: [String] = [], teasers: [Teaser] = []
  ) {
    self.role = role
    self.text = text
    self.parts = parts
    self.byline = byline
    self.source = source
    self.published = published
    self.url = url
    self.language = language
    self.credits = credits
    self.notices = notices
    self.teasers = teasers
  }

  /// An article that is nothing but `plainText`, which is kept as it stands: every line with more
  /// than blanks on it is a paragraph.
  public init(plainText: String) {
    self.init(role: .main, text: plainText)
    var start = 0
    for line in plainText.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    {
      let end = start + line.count
      if line.contains(where: { $0 > 0x20 }) {
        parts.append(ArticlePart(role: .body, span: start..<end))
      }
      start = end + 1
    }
  }

  /// The headline; empty where the document has none.
  public var title: String { texts(of: .title).first ?? "" }

  /// The summary under the headline, or nil.
  public var standfirst: String? { texts(of: .standfirst).first }

  /// The texts of every part with `role`, in reading order.
  public func texts(of role: PartRole) -> [String] {
    parts.filter { $0.role == role }.map { text(in: $0.span) }
  }

  /// The words at `span`, UTF-8 bytes of `text`; out-of-range ends are clamped.
  public func text(in span: Range<Int>) -> String { text.substring(utf8: span) }

  /// Appends a part, joining it to `text` with a line feed; a paragraph to its dateline with a
  /// blank, since the two are printed as one.
  ///
  /// Empty text adds nothing.
  public mutating func append(_ partText: String, as role: PartRole) {
    guard !partText.isEmpty else { return }
    if !text.isEmpty {
      text += parts.last?.role == .dateline && role == .body ? " " : "\n"
    }
    let start = text.utf8.count
    text += partText
    parts.append(ArticlePart(role: role, span: start..<text.utf8.count))
  }
}

/// What an article is to its document.
public enum ArticleRole: String, Codable, Sendable {
  /// What the document is about.
  case main
  /// Printed in full beside that.
  case embedded
  /// A file that only announces articles, as a feed or a list of feeds: a title and teasers, no
  /// text of its own.
  ///
  /// Never a source of mentions, and never listed, found or counted among articles.
  case listing
}

/// A stretch of an article's text and what it is.
public struct ArticlePart: Codable, Equatable, Sendable {
  public var role: PartRole
  /// UTF-8 bytes of `Article.text`.
  public var span: Range<Int>

  public init(role: PartRole, span: Range<Int>) {
    self.role = role
    self.span = span
  }
}

/// The parts of an article that are read for names, by their trade names.
public enum PartRole: String, Codable, CaseIterable, Sendable {
  case title, standfirst, dateline, heading, body, takeaway, caption
}

/// A headline or blurb of another article printed on the page; never a source of mentions.
public struct Teaser: Codable, Equatable, Sendable {
  public var title: String?
  public var summary: String?
  public var source: String?
  public var published: PrintedDate?
  /// Where the article stands, or nil where the page does not say.
  public var url: String?

  public init(
    title: String? = nil, summary: String? = nil, source: String? = nil,
    published: PrintedDate? = nil, url: String? = nil
  ) {
    self.title = title
    self.summary = summary
    self.source = source
    self.published = published
    self.url = url
  }
}

extension String {
  /// The characters at `span`, counted in UTF-8 bytes; out-of-range ends are clamped.
  public func substring(utf8 span: Range<Int>) -> String {
    let bytes = utf8
    let lower = min(max(span.lowerBound, 0), bytes.count)
    let upper = min(max(span.upperBound, lower), bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: lower)
    let end = bytes.index(start, offsetBy: upper - lower)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

public import NewsModel

/// The bytes of one document as they were found, before anything is read from them.
public struct RawDocument: Sendable {
  public var bytes: [UInt8]
  /// The file name or origin, as messages call the document.
  public var name: String
  /// When the file was last changed; anchors "13 hours ago" where the page names no date itself.
  public var modified: CalendarDate?
  /// The encoding that came with the bytes, as an HTTP or mail header names it, or nil.
  public var charset: String?
  /// What was stated beside the bytes; it goes before what the page itself says.
  public var stated: StatedDetails

  public init(
    bytes: [UInt8], name: String, modified: CalendarDate? = nil, charset: String? = nil,
    stated: StatedDetails = StatedDetails()
  ) {
    self.bytes = bytes
    self.name = name
    self.modified = modified
    self.charset = charset
    self.stated = stated
  }
}

/// What a feed, a record or a header states of a document beside its text.
public struct StatedDetails: Equatable, Sendable {
  public var title: String?
  public var standfirst: String?
  /// The author's name, without "By".
  public var byline: String?
  /// The outlet.
  public var source: String?
  public var url: String?
  /// When it was published, as printed there.
  public var published: String?
  /// A language tag (BCP 47), as "en" or "pt-BR".
  public var language: String?

  public init(
    title: String? = nil, standfirst: String? = nil, byline: String? = nil,
    source: String? = nil, url: String? = nil, published: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.standfirst = standfirst
    self.byline = byline
    self.source = source
    self.url = url
    self.published = published
    self.language = language
  }
}

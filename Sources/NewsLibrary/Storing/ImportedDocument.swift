public import NewsModel

/// A document as read and analysed, ready to be stored.
public struct ImportedDocument: Sendable {
  /// Where it was imported from; the name by which the library knows it again.
  ///
  /// That of a record is the path of its file, "#" and the record's key.
  public var path: String
  /// The file that holds it among other records, or nil where it is a file of its own.
  public var container: String?
  /// In bytes.
  public var size: Int
  /// When the file was last changed, in nanoseconds since 1970; 0 for a record, whose hash alone
  /// tells whether it changed.
  public var modified: Int
  /// Any text that is equal for equal bytes, as a hash in hexadecimal.
  public var contentHash: String
  /// The main article first, then the embedded ones.
  public var articles: [AnalysedArticle]
  /// The whole page in order.
  public var pieces: [PagePiece]
  /// What was read, from which all else can be derived again; nil where it is not kept.
  public var original: OriginalDocument?

  public init(
    path: String, container: String? = nil, size: Int, modified: Int, contentHash: String,
    articles: [AnalysedArticle], pieces: [PagePiece] = [], original: OriginalDocument? = nil
  ) {
    self.path = path
    self.container = container
    self.size = size
    self.modified = modified
    self.contentHash = contentHash
    self.articles = articles
    self.pieces = pieces
    self.original = original
  }
}

/// A document as it came.
public struct OriginalDocument: Equatable, Sendable {
  public var bytes: [UInt8]
  /// What was known of them beside the bytes, in the importer's own words; often empty.
  public var details: String

  public init(bytes: [UInt8], details: String = "") {
    self.bytes = bytes
    self.details = details
  }
}

/// An article with what it says.
public struct AnalysedArticle: Sendable {
  public var article: Article
  public var analysis: ArticleAnalysis

  public init(_ article: Article, _ analysis: ArticleAnalysis) {
    self.article = article
    self.analysis = analysis
  }
}

/// A file of records that was read to its end.
public struct ImportedContainer: Sendable {
  public var path: String
  /// In bytes.
  public var size: Int
  /// When the file was last changed, in nanoseconds since 1970.
  public var modified: Int
  /// What the file announces itself: articles of role listing.
  public var listings: [Article]
  /// Any text that is equal for equal listings.
  public var contentHash: String

  public init(
    path: String, size: Int, modified: Int, listings: [Article] = [], contentHash: String
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.listings = listings
    self.contentHash = contentHash
  }
}

/// What ending a file of records did.
public struct ContainerCounts: Equatable, Sendable {
  /// Records the file no longer holds, newly marked.
  public var gone = 0
  /// What became of the file's own document, all zero where it is as it was; nil where the file
  /// holds records, by which it is counted.
  public var own: StoreCounts?

  public init(gone: Int = 0, own: StoreCounts? = nil) {
    self.gone = gone
    self.own = own
  }
}

/// What the library remembers of a document, enough to tell whether it changed.
public struct DocumentStamp: Equatable, Sendable {
  /// In bytes.
  public var size: Int
  /// In nanoseconds since 1970.
  public var modified: Int
  public var contentHash: String
  public var isGone: Bool
  /// How many records it holds, or nil where it is one document.
  public var records: Int?

  public init(
    size: Int, modified: Int, contentHash: String, isGone: Bool = false, records: Int? = nil
  ) {
    self.size = size
    self.modified = modified
    self.contentHash = contentHash
    self.isGone = isGone
    self.records = records
  }
}

/// A document that was looked at again and has the content the library knows.
public struct SeenDocument: Equatable, Sendable {
  public var path: String
  /// In bytes.
  public var size: Int
  /// In nanoseconds since 1970.
  public var modified: Int

  public init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// What storing a batch did.
public struct StoreCounts: Equatable, Sendable {
  /// Documents the library did not have.
  public var added: Int
  /// Documents whose articles were replaced.
  public var replaced: Int
  public var articles: Int
  /// Mentions, links, figures, quotes and dates left out because no sentence proves them.
  public var rejected: Int

  public init(added: Int = 0, replaced: Int = 0, articles: Int = 0, rejected: Int = 0) {
    self.added = added
    self.replaced = replaced
    self.articles = articles
    self.rejected = rejected
  }
}

import FoundationEssentials
import NewsModel

/// A document with everything worked out that needs no library, so that many can be prepared at
/// once while one is stored.
public struct PreparedDocument: Sendable {
  let row: DocumentRow
  let page: Data
  let articles: [PreparedArticle]

  /// Never fails: what no sentence proves is left out and counted.
  ///
  /// `dictionary` is that of the library it is for. O(text).
  public init(_ document: ImportedDocument, packedWith dictionary: TextDictionary? = nil) {
    row = DocumentRow(document)
    page = PackedPage(original: document.original, pieces: document.pieces)
      .packed(besides: document.articles.first.map { Array($0.article.text.utf8) } ?? [])
    articles = document.articles.map { PreparedArticle($0, packedWith: dictionary) }
  }
}

/// An article as its rows need it; many of them wait to be stored, so that it holds no more.
struct PreparedArticle: Sendable {
  /// Without its parts, which are packed in `body`.
  let article: Article
  let title: String
  let mentionCount: Int
  let linkCount: Int
  let figureCount: Int
  let quoteCount: Int
  /// How many derived values were left out because no sentence proves them.
  let rejected: Int
  let titleKey: String
  let sourceKey: String
  let wordCount: Int
  let prominent: ProminentWords
  let body: Data
  /// The name group of each local entity.
  let groups: [GroupIdentity]
  /// Columns of the digest.
  let figures: Data
  let quotes: Data
  let links: Data
  /// See `UnsettledArticle`.
  let facts: Data
  /// Packed; nil for what only announces articles.
  let profile: Data?
  /// Packed.
  let margins: Data?

  init(_ item: AnalysedArticle, packedWith dictionary: TextDictionary? = nil) {
    var article = item.article
    let isListing = article.role == .listing
    var analysis = ArticleAnalysis()
    (analysis, rejected) = isListing ? (analysis, 0) : item.analysis.proved(in: article)
    mentionCount = analysis.mentions.count
    linkCount = analysis.links.count
    figureCount = analysis.figures.count
    quoteCount = analysis.quotes.count
    title = article.title
    titleKey = NameKey.key(title)
    sourceKey = article.source.map { NameKey.key($0) } ?? ""
    wordCount = Self.wordCount(of: article.text)
    let words = FoldedWords(article.text)
    prominent = ProminentWords(title: FoldedWords(title), text: words)
    body = ArticleBody(article, analysis).packed(with: dictionary)
    groups = analysis.entities.map(GroupIdentity.init)
    let digest = ArticleDigest(of: analysis.figures, analysis.quotes, analysis.links)
    (figures, quotes, links) = (digest.packedFigures, digest.packedQuotes, digest.packedLinks)
    facts = UnsettledArticle(published: article.published?.resolved?.iso8601, analysis).packed
    profile =
      isListing
      ? nil : Data(StoryProfile(article, titleKey: titleKey, words, analysis).packed)
    margins = Margins(of: article, titleKey: titleKey, sourceKey: sourceKey)?.packed
    article.parts = []
    self.article = article
  }

  private static func wordCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }
}

extension ArticleAnalysis {
  /// How often each entity is mentioned.
  var mentionCounts: [Int] {
    var counts = Array(repeating: 0, count: entities.count)
    for mention in mentions { counts[mention.entity] += 1 }
    return counts
  }
}

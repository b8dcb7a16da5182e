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

/// An article as its rows need it.
struct PreparedArticle: Sendable {
  let article: Article
  /// Without what is packed in `body` and needed nowhere else: many articles wait to be stored.
  let analysis: ArticleAnalysis
  let mentionCount: Int
  let linkCount: Int
  /// How many derived values were left out because no sentence proves them.
  let rejected: Int
  let titleKey: String
  let sourceKey: String
  let wordCount: Int
  let body: Data
  /// The name group and mentions of each local entity.
  let groups: [GroupIdentity]
  let mentionCounts: [Int]
  /// Of each date, the local entities that its sentence mentions.
  let namesOfDates: [[Int]]
  /// Nil for what only announces articles.
  let profile: StoryProfile?
  let margins: Margins?

  init(_ item: AnalysedArticle, packedWith dictionary: TextDictionary? = nil) {
    let article = item.article
    let isListing = article.role == .listing
    var analysis = ArticleAnalysis()
    (analysis, rejected) = isListing ? (analysis, 0) : item.analysis.proved(in: article)
    self.article = article
    mentionCount = analysis.mentions.count
    linkCount = analysis.links.count
    titleKey = NameKey.key(article.title)
    sourceKey = article.source.map { NameKey.key($0) } ?? ""
    wordCount = Self.wordCount(of: article.text)
    body = ArticleBody(article, analysis).packed(with: dictionary)
    groups = analysis.entities.map(GroupIdentity.init)
    mentionCounts = analysis.mentionCounts
    namesOfDates = analysis.namesOfDates
    profile = isListing ? nil : StoryProfile(article, titleKey: titleKey, analysis)
    margins = Margins(of: article, titleKey: titleKey, sourceKey: sourceKey)
    (analysis.sentences, analysis.mentions, analysis.links) = ([], [], [])
    self.analysis = analysis
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

  /// Of each date that is known to some day, month or year, the entities its sentence mentions.
  var namesOfDates: [[Int]] {
    dates.map { date in
      guard date.date.resolved != nil else { return [] }
      let sentence = sentences[date.sentence]
      return Set(mentions.filter { sentence.encloses($0.span) }.map(\.entity)).sorted()
    }
  }
}

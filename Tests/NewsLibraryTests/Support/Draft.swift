import NewsLibrary
import NewsModel

/// A document for tests, written as sentences with the names in them marked.
///
/// `{Thales/company}` is a mention; `{EDF/program=European Defence Fund}` gives the entity another
/// name than the words printed, `{Kallas/person?surname}` a weaker strength and
/// `{Kallas/person?surname!chief}` a title. Every two names of a sentence are linked, by the label
/// before `::` if the sentence begins with one.
struct Draft: Sendable {
  var path: String
  var title: String
  var date: String?
  var source: String?
  var sentences: [String]
  var teasers: [Teaser] = []
  var embedded: [Draft] = []
  var hash = "0"

  init(
    _ path: String, title: String = "", on date: String? = nil, source: String? = nil,
    _ sentences: String...
  ) {
    self.path = path
    self.title = title
    self.date = date
    self.source = source
    self.sentences = sentences
  }

  /// The same document with teasers of these titles.
  func teasing(_ titles: String...) -> Draft {
    var copy = self
    copy.teasers = titles.map { Teaser(title: $0) }
    return copy
  }

  /// The same document with another item printed in full.
  func embedding(_ draft: Draft) -> Draft {
    var copy = self
    copy.embedded.append(draft)
    return copy
  }

  var document: ImportedDocument {
    let articles = [analysed(as: .main)] + embedded.map { $0.analysed(as: .embedded) }
    let pieces = sentences.enumerated().map { line, text in
      PagePiece(line: line + 1, text: text, role: .body, rule: "body", article: 0)
    }
    return ImportedDocument(
      path: path, size: sentences.joined().utf8.count, modified: 1, contentHash: hash,
      articles: articles, pieces: pieces)
  }

  private func analysed(as role: ArticleRole) -> AnalysedArticle {
    var builder = AnalysisBuilder()
    for sentence in sentences { builder.add(sentence) }
    var article = Article(role: role, source: source, teasers: teasers)
    article.append(title, as: .title)
    article.append(builder.text, as: .body)
    if let date {
      article.published = PrintedDate(
        printed: date, resolved: CalendarDate(iso8601: date), confidence: 1)
    }
    let offset = title.isEmpty ? 0 : title.utf8.count + 1
    return AnalysedArticle(article, builder.analysis(movedBy: offset))
  }
}

extension NewsLibrary {
  /// A library in memory that holds `drafts`, stored as one batch and finished.
  static func holding(_ drafts: Draft...) throws -> NewsLibrary {
    try holding(drafts)
  }

  static func holding(_ drafts: [Draft]) throws -> NewsLibrary {
    let library = try NewsLibrary.inMemory()
    _ = try library.store(drafts.map(\.document))
    try library.finishImport()
    return library
  }

  /// The entities of a kind as "name articles/mentions", in most articles first.
  func names(of kind: EntityKind) throws -> [String] {
    try entities(of: kind).map { "\($0.name) \($0.articleCount)/\($0.mentionCount)" }
  }

  func entities(of kind: EntityKind) throws -> [EntitySummary] {
    let query = LibraryQuery.entities(
      kind, order: .inMostArticles, filter: "", after: nil, limit: 1000)
    guard case .entities(let page) = try answer(query) else { return [] }
    return page.rows
  }

  func entity(_ name: String) throws -> EntityID? { try entities(named: name).first?.id }

  func detail(of name: String) throws -> EntityDetail? {
    guard let id = try entity(name), case .entity(let detail) = try answer(.entity(id, newest: nil))
    else {
      return nil
    }
    return detail
  }

  func detail(atPath path: String) throws -> ArticleDetail? {
    guard let id = try article(atPath: path), case .article(let detail) = try answer(.article(id))
    else { return nil }
    return detail
  }

  func titlesFound(by query: String) throws -> [String] {
    guard case .search(let results) = try answer(.search(query, limit: 50)) else { return [] }
    return results.articles.map(\.summary.title)
  }

  /// The stories as the paths of their articles.
  func storyPaths() throws -> [[String]] {
    guard case .stories(let rows) = try answer(.stories(limit: 50)) else { return [] }
    return rows.map { $0.articles.map(\.path).sorted() }
  }
}

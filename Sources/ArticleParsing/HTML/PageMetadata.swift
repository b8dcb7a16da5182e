import NewsModel

/// What the head of a web page, its linked data and its marked-up elements state about the article.
///
/// Each list holds what was stated, the most trustworthy first; empty where nothing was.
struct PageMetadata: Sendable {
  var titles: [String] = []
  var authors: [String] = []
  var sites: [String] = []
  /// Dates as printed there: when the article first appeared, then when it was last changed.
  var dates: [String] = []
  var urls: [String] = []
  var language: String?
  /// The address that links are relative to, where the page names one.
  var base: String?
  /// What the page's `title` element says: mostly the title and the site's name.
  var pageTitle: String?
  /// The texts of articles that linked data state, each with its headline, or an empty one.
  var bodies: [(headline: String, text: String)] = []

  init(_ tree: HTMLTree) {
    var named: [String: [String]] = [:]
    var marked = PageMarkup()
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      let node = tree.nodes[index]
      switch node.tag {
      case .meta: Self.read(meta: index, of: tree, into: &named)
      case .link where tree.value(.rel, of: index)?.lowercased() == "canonical":
        if let address = tree.value(.href, of: index) { urls.append(address) }
      case .base where base == nil: base = tree.value(.href, of: index)
      case .html where language == nil: language = tree.value(.lang, of: index)
      case .title where pageTitle == nil: pageTitle = Self.plain(tree.text(inside: index))
      default: break
      }
      if node.stop > node.start, node.tag != .meta { marked.read(index, of: tree) }
    }
    let data = LinkedData(tree.linkedData)
    bodies = data.bodies
    titles = data.headlines + Self.values(of: Self.titleNames, in: named)
    authors =
      data.authors + Self.joined(Self.authorNames, in: named)
      + marked.authors
    sites = Self.values(of: Self.siteNames, in: named) + data.sites + marked.publishers
    dates =
      data.published + Self.values(of: Self.dateNames, in: named) + marked.dates + data.modified
      + Self.values(of: Self.changeNames, in: named)
    urls += Self.values(of: ["og:url", "twitter:url", "parsely-link"], in: named) + data.urls
    let languages =
      [language].compactMap { $0 } + data.languages
      + Self.values(of: ["content-language", "og:locale", "language", "dc.language"], in: named)
    language = languages.lazy.compactMap(Self.languageTag).first
  }

  /// What can be a language tag (BCP 47), `en_GB` among them; nil for anything else.
  private static func languageTag(_ text: String) -> String? {
    let tag = String(text.trimmed.map { $0 == "_" ? "-" : $0 })
    guard (2...35).contains(tag.utf8.count),
      tag.utf8.allSatisfy({ $0 < 0x80 && $0.isWord || $0 == UInt8(ascii: "-") })
    else { return nil }
    return tag
  }

  /// The longest of the stated texts that are the article's: under its headline, or the only one.
  func body(under title: String?) -> String {
    let words = LongWords(title ?? "")
    let own = bodies.filter { body in
      if body.headline.isEmpty { return bodies.count == 1 }
      return FoldedText(body.headline) == FoldedText(title ?? "")
        || LongWords(body.headline).share(in: words) >= 0.5
    }
    return own.map(\.text).max { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private static let titleNames = [
    "og:title", "twitter:title", "citation_title", "headline", "parsely-title", "sailthru.title",
    "dc.title", "dcterms.title", "title", "hdl", "rnews:headline",
  ]
  private static let authorNames = [
    "author", "article:author", "article:author_name", "citation_author", "parsely-author",
    "sailthru.author", "dc.creator", "dc.creator.name", "dcterms.creator", "byl", "byline",
    "og:author", "og:article:author", "cxenseparse:author", "creator", "article.author", "authors",
    "twitter:data1",
  ]
  private static let siteNames = [
    "og:site_name", "application-name", "dc.publisher", "dcterms.publisher",
    "citation_journal_title",
    "article:publisher_name", "publisher", "cre", "twitter:app:name:iphone",
    "apple-mobile-web-app-title", "copyright",
  ]
  private static let dateNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "article:published", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "publication-date", "date_published", "rnews:datepublished", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article_date_original", "originalpublicationdate", "dcterms.date",
    "dc.date", "date", "article.published", "bt:pubdate", "created", "og:pubdate", "pdate", "ptime",
    "analyticsattributes.articledate", "displaydate", "dc:created", "created_at", "timestamp",
    "release_date", "dateposted", "posted",
  ]
  private static let changeNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "lastmodified", "revised",
  ]

  private static func read(
    meta index: Int, of tree: HTMLTree, into named: inout [String: [String]]
  ) {
    guard let content = tree.value(.content, of: index)?.trimmed, !content.isEmpty else { return }
    let node = tree.nodes[index]
    for attribute in tree.attributes[Int(node.start)..<Int(node.stop)] {
      switch attribute.name {
      case .name, .property, .itemprop:
        let name = String(decoding: tree.values[attribute.span], as: UTF8.self).lowercased()
        for word in name.words.prefix(4) where named[String(word)]?.count ?? 0 < valueLimit {
          named[String(word), default: []].append(content)
        }
      default: break
      }
    }
  }

  /// The most values of one name that count.
  private static let valueLimit = 50

  private static func values(of names: [String], in named: [String: [String]]) -> [String] {
    names.flatMap { named[$0] ?? [] }.map { plain(Array($0.utf8)) }.filter { !$0.isEmpty }
  }

  /// The values that each name has, as one list of names.
  private static func joined(_ names: [String], in named: [String: [String]]) -> [String] {
    names.compactMap { name in
      let values = values(of: [name], in: named).filter { !isAddress($0) }
      return values.isEmpty ? nil : values.prefix(20).joined(separator: ", ")
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http") || text.hasPrefix("/") || text.hasPrefix("www.") || text.hasPrefix("@")
  }

  /// Text with blanks collapsed.
  static func plain(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).words.joined(separator: " ")
  }
}

/// What elements of the page say by microdata, `time` and `rel`.
struct PageMarkup: Sendable {
  private(set) var authors: [String] = []
  private(set) var publishers: [String] = []
  private(set) var dates: [String] = []
  /// How many elements have been looked into.
  private var count = 0

  /// Takes in an element that has kept attributes; the first sixty of those read here count.
  mutating func read(_ index: Int, of tree: HTMLTree) {
    guard count < 60 else { return }
    let property = tree.value(.itemprop, of: index)
    switch property {
    case "author", "creator": add(name(in: index, of: tree), to: \.authors)
    case "publisher": add(name(in: index, of: tree), to: \.publishers)
    case "datePublished", "dateCreated":
      add(
        tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
          ?? PageMetadata.plain(tree.text(inside: index)), to: \.dates)
    default:
      if tree.nodes[index].tag == .a, tree.value(.rel, of: index)?.lowercased() == "author" {
        add(PageMetadata.plain(tree.text(inside: index)), to: \.authors)
      }
    }
  }

  private mutating func add(_ text: String?, to list: WritableKeyPath<PageMarkup, [String]>) {
    count += 1
    guard let text, !text.isEmpty, text.utf8.count <= 200 else { return }
    self[keyPath: list].append(text)
  }

  /// What a thing is called: the text of its `name`, its content, or all its text.
  private func name(in index: Int, of tree: HTMLTree) -> String? {
    for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].end), index + 200))
    where tree.nodes[inner].tag != .text {
      guard tree.value(.itemprop, of: inner) == "name" else { continue }
      return tree.value(.content, of: inner) ?? PageMetadata.plain(tree.text(inside: inner))
    }
    return tree.value(.content, of: index) ?? PageMetadata.plain(tree.text(inside: index))
  }
}

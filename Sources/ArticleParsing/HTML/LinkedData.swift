/// What a page's JSON-LD says of the article (schema.org's Article and its kinds).
struct LinkedData: Sendable {
  private(set) var headlines: [String] = []
  private(set) var authors: [String] = []
  private(set) var sites: [String] = []
  private(set) var published: [String] = []
  private(set) var modified: [String] = []
  private(set) var urls: [String] = []
  private(set) var languages: [String] = []
  /// The texts of articles that the page states, each with its headline, or an empty one.
  private(set) var bodies: [(headline: String, text: String)] = []

  /// How many things have been read, and how many are.
  private var count = 0
  private static let countLimit = 200
  /// The longest text of an article and the longest other text that are read, in bytes.
  private static let bodyLimit = 1 << 20
  private static let textLimit = 4000

  /// Reads the scripts of one page; what is no JSON is passed over.
  init(_ scripts: [[UInt8]]) {
    for script in scripts {
      guard let value = try? JSONValue(script) else { continue }
      read(value, depth: 0)
    }
  }

  private mutating func read(_ value: JSONValue, depth: Int) {
    guard depth < 6, count < Self.countLimit else { return }
    if let array = value.array {
      for element in array { read(element, depth: depth + 1) }
      return
    }
    if let graph = value["@graph"] { read(graph, depth: depth + 1) }
    let kinds = Self.texts(of: value["@type"])
    if !kinds.isEmpty { count += 1 }
    if kinds.contains(where: Self.isArticle) {
      readArticle(value)
    } else if kinds.contains(where: Self.siteKinds.contains) {
      sites += Self.names(of: value["name"])
    } else if kinds.contains("WebPage") {
      modified = Self.texts(of: value["datePublished"]) + modified
      if let main = value["mainEntity"] { read(main, depth: depth + 1) }
    } else if let main = value["mainEntity"] {
      read(main, depth: depth + 1)
    }
  }

  private mutating func readArticle(_ value: JSONValue) {
    let headline = Self.texts(of: value["headline"]).first ?? ""
    bodies += Self.texts(of: value["articleBody"], limit: Self.bodyLimit).map { (headline, $0) }
    headlines += Self.texts(of: value["headline"]) + Self.texts(of: value["name"])
    let named = Self.names(of: value["author"])
    authors += named.isEmpty ? Self.names(of: value["creator"]) : named
    sites = Self.names(of: value["publisher"]) + sites
    published += Self.texts(of: value["datePublished"]) + Self.texts(of: value["dateCreated"])
    modified += Self.texts(of: value["dateModified"])
    urls += Self.texts(of: value["url"]) + Self.texts(of: value["mainEntityOfPage"])
    languages += Self.texts(of: value["inLanguage"])
  }

  private static let siteKinds: Set<String> = ["WebSite", "NewsMediaOrganization"]

  private static func isArticle(_ kind: String) -> Bool {
    kind.hasSuffix("Article") || kind.hasSuffix("Posting") || kind == "Report" || kind == "Review"
      || kind == "Recipe"
  }

  private static func texts(of value: JSONValue?, limit: Int = textLimit) -> [String] {
    guard let value else { return [] }
    if let text = value.text { return [decoded(text, limit)].filter { !$0.isEmpty } }
    if let id = value["@id"]?.string { return [decoded(id, limit)].filter { !$0.isEmpty } }
    return (value.array ?? []).prefix(20).compactMap(\.string).map { decoded($0, limit) }
      .filter { !$0.isEmpty }
  }

  /// The names of a person, an organization or a list of them.
  private static func names(of value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if let array = value.array {
      let found = array.prefix(20).flatMap { names(ofOne: $0) }
      return found.isEmpty ? [] : [found.joined(separator: ", ")]
    }
    return names(ofOne: value)
  }

  private static func names(ofOne value: JSONValue) -> [String] {
    texts(of: value.string == nil ? value["name"] : value)
  }

  /// The text without the character references that sites often write into JSON; empty where it is
  /// longer than the limit.
  private static func decoded(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count <= limit else { return "" }
    return text.utf8.contains(UInt8(ascii: "&"))
      ? CharacterReference.decoded(text).trimmed : text.trimmed
  }
}

/// The namespaces in force at a place in a document (Namespaces in XML 1.0).
struct XMLNamespaces {
  /// How many declarations are in force at most; more are not heeded.
  private static let limit = 256

  /// Prefixes, "" for the default namespace, with the usual prefix of the namespace they stand for.
  private var declarations: [(prefix: String, usual: String)] = []
  /// Names that were asked for under the declarations in force: a document has few, many times.
  private var known: [String: String] = [:]
  private static let knownLimit = 256

  /// Takes up what a tag declares and returns how many declarations that were.
  mutating func declare(_ tag: XMLTag) -> Int {
    let before = declarations.count
    for attribute in tag.attributes where attribute.name.hasPrefix("xmlns") {
      let rest = attribute.name.dropFirst(5)
      guard rest.isEmpty || rest.first == ":", declarations.count < Self.limit else { continue }
      let prefix = String(rest.dropFirst())
      declarations.append((prefix, Self.usualPrefix(of: attribute.value) ?? prefix))
    }
    if declarations.count > before { known = [:] }
    return declarations.count - before
  }

  /// Takes what has no prefix for Atom, where a feed declares nothing; returns how many
  /// declarations that makes.
  mutating func assumeAtom() -> Int {
    declarations.append(("", "atom"))
    known = [:]
    return 1
  }

  /// Forgets the latest declarations.
  mutating func forget(_ count: Int) {
    guard count > 0 else { return }
    declarations.removeLast(count)
    known = [:]
  }

  /// The name of an element with its namespace's usual prefix, in lower case: "content:encoded".
  ///
  /// RSS has no prefix. An unknown namespace or undeclared prefix leaves the name as written:
  /// misspelt and missing declarations are commoner than prefixes used for something else.
  mutating func usualName(_ name: String) -> String {
    if let usual = known[name] { return usual }
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { name[name.utf8.index(after: $0)...] } ?? name[...]
    let usual = declarations.last { $0.prefix == prefix }?.usual ?? prefix
    let whole = usual.isEmpty ? String(local) : usual + ":" + local
    let result = String(decoding: whole.utf8.map(\.asciiLowercased), as: UTF8.self)
    if known.count < Self.knownLimit { known[name] = result }
    return result
  }

  /// The prefix that feeds use for a namespace, "" for RSS, or nil for one that feeds do not need.
  static func usualPrefix(of namespace: String) -> String? {
    var name = String(decoding: namespace.utf8.map(\.asciiLowercased), as: UTF8.self).trimmed
    if name.hasPrefix("https:") { name.remove(at: name.index(name.startIndex, offsetBy: 4)) }
    while name.hasSuffix("/") || name.hasSuffix("#") { name.removeLast() }
    return usualPrefixes[name]
  }

  private static let usualPrefixes = [
    "http://www.w3.org/2005/atom": "atom", "http://purl.org/atom/ns": "atom",
    "http://purl.org/rss/1.0": "", "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "", "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "", "http://cyber.law.harvard.edu/rss": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/dc/elements/1.1": "dc", "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/terms": "dcterms", "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/xhtml": "xhtml",
  ]
}

/// The format of a single document, told by its first characters, never by its name.
enum DocumentFormat: Equatable, Sendable {
  /// Plain text or Markdown.
  case text
  /// A web page, or a stretch of one.
  case html
  /// A format that is recognised but not read; the text is its name ("PDF").
  case unread(String)
}

/// Tells the formats of documents apart.
struct FormatSniffer: Sendable {
  private static let openingLength = 4000

  private static let signatures: [(start: String, format: DocumentFormat)] = [
    ("<!doctype html", .html), ("<html", .html), ("<head", .html), ("<body", .html),
    ("<rss", .unread("a news feed")), ("<feed", .unread("a news feed")),
    ("<rdf:rdf", .unread("a news feed")), ("<opml", .unread("a list of feeds")),
    ("<svg", .unread("SVG")), ("%pdf-", .unread("PDF")), ("{\\rtf", .unread("RTF")),
    ("%!ps", .unread("PostScript")), ("mime-version:", .unread("a web archive (MHTML)")),
    ("from: <saved by", .unread("a web archive (MHTML)")),
  ]

  /// The format of a document in UTF-8; looks at its first 4,000 bytes.
  func format(of bytes: [UInt8]) -> DocumentFormat {
    let opening = Self.opening(of: bytes)
    for signature in Self.signatures where opening.hasPrefix(signature.start) {
      return signature.format
    }
    if opening.hasPrefix("<?xml") || opening.hasPrefix("<!--") || opening.hasPrefix("<!doctype") {
      return Self.signatures.first { opening.contains($0.start, byteLimit: Self.openingLength) }?
        .format
        ?? (opening.hasPrefix("<?xml")
          ? .unread("XML") : Self.looksLikeHTML(opening) ? .html : .text)
    }
    if Self.looksLikeJSON(opening) { return .unread("JSON") }
    return Self.looksLikeHTML(opening) ? .html : .text
  }

  /// The first bytes from the first that is no blank, in lower case.
  private static func opening(of bytes: [UInt8]) -> String {
    let start = bytes.firstIndex { !$0.isBlank } ?? bytes.endIndex
    return String(
      decoding: bytes[start...].prefix(openingLength).map(\.asciiLowercased), as: UTF8.self)
  }

  /// An object or array whose first token JSON allows there.
  private static func looksLikeJSON(_ opening: String) -> Bool {
    var tokens = opening.utf8.lazy.filter { !$0.isBlank }.makeIterator()
    guard let first = tokens.next(), let second = tokens.next() else { return false }
    switch first {
    case UInt8(ascii: "{"):
      return second == UInt8(ascii: "}")
        || second == .quote && opening.contains("\":", byteLimit: openingLength)
        || second == .quote && opening.contains("\" :", byteLimit: openingLength)
    case UInt8(ascii: "["): return second == UInt8(ascii: "{")
    default: return false
    }
  }

  private static let closers = [
    "</p>", "</div>", "</h1>", "</h2>", "</a>", "</li>", "</span>", "</script>", "</strong>",
    "</em>", "<br>", "<br/>", "<br />",
  ].map { Array($0.utf8) }

  /// Whether the first tag is one of HTML's that stand outside text.
  private static func opensWithElement(_ bytes: [UInt8]) -> Bool {
    let name = String(decoding: bytes.dropFirst().prefix { $0.isWord }, as: UTF8.self)
    return [
      "style", "script", "meta", "link", "title", "base", "div", "p", "table", "article",
      "section", "main", "header", "nav", "center", "h1", "h2", "h3", "ul", "ol",
    ].contains(name)
      && bytes.dropFirst(name.utf8.count + 1).first.map { $0 == UInt8(ascii: ">") || $0.isBlank }
        ?? false
  }

  /// A page without a head that opens with a tag and has others; or text strewn with them.
  private static func looksLikeHTML(_ opening: String) -> Bool {
    let bytes = Array(opening.utf8)
    if opening.hasPrefix("<") {
      return opensWithElement(bytes) || closers.contains { bytes.firstOffset(of: $0) != nil }
    }
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    var count = 0
    for closer in closers {
      var from = 0
      while let next = bytes.firstOffset(of: closer, from: from) {
        count += 1
        from = next + closer.count
      }
    }
    return count >= 2 && count * 800 >= bytes.count
  }
}

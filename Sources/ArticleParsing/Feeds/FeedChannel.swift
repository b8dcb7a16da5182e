/// What a feed says of itself.
struct FeedChannel {
  var title: String?
  /// The site that the feed belongs to.
  var url: String?
  var language: String?
  /// Whoever wrote the entries that name nobody (RFC 4287, 4.2.1).
  var authors: String?
  /// What relative addresses are counted from.
  var base: String?

  init() {}

  /// Reads the fields of a channel.
  ///
  /// - Parameters:
  ///   - fields: what the channel's own elements hold.
  ///   - root: the feed's outermost element.
  init(_ fields: [FeedField], root: XMLElement?) {
    let stated = root?.attribute("xml:base").flatMap { FeedAddress.resolved($0, base: nil) }
    let itself = fields.first {
      $0.path == "atom:link" && $0.element.attribute("rel")?.lowercased() == "self"
    }
    let outer = stated ?? itself?.element.attribute("href")
    title = fields.first(of: "title", "atom:title", "dc:title")?.line
    url = fields.address(about: nil, base: outer)
    base = stated ?? url ?? outer
    language =
      fields.first(of: "language", "dc:language")?.languageTag
      ?? root?.attribute("xml:lang").flatMap(FeedField.languageTag)
    authors = fields.filter { $0.path.hasPrefix("atom:author") }.authors
  }
}

extension FeedField {
  /// The language tag (BCP 47) that the element's text is, or nil.
  var languageTag: String? { value.flatMap(Self.languageTag) }

  /// `text` as a language tag, or nil where it cannot be one.
  static func languageTag(_ text: String) -> String? {
    let bytes = text.trimmed.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    let isTag =
      (2...35).contains(bytes.count)
      && bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 < 0x80 && $0.isWord }
    return isTag ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

import NewsModel

/// Reads the outlines of an OPML 2.0 document as a list of feeds.
struct OutlineReading {
  /// How many folders deep a feed's place is told.
  private static let depthLimit = 16

  /// The names of the open outlines, nil for one without and for other elements.
  private var folders: [String?] = []

  /// Takes the start of an element and returns the feed it names, if any.
  mutating func start(_ element: XMLElement) -> Teaser? {
    let isOutline = element.name == "outline"
    let title = Self.text(element.attribute("title") ?? element.attribute("text"))
    defer { folders.append(isOutline ? title : nil) }
    guard isOutline else { return nil }
    let address = ["xmlUrl", "url", "htmlUrl"].lazy.compactMap {
      element.attribute($0).flatMap { FeedAddress.resolved($0, base: nil) }
    }.first
    guard let address else { return nil }
    let path = folders.prefix(Self.depthLimit).compactMap { $0 }.joined(separator: " / ")
    let summary = Self.text(element.attribute("description")) ?? (path.isEmpty ? nil : path)
    return Teaser(title: title, summary: summary, url: address)
  }

  /// Takes the end of an element.
  mutating func end() { _ = folders.popLast() }

  private static func text(_ value: String?) -> String? {
    let line = value.map { HTMLText(html: Array($0.utf8)).line } ?? ""
    return line.isEmpty ? nil : line
  }
}

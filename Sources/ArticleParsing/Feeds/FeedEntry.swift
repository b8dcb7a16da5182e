import NewsModel

/// One item of a feed: an article, or the announcement of one.
struct FeedEntry {
  private let fields: [FeedField]
  private let element: XMLElement
  private let channel: FeedChannel
  private let body: FeedBody
  let title: String?
  let url: String?

  /// Reads the fields of an item; `element` is the item itself.
  init(_ fields: [FeedField], element: XMLElement, channel: FeedChannel) {
    self.fields = fields
    self.element = element
    self.channel = channel
    title = fields.first(of: "title", "atom:title", "dc:title")?.line
    body = FeedBody(fields, title: title)
    let base = element.attribute("xml:base").flatMap {
      FeedAddress.resolved($0, base: channel.base)
    }
    url = fields.address(about: element.attribute("rdf:about"), base: base ?? channel.base)
  }

  /// What tells the item from others: its identifier, else its address.
  var identifier: String? {
    for path in ["guid", "atom:id", "dc:identifier"] {
      if let value = fields.first(where: { $0.path == path })?.value, value.utf8.count <= 1024 {
        return value
      }
    }
    return element.attribute("rdf:about").flatMap { $0.utf8.count <= 1024 ? $0 : nil } ?? url
  }

  /// The item with its text as a document, or nil where it carries none in full.
  func document(name: String, modified: CalendarDate?) -> RawDocument? {
    guard let content = body.content else { return nil }
    let stated = StatedDetails(
      title: title, standfirst: body.standfirst, byline: fields.authors ?? channel.authors,
      source: source, url: url, published: published, language: language(of: content))
    return RawDocument(
      bytes: body.bytes, name: name, modified: modified, charset: "utf-8", stated: stated)
  }

  /// The item as an announcement, or nil where it says nothing.
  var teaser: Teaser? {
    let summary = body.summary
    guard title != nil || summary != nil || url != nil else { return nil }
    return Teaser(
      title: title, summary: summary == title ? nil : summary, source: source,
      published: published.map(FeedDate.read), url: url)
  }

  private var source: String? {
    fields.first(of: "source", "atom:source/atom:title")?.line ?? channel.title
  }

  /// The day of publication, failing that the day of the last change.
  private var published: String? {
    let found = fields.first(
      of: "pubdate", "dc:date", "atom:published", "dcterms:issued", "atom:issued",
      "dcterms:created", "atom:created", "atom:updated", "atom:modified", "dcterms:modified")
    return found?.line.flatMap { $0.utf8.count <= 100 ? $0 : nil }
  }

  private func language(of content: FeedField) -> String? {
    let stated = content.element.attribute("xml:lang") ?? element.attribute("xml:lang")
    return stated.flatMap(FeedField.languageTag) ?? fields.first(of: "dc:language")?.languageTag
      ?? channel.language
  }
}

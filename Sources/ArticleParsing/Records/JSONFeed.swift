import NewsModel

/// The feed around the items of a JSON Feed (version 1.1, https://jsonfeed.org/version/1.1), and
/// those of its items that come without their text.
///
/// What the feed says of itself behind its items is known too late for them.
struct JSONFeed {
  /// The members of a feed that are read, its items aside.
  static let keys: Set<String> = [
    "version", "title", "home_page_url", "feed_url", "language", "author", "authors",
  ]
  /// How many announced articles one listing holds; more of them make several listings.
  private static let listingSize = 1000

  /// Whether the version says that this is a JSON Feed.
  private(set) var isStated = false
  private var title: String?
  private var homePage: String?
  private var address: String?
  private var language: String?
  private var byline: String?
  private var teasers: [Teaser] = []

  mutating func note(_ key: String, _ value: JSONValue) {
    switch key {
    case "version":
      isStated = isStated || value.string?.contains("jsonfeed.org/version/", byteLimit: 100) == true
    case "title": title = title ?? value.stringBytes.flatMap(RecordText.line)
    case "home_page_url": homePage = value.stringBytes.flatMap(RecordDetails.url)
    case "feed_url": address = value.stringBytes.flatMap(RecordDetails.url)
    case "language": language = value.stringBytes.flatMap(RecordDetails.language)
    case "author", "authors":
      let names = RecordText.bytes(of: value, for: .author).flatMap(RecordDetails.byline)
      byline = byline ?? names
    default: break
    }
  }

  /// The record of an item with text; an item without is remembered for the listing.
  mutating func item(
    _ fields: RecordFields, number: Int, builder: inout RecordBuilder
  ) -> RecordItem? {
    let stated = completed(fields.details)
    if let body = fields.body(prefersHTML: isStated) {
      let keys = isStated ? [fields.id, stated.url] : [stated.url, fields.id]
      return builder.record(body, stated, keys: keys, number: number, place: "record \(number)")
    }
    guard stated.title != nil || stated.standfirst != nil else {
      let reason = "has neither text nor title"
      return .problem(RecordProblem(place: "record \(number)", reason: reason))
    }
    let dates = PrintedDateReader(texts: [], modified: nil)
    let teaser = Teaser(
      title: stated.title, summary: stated.standfirst, source: stated.source,
      published: stated.published.map(dates.date(printed:)), url: stated.url)
    teasers.append(teaser)
    return nil
  }

  /// The articles announced so far, where they are many enough.
  mutating func fullListing() -> Listing? {
    teasers.count < Self.listingSize ? nil : listing()
  }

  /// The articles announced since the last listing, or nil where there are none.
  mutating func listing() -> Listing? {
    guard !teasers.isEmpty else { return nil }
    defer { teasers = [] }
    return Listing(title: title, url: homePage ?? address, teasers: teasers)
  }

  /// An item's details with what the feed says of all its items.
  private func completed(_ details: StatedDetails) -> StatedDetails {
    guard isStated else { return details }
    var details = details
    details.source = details.source ?? title
    details.byline = details.byline ?? byline
    details.language = details.language ?? language
    return details
  }
}

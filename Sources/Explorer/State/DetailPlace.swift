import NewsModel

/// Where in a page's content one stands, so that the content can be let go and fetched again.
struct DetailPlace: Codable, Equatable, Sendable {
  /// The byte of an article's text at the top.
  var offset: Int?
  /// The link under an article's cursor, counted from 0.
  var link: Int?
  /// The row of an outline or a matrix under the cursor, and the first one shown.
  var cursor = 0
  var top = 0
  /// The column of a matrix under the cursor.
  var column = 0
  /// Entities whose evidence is spread out.
  var expanded: [EntityID] = []

  init() {}
}

extension DetailContent {
  var place: DetailPlace {
    var place = DetailPlace()
    switch self {
    case .article(let reader):
      place.offset = reader.layout.offset(atLine: reader.top)
      place.link = reader.link
    case .entity(let page):
      (place.cursor, place.top) = (page.outline.cursor, page.outline.top)
      place.expanded = page.expanded.sorted()
    case .outline(let page):
      (place.cursor, place.top) = (page.outline.cursor, page.outline.top)
    case .comparison(let page):
      (place.cursor, place.top) = (page.outline.cursor, page.outline.top)
    case .matrix(let page): (place.cursor, place.column) = (page.row, page.column)
    }
    return place
  }

  /// Stands where `place` says, once it is laid out.
  mutating func resume(at place: DetailPlace) {
    switch self {
    case .article(var reader):
      reader.resumesAt = place.offset
      reader.link = place.link
      self = .article(reader)
    case .entity(var page):
      page.resume(at: place)
      self = .entity(page)
    case .outline(var page):
      (page.outline.cursor, page.outline.top) = (place.cursor, place.top)
      self = .outline(page)
    case .comparison(var page):
      (page.outline.cursor, page.outline.top) = (place.cursor, place.top)
      self = .comparison(page)
    case .matrix(var page):
      page.go(toRow: place.cursor, column: place.column)
      self = .matrix(page)
    }
  }
}

extension Page {
  /// Lets go of what can be fetched again, and keeps where one stood.
  mutating func slim() {
    guard let content = detail?.content, content.destination == detail?.destination else { return }
    detail?.resumesAt = content.place
    detail?.content = nil
    detail?.card = nil
    detail?.cardSubject = nil
    detail?.isStale = true
    side = Outline()
  }
}

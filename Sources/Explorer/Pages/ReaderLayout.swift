import NewsModel
import Screen

/// One line of an article as the reader draws it.
struct ReaderLine: Equatable, Sendable {
  /// What stands before the text: a bullet, a box's edge, an indent.
  var lead = ""
  var text = ""
  var look = Look.text
  /// Where `text` stands in the article's text, in UTF-8 bytes; nil for what is not read for names.
  var span: Range<Int>?
}

/// A place in an article that leads somewhere.
struct ReaderLink: Equatable, Sendable {
  /// The line it starts on.
  var line: Int
  /// Its bytes of the article's text, or nil where the whole line is the link.
  var span: Range<Int>?
  var destination: Destination
}

/// The lines of an article at one width, with the links on them.
///
/// Made once per article and width, never while drawing.
struct ReaderLayout: Equatable, Sendable {
  /// Lines of prose are never longer, however wide the pane.
  static let maximumWidth = 78

  private(set) var width = 0
  private(set) var lines: [ReaderLine] = []
  /// In reading order.
  private(set) var links: [ReaderLink] = []

  /// An empty layout, of no article.
  init() {}

  init(_ detail: ArticleDetail, width: Int) {
    self.width = width
    var builder = ReaderBuilder(detail, width: min(width, Self.maximumWidth))
    builder.build()
    lines = builder.lines
    links = mentionLinks(detail) + builder.links
  }

  /// The line that shows the byte at `offset` of the article's text, or the next that shows any.
  func line(at offset: Int) -> Int? {
    let exact = lines.firstIndex { line in
      line.span.map { $0.contains(offset) || ($0.isEmpty && $0.lowerBound == offset) } ?? false
    }
    return exact ?? lines.firstIndex { ($0.span?.lowerBound ?? -1) >= offset }
  }

  /// The first byte of the article's text shown on `line` or below, or nil.
  func offset(atLine line: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    return lines[line...].lazy.compactMap(\.span).first?.lowerBound
  }

  /// Mentions with the lines they start on, in one walk over both.
  private func mentionLinks(_ detail: ArticleDetail) -> [ReaderLink] {
    let shown = lines.indices.filter { lines[$0].span != nil }
      .sorted { (lines[$0].span?.lowerBound ?? 0) < (lines[$1].span?.lowerBound ?? 0) }
    var links: [ReaderLink] = []
    var place = shown.startIndex
    for mention in detail.mentions {
      while place < shown.endIndex,
        (lines[shown[place]].span?.upperBound ?? 0) <= mention.span.lowerBound
      {
        place += 1
      }
      guard place < shown.endIndex else { break }
      links.append(
        ReaderLink(line: shown[place], span: mention.span, destination: .entity(mention.entity)))
    }
    return links.sorted {
      ($0.line, $0.span?.lowerBound ?? 0) < ($1.line, $1.span?.lowerBound ?? 0)
    }
  }
}

import NewsModel

/// An article laid out for reading, with a cursor that walks its links.
struct Reader: Equatable, Sendable {
  let detail: ArticleDetail
  /// The words of the search that led here.
  var query: String
  /// The sentence that led here, in UTF-8 bytes of the text.
  var focusSpan: Range<Int>?
  /// Where the words of `query` stand in the text, in order.
  let hits: [Range<Int>]
  var layout = ReaderLayout()
  /// The first line shown.
  var top = 0
  /// The link under the cursor, an index into the layout's links.
  var link: Int?
  /// The hit last jumped to, an index into `hits`.
  var hit: Int?
  /// The byte of the text to show at the top when it is first laid out, or nil.
  var resumesAt: Int?
  /// Related articles for the side pane, once they are known.
  var related: [RelatedArticle]?

  init(_ detail: ArticleDetail, query: String = "", focusSpan: Range<Int>? = nil) {
    self.detail = detail
    self.query = query
    self.focusSpan = focusSpan
    hits = QueryHits.ranges(of: query, in: detail.article.text)
  }

  /// The link under the cursor, or nil.
  var currentLink: ReaderLink? {
    link.flatMap { layout.links.indices.contains($0) ? layout.links[$0] : nil }
  }

  /// Lays the text out for a pane, if it is not laid out so already.
  ///
  /// The text at the top stays at the top; at first that is where the reader was led to, or the
  /// first hit of a search.
  mutating func layOut(width: Int, height: Int) {
    if layout.width != width {
      let anchor = layout.offset(atLine: top)
      let isFirst = layout.width == 0
      layout = ReaderLayout(detail, width: width)
      top = anchor.flatMap(layout.line(at:)) ?? top
      if isFirst, let resumesAt {
        top = layout.line(at: resumesAt) ?? top
        self.resumesAt = nil
      } else if isFirst, let place = focusSpan ?? hits.first {
        show(place, height: height)
      }
    }
    top = max(0, min(top, layout.lines.count - height))
  }

  /// Stands where another reading of the same article stood.
  mutating func keepPlace(of old: Reader) {
    layout = ReaderLayout(detail, width: old.layout.width)
    top = old.top
    link = old.link
  }

  /// Scrolls; the link cursor does not stay on what is no longer seen.
  mutating func scroll(by lines: Int, height: Int) {
    top = max(0, min(top + lines, layout.lines.count - height))
    if let line = currentLink?.line, !(top..<top + height).contains(line) { link = nil }
  }

  /// Moves to the link `steps` further on; from nowhere, to the first one on screen.
  mutating func moveLink(by steps: Int, height: Int) {
    guard !layout.links.isEmpty else { return }
    let window = top..<top + max(1, height)
    let last = layout.links.count - 1
    if let link, window.contains(layout.links[link].line) {
      self.link = max(0, min(link + steps, last))
    } else if steps > 0 {
      link = layout.links.firstIndex { $0.line >= top } ?? last
    } else {
      link = layout.links.lastIndex { $0.line < window.upperBound } ?? 0
    }
    reveal(line: layout.links[link ?? 0].line, height: height)
  }

  /// Moves to the search hit `steps` further on; past the last comes the first.
  mutating func moveHit(by steps: Int, height: Int) {
    guard !hits.isEmpty else { return }
    let start = hit ?? (steps > 0 ? firstHitInView - 1 : firstHitInView)
    let next = (start + steps) % hits.count
    hit = next < 0 ? next + hits.count : next
    if let hit, let line = layout.line(at: hits[hit].lowerBound) {
      reveal(line: line, height: height)
    }
  }

  /// How far down the text the window is, 0–100; 100 where all of it shows.
  func percentage(height: Int) -> Int {
    let hidden = layout.lines.count - height
    return hidden <= 0 ? 100 : min(100, top * 100 / hidden)
  }

  /// The lines in a window, kept to those that exist.
  func visibleLines(height: Int) -> Range<Int> {
    let start = max(0, min(top, layout.lines.count))
    return start..<max(start, min(layout.lines.count, start + height))
  }

  private var firstHitInView: Int {
    let offset = layout.offset(atLine: top) ?? 0
    return hits.firstIndex { $0.lowerBound >= offset } ?? 0
  }

  private mutating func show(_ span: Range<Int>, height: Int) {
    guard let line = layout.line(at: span.lowerBound) else { return }
    reveal(line: line, height: height)
  }

  private mutating func reveal(line: Int, height: Int) {
    guard !(top..<top + height).contains(line) else { return }
    top = max(0, line - height / 3)
  }
}

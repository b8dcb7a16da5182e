import NewsModel

/// Two articles or two entities side by side: what they share, then what only one has.
///
/// The left side is the page's own outline, the right one the side pane's; both have the same number
/// of rows, so that what belongs together stands at one height.
struct ComparisonPage: Equatable, Sendable {
  enum Pair: Equatable, Sendable {
    case articles(ArticleDetail, ArticleDetail)
    case entities(EntityDetail, EntityDetail)
  }

  let pair: Pair
  var outline = Outline()
  /// The rows of the right side at the same width.
  private(set) var opposite: [OutlineRow] = []
  private var width = 0

  init(_ pair: Pair) { self.pair = pair }

  var destination: Destination {
    switch pair {
    case .articles(let left, let right): .articlePair(left.summary.id, right.summary.id)
    case .entities(let left, let right): .entityPair(left.summary.id, right.summary.id)
    }
  }

  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      self.width = width
      var table = ComparisonTable(width: width)
      switch pair {
      case .articles(let left, let right): table.compare(left, right)
      case .entities(let left, let right): table.compare(left, right)
      }
      outline.replaceRows(with: table.left)
      opposite = table.right
    }
    outline.reveal(height: height, keepingTop: true)
  }
}

import NewsModel

/// A page of rows that follow from what it tells and the width alone.
struct OutlinePage: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case source([PagePiece])
    case explanation([MentionExplanation])
    case home(HomeContent)
    case tie(TieDetail)
    case path(EntityPath)
  }

  let destination: Destination
  let content: Content
  var outline = Outline()
  private var width = 0

  init(_ destination: Destination, _ content: Content) {
    self.destination = destination
    self.content = content
  }

  /// Lays the rows out for a pane; the cursor stays on its item, and first stands where the page
  /// was opened at.
  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      let isFirst = self.width == 0
      self.width = width
      outline.replaceRows(with: rows(width: width))
      if isFirst {
        if outline.cursor == 0, let row = row(of: destination.span) { outline.cursor = row }
        outline.reveal(height: height)
      }
    }
    outline.reveal(height: height, keepingTop: true)
  }

  private func rows(width: Int) -> [OutlineRow] {
    switch content {
    case .source(let pieces): SourceRows.make(pieces, width: width)
    case .explanation(let explanations):
      ExplanationRows.make(explanations, of: destination, width: width)
    case .home(let home): HomeRows.lists(home, width: width)
    case .tie(let tie): TieRows.make(tie, width: width)
    case .path(let path): PathRows.make(path, width: width)
    }
  }

  /// The row at which what is said about the words at `span` begins.
  private func row(of span: Range<Int>?) -> Int? {
    guard let span else { return nil }
    return outline.rows.firstIndex { row in
      guard row.isItem, case .article(_, let place)? = row.destination else { return false }
      return place?.overlaps(span) == true
    }
  }
}

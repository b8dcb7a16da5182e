import NewsModel
import Screen

/// A page as lines of text, for terminals that only print and for screen readers.
///
/// Everything that leads on has a number; nothing depends on where it stands or how it looks.
public struct PlainPage: Equatable, Sendable {
  /// Rows of a list told at a time.
  public static let rowsShown = 20

  public private(set) var lines: [String] = []

  init(_ state: ExplorerState) {
    let page = state.page
    lines.append(Self.title(state))
    switch page.focus {
    case .list: addList(page.list, state)
    case .side: addOutline(page.side)
    case .detail:
      if let failure = page.detail?.failure { lines.append(failure) }
      if let reader = page.detail?.reader { addArticle(reader) }
      if let matrix = page.detail?.matrix { addMatrix(matrix) }
      if let comparison = page.detail?.comparison {
        addComparison(comparison)
      } else if let outline = page.detail?.outline {
        addOutline(outline)
        if page.detail?.home != nil { addOutline(page.side, from: outline.itemCount) }
      }
    }
    if let mark = state.markText { lines.append(mark) }
    if let message = state.message { lines.append(message.text) }
  }

  private static func title(_ state: ExplorerState) -> String {
    let frame = ScreenLayout(state).frame(of: state.page.focus)
    guard let frame else { return "" }
    let (title, trail) = PaneTitle.text(of: frame, in: state)
    return trail.isEmpty || trail.hasSuffix("%") ? title : "\(title), \(trail)"
  }

  private mutating func addList(_ list: ListState, _ state: ExplorerState) {
    guard !list.rows.isEmpty else {
      lines.append(EmptyList.text(state))
      return
    }
    let start = list.viewport.cursor
    let end = min(start + Self.rowsShown, list.rows.count)
    for index in start..<end {
      let row = list.rows[index].display()
      let parts = [
        Self.spoken(row.lead, row.leadLook) + row.text, row.note, row.detail ?? "", row.trail,
      ].filter { !$0.isEmpty }
      lines.append("\((list.window.offset ?? 0) + index + 1). " + parts.joined(separator: ", "))
    }
    if end < list.rows.count || list.window.next != nil { lines.append("more: an empty line") }
  }

  private mutating func addOutline(_ outline: Outline, from first: Int = 0) {
    var number = first
    for row in outline.rows {
      if row.isItem { number += 1 }
      let lead = row.isItem ? "\(number). " : ""
      let spoken = Self.spoken(row.lead, row.leadLook)
      let text = [spoken + row.text, row.note, Self.words(row.trail)].filter { !$0.isEmpty }
      lines.append(lead + text.joined(separator: ", "))
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
  }

  /// What a mark before a text says: a kind's letter is the kind, and other signs are left out.
  private static func spoken(_ lead: String, _ look: Look) -> String {
    if case .kind(let kind) = look { return kind.rawValue + " " }
    return lead.contains { $0.isLetter || $0.isNumber || $0.isPunctuation }
      ? words(lead) : ""
  }

  /// The text without charts and arrows.
  private static func words(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isWhitespace || $0 == "+" }
  }

  private mutating func addArticle(_ reader: Reader) {
    lines += reader.layout.lines.map { $0.lead + $0.text }
    lines.append("Leads on:")
    for (number, link) in reader.layout.links.enumerated() {
      let text =
        link.span.map(reader.detail.article.text) ?? reader.layout.lines[link.line].text
      lines.append("\(number + 1). \(text)")
    }
  }

  private mutating func addMatrix(_ page: MatrixPage) {
    let pairs = page.pairs
    if pairs.isEmpty { lines.append("No article names two of them.") }
    for (number, pair) in pairs.enumerated() {
      let cell = page.cell(pair.row, pair.column)
      lines.append(
        "\(number + 1). \(page.matrix.rows[pair.row].name) and "
          + "\(page.matrix.columns[pair.column].name), sentences \(cell.sentences), "
          + "articles \(cell.articles)")
    }
  }

  private mutating func addComparison(_ page: ComparisonPage) {
    lines.append("One:")
    addOutline(page.outline)
    lines.append("The other:")
    addOutline(
      Outline(rows: page.opposite), from: page.outline.itemCount)
  }
}

extension Outline {
  var itemCount: Int { rows.count(where: \.isItem) }
}

extension MatrixPage {
  /// Every pair that something speaks for, row by row.
  var pairs: [(row: Int, column: Int)] {
    matrix.rows.indices.flatMap { row in
      matrix.columns.indices.filter { !cell(row, $0).isEmpty }.map { (row, $0) }
    }
  }
}

import NewsModel
import Screen

extension Frame {
  /// Draws names at the left, names of columns upright at the top, and the numbers between.
  func drawMatrix(_ page: MatrixPage, in rect: Rect, into surface: inout Surface) {
    guard let pair = page.pair else {
      drawParagraph(
        "No article of the library names one of these together with another.", look: .text,
        in: rect,
        into: &surface)
      return
    }
    let (line, rest) = rect.splitTop(1)
    drawPair(pair, of: page, in: line, into: &surface)
    let frame = MatrixFrame(page.matrix, width: rest.width, height: rest.height)
    let columns = page.left..<min(page.left + frame.shownColumns, page.matrix.columns.count)
    let rows = page.top..<min(page.top + frame.shownRows, page.matrix.rows.count)
    for column in columns {
      let x = rest.x + frame.names + (column - page.left) * MatrixFrame.cellWidth
      drawUpright(
        page.matrix.columns[column], isCurrent: column == page.column, x: x, y: rest.y,
        height: frame.head, into: &surface)
    }
    for row in rows {
      let place = Rect(
        x: rest.x, y: rest.y + frame.head + row - page.top, width: rest.width, height: 1)
      drawRow(row, of: page, columns: columns, names: frame.names, in: place, into: &surface)
    }
  }

  /// The pair under the cursor in words.
  private func drawPair(
    _ pair: (row: EntitySummary, column: EntitySummary), of page: MatrixPage, in rect: Rect,
    into surface: inout Surface
  ) {
    let cell = page.cell(page.row, page.column)
    let sentences = cell.sentences == 1 ? "1 sentence" : "\(cell.sentences) sentences"
    let articles = cell.articles == 1 ? "1 article" : "\(cell.articles) articles"
    let proof =
      cell.isEmpty
      ? "no article names both"
      : cell.sentences == 0
        ? "\(articles), but no sentence, name both" : "\(sentences) in \(articles)"
    let newest = page.matrix.newest
    let searched =
      pair.column.articleCount > newest
      ? " (of the \(newest) newest that name \(pair.column.name))" : ""
    surface.putCut(
      "\(pair.row.name) × \(pair.column.name): \(proof)\(searched)", x: rect.x, y: rect.y,
      maxWidth: rect.width, style: theme.style(.heading))
  }

  /// One letter below the other, its end at the foot of the head.
  private func drawUpright(
    _ entity: EntitySummary, isCurrent: Bool, x: Int, y: Int, height: Int,
    into surface: inout Surface
  ) {
    let look: Look = isCurrent ? .heading : .kind(entity.kind)
    let style = Style(
      foreground: theme.style(look).foreground, attributes: isCurrent ? [.bold, .reverse] : [])
    let name = Array(SafeText.make(entity.name))
    let letters = name.count > height ? name.prefix(height - 1) + ["…"] : name[...]
    let start = height - letters.count
    for (row, letter) in letters.enumerated() {
      surface.put(
        String(letter), x: x + MatrixFrame.cellWidth - 2, y: y + start + row, style: style)
    }
  }

  private func drawRow(
    _ row: Int, of page: MatrixPage, columns: Range<Int>, names: Int, in rect: Rect,
    into surface: inout Surface
  ) {
    let entity = page.matrix.rows[row]
    let isCurrent = row == page.row
    let base = isCurrent ? theme.style(.restingCursor, over: .plain) : .plain
    let lead = surface.put(
      Theme.marker(for: entity.kind) + " ", x: rect.x, y: rect.y,
      style: theme.style(.kind(entity.kind), over: base))
    surface.putCut(
      entity.name, x: rect.x + lead, y: rect.y, maxWidth: names - lead - 1, style: base)
    for column in columns {
      let cell = page.cell(row, column)
      let isHere = isCurrent && column == page.column
      let text = Self.text(of: cell)
      let x =
        rect.x + names + (column - columns.lowerBound) * MatrixFrame.cellWidth
        + MatrixFrame.cellWidth - 1
      let style = theme.style(cell.sentences > 0 ? .text : .dim)
      surface.put(
        isHere ? "[\(text)]" : text, x: x - text.count - (isHere ? 1 : 0), y: rect.y,
        style: isHere ? theme.style(.cursor, over: style) : style)
    }
  }

  /// Sentences as a number; articles alone as one after a dot; nothing as a blank.
  private static func text(of cell: TieMatrix.Cell) -> String {
    if cell.sentences > 0 { return String(min(cell.sentences, 999)) }
    return cell.articles > 0 ? "·\(min(cell.articles, 99))" : " "
  }
}

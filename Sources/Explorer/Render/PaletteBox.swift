import Screen

extension Frame {
  /// Draws the palette over the lower part of the body.
  func drawPalette(_ palette: Palette, into surface: inout Surface) {
    let matches = palette.matches
    let height = min(layout.body.height, 16)
    let box = Rect(
      x: 0, y: layout.body.maxY - height, width: layout.body.width, height: height)
    surface.fill(box, style: .plain)
    surface.put(
      String(repeating: "─", count: box.width), x: box.x, y: box.y, style: theme.style(.border))
    let (_, list) = box.splitTop(height > 3 ? 1 : 0)
    let top = Viewport.top(
      showing: palette.cursor..<palette.cursor + 1, from: 0, count: matches.count,
      height: list.height)
    for (line, spec) in matches.dropFirst(top).prefix(list.height).enumerated() {
      let rect = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      draw(spec, isCurrent: top + line == palette.cursor, in: rect, &surface)
    }
    if matches.isEmpty {
      drawParagraph("No command is called that.", look: .dim, in: list, into: &surface)
    }
  }

  private func draw(
    _ spec: CommandSpec, isCurrent: Bool, in rect: Rect, _ surface: inout Surface
  ) {
    let reason = state.reason(against: spec.command)
    let base = theme.style(reason == nil ? .text : .dim)
    let style = isCurrent ? theme.style(.cursor, over: base) : base
    if isCurrent { surface.fill(rect, style: style) }
    let name = TextWidth.padded(spec.command.rawValue, to: min(20, rect.width / 2))
    draw(
      OutlineRow(
        lead: name + " ", leadLook: .key, text: reason ?? spec.help,
        trail: state.keymap.keyNames(of: spec.command).joined(separator: " ")),
      style: style, in: rect, &surface)
  }
}

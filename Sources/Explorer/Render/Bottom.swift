import NewsModel
import Screen

extension Frame {
  /// Draws status line and footer; where there is one line for both, what is most urgent.
  func drawBottom(into surface: inout Surface) {
    if !layout.status.isEmpty {
      drawStatus(in: layout.status, into: &surface)
      drawFooter(in: layout.footer, into: &surface)
    } else if hasStatus {
      drawStatus(in: layout.footer, into: &surface)
    } else {
      drawFooter(in: layout.footer, into: &surface)
    }
  }

  private var hasStatus: Bool {
    switch state.mode {
    case .normal:
      state.message != nil || state.count != nil || state.importProgress != nil
    case .prompt, .hints, .bookmark, .palette: true
    }
  }

  private func drawStatus(in rect: Rect, into surface: inout Surface) {
    switch state.mode {
    case .prompt(let prompt): drawPrompt(prompt, in: rect, into: &surface)
    case .palette(let palette):
      drawLine(":", editor: palette.editor, in: rect, into: &surface)
    case .hints(let typed):
      put("Two letters open a link: \(typed)", .text, in: rect, into: &surface)
    case .bookmark(let isJump):
      let marks = state.bookmarks.keys.sorted().map(String.init).joined(separator: " ")
      put(
        isJump ? "Jump to bookmark: \(marks)" : "Bookmark as letter:", .text, in: rect,
        into: &surface)
    case .normal:
      if let message = state.message {
        put(message.text, message.isError ? .error : .text, in: rect, into: &surface)
      } else if let count = state.count {
        put(String(count.digits), .key, in: rect, into: &surface)
      } else if let progress = state.importProgress {
        put("\(Spinner.text(ticks: state.ticks)) \(progress)", .dim, in: rect, into: &surface)
      } else if let original = state.originalInShort {
        put(original, .dim, in: rect, into: &surface)
      }
    }
  }

  private func drawPrompt(_ prompt: Prompt, in rect: Rect, into surface: inout Surface) {
    let label = prompt.purpose == .search ? "/" : "filter: "
    drawLine(label, editor: prompt.editor, in: rect, into: &surface)
  }

  /// Draws a line being typed so that its cursor shows.
  private func drawLine(
    _ label: String, editor: LineEditor, in rect: Rect, into surface: inout Surface
  ) {
    let start = surface.put(
      label, x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(.key))
    let room = max(1, rect.width - start)
    let before = TextWidth.columns(of: String(editor.head))
    var text = editor.text[...]
    var column = before
    while column >= room, let first = text.popFirst() { column -= TextWidth.columns(of: first) }
    surface.put(String(text), x: rect.x + start, y: rect.y, maxWidth: room)
    surface.cursor = (rect.x + start + column, rect.y)
  }

  private func put(_ text: String, _ look: Look, in rect: Rect, into surface: inout Surface) {
    surface.putCut(
      text, x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(look))
  }

  /// Draws what fits of the hints from the left, and those on leaving at the right edge.
  private func drawFooter(in rect: Rect, into surface: inout Surface) {
    let hints = FooterHints(state)
    var end = rect.maxX + FooterHints.gap
    for hint in hints.closing.reversed() {
      end -= hint.columns + FooterHints.gap
      draw(hint, x: end, y: rect.y, into: &surface)
    }
    var column = rect.x
    for hint in hints.leading {
      guard column + hint.columns + FooterHints.gap <= end else { break }
      draw(hint, x: column, y: rect.y, into: &surface)
      column += hint.columns + FooterHints.gap
    }
  }

  private func draw(_ hint: FooterHints.Hint, x: Int, y: Int, into surface: inout Surface) {
    let key = surface.put(hint.key, x: x, y: y, style: theme.style(.key))
    surface.put(hint.label, x: x + key + 1, y: y, style: theme.style(.dim))
  }
}

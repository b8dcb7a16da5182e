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
        || state.mark != nil || state.waitingText != nil
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
      let marks = state.memory.bookmarks.keys.sorted().joined(separator: " ")
      put(
        isJump ? "Jump to bookmark: \(marks)" : "Bookmark as letter:", .text, in: rect,
        into: &surface)
    case .normal:
      if let message = state.message {
        put(message.text, message.isError ? .error : .text, in: rect, into: &surface)
      } else if let count = state.count {
        put(String(count.digits), .key, in: rect, into: &surface)
      } else if let waiting = state.waitingText {
        put(waiting, .dim, in: rect, into: &surface)
      } else if let mark = state.markText {
        put(mark, .key, in: rect, into: &surface)
      } else if let progress = state.importProgress {
        put("\(Spinner.text(ticks: state.ticks)) \(progress)", .dim, in: rect, into: &surface)
      } else if let original = state.originalInShort {
        put(original, .dim, in: rect, into: &surface)
        surface.links.append(
          SurfaceLink(
            x: rect.x, y: rect.y, columns: min(rect.width, TextWidth.columns(of: original)),
            address: original))
      }
    }
  }

  private func drawPrompt(_ prompt: Prompt, in rect: Rect, into surface: inout Surface) {
    let label = prompt.purpose == .search ? "/" : "filter: "
    let failure = state.page.list.failure
    let fault = prompt.purpose == .search ? failure?.offset : nil
    let start = drawLine(label, editor: prompt.editor, fault: fault, in: rect, into: &surface)
    let after = rect.splitLeft(start + 2).rest
    if let failure, fault != nil {
      put(failure.reason, .error, in: after, into: &surface)
    } else if !prompt.completions.isEmpty {
      drawCompletions(of: prompt, in: after, into: &surface)
    }
  }

  /// What Tab puts in place of the last word, the one that was put in set apart.
  private func drawCompletions(of prompt: Prompt, in rect: Rect, into surface: inout Surface) {
    var x =
      rect.x
      + surface.put("Tab ", x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(.key))
    for (number, word) in prompt.completions.enumerated() {
      let look: Look = number == prompt.completion ? .restingCursor : .dim
      guard x < rect.maxX else { return }
      x +=
        surface.put(
          word, x: x, y: rect.y, maxWidth: rect.maxX - x, style: theme.style(look)) + 2
    }
  }

  /// Draws a line being typed so that its cursor shows.
  ///
  /// `fault` is the byte of the text from which on it is not understood, or nil.
  /// - Returns: how many columns it takes.
  @discardableResult
  private func drawLine(
    _ label: String, editor: LineEditor, fault: Int? = nil, in rect: Rect,
    into surface: inout Surface
  ) -> Int {
    let start = surface.put(
      label, x: rect.x, y: rect.y, maxWidth: rect.width, style: theme.style(.key))
    let room = max(1, rect.width - start)
    let before = TextWidth.columns(of: String(editor.head))
    var text = editor.text[...]
    var column = before
    while column >= room, let first = text.popFirst() { column -= TextWidth.columns(of: first) }
    let cut = editor.text.utf8.count - text.utf8.count
    // The fault may be that of a longer text, to which the answer came late.
    let marks = fault.map { fault in
      [Mark(range: min(max(0, fault - cut), text.utf8.count)..<text.utf8.count, look: .error)]
    }
    let written = surface.put(
      String(text), marks: marks ?? [], x: rect.x + start, y: rect.y, maxWidth: room,
      style: .plain, theme: theme)
    surface.cursor = (rect.x + start + column, rect.y)
    return start + written
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

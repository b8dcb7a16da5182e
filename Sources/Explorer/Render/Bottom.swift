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
      } else if let original = state.original {
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

  /// Draws what fits of the hints from the left, and the last one at the right edge.
  private func drawFooter(in rect: Rect, into surface: inout Surface) {
    var hints = FooterHints(state).hints
    guard let last = hints.popLast() else { return }
    let end = rect.maxX - last.columns
    draw(last, x: end, y: rect.y, into: &surface)
    var column = rect.x
    for hint in hints {
      guard column + hint.columns + 2 <= end else { break }
      draw(hint, x: column, y: rect.y, into: &surface)
      column += hint.columns + 2
    }
  }

  private func draw(_ hint: FooterHints.Hint, x: Int, y: Int, into surface: inout Surface) {
    let key = surface.put(hint.key, x: x, y: y, style: theme.style(.key))
    surface.put(hint.label, x: x + key + 1, y: y, style: theme.style(.dim))
  }
}

/// The keys that matter most where one is, help last and always there.
struct FooterHints {
  struct Hint: Equatable {
    var key: String
    var label: String

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: label) }
  }

  private static let shown = 5
  private(set) var hints: [Hint] = []

  init(_ state: ExplorerState) {
    switch state.mode {
    case .normal:
      let ranked = CommandTable.all
        .filter { $0.footerRank != nil && $0.contexts.contains(state.context) }
        .filter { state.reason(against: $0.command) == nil }
        .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
      hints = ranked.prefix(Self.shown).compactMap { Self.hint($0, state.keymap) }
      hints.append(Hint(key: Self.helpKey(state), label: "help"))
    case .prompt(let prompt):
      let enter = prompt.purpose == .search ? "open" : "keep"
      hints = [
        Hint(key: "Enter", label: enter), Hint(key: "Down", label: "next"),
        Hint(key: "Escape", label: "leave"),
      ]
    case .palette:
      hints = [Hint(key: "Enter", label: "run"), Hint(key: "Escape", label: "leave")]
    case .hints, .bookmark: hints = [Hint(key: "Escape", label: "leave")]
    }
  }

  private static func helpKey(_ state: ExplorerState) -> String {
    state.keymap.keyNames(of: .help).first ?? ":help"
  }

  private static func hint(_ spec: CommandSpec, _ keymap: Keymap) -> Hint? {
    keymap.keyNames(of: spec.command).first.map { Hint(key: $0, label: spec.label) }
  }
}

import Screen

/// The keys that matter most where one is, and those that leave or help.
struct FooterHints {
  struct Hint: Equatable {
    var key: String
    var label: String

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: label) }
  }

  /// Columns between two hints.
  static let gap = 2
  private static let shown = 5
  private static let columnsForLeaving = 40

  private(set) var leading: [Hint] = []
  /// The last one is always there.
  private(set) var closing: [Hint] = []

  init(_ state: ExplorerState) {
    let leave = Hint(key: "Escape", label: "leave")
    switch state.mode {
    case .normal:
      leading = Self.ranked(state)
      closing = Self.closing(state)
    case .prompt(let prompt):
      let enter = prompt.purpose == .search ? "open" : "keep"
      leading = [Hint(key: "Enter", label: enter), Hint(key: "Down", label: "next")]
      if prompt.purpose == .search { leading.append(Hint(key: "Up", label: "earlier")) }
      closing = [leave]
    case .palette:
      leading = [Hint(key: "Enter", label: "run"), Hint(key: "Down", label: "next")]
      closing = [leave]
    case .hints, .bookmark: closing = [leave]
    }
  }

  private static func ranked(_ state: ExplorerState) -> [Hint] {
    let useful = CommandTable.all
      .filter { $0.footerRank != nil && $0.contexts.contains(state.context) }
      .filter { state.reason(against: $0.command) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    return useful.prefix(shown).compactMap { spec in
      state.keymap.keyNames(of: spec.command).first.map { Hint(key: $0, label: spec.label) }
    }
  }

  private static func closing(_ state: ExplorerState) -> [Hint] {
    let help = state.keymap.keyNames(of: .help).first ?? ":help"
    var hints = [Hint(key: help, label: state.context == .help ? "back" : "help")]
    if state.columns >= columnsForLeaving, let up = state.keymap.keyNames(of: .up).first {
      let label = state.page.isHome ? "quit" : "up"
      hints.insert(Hint(key: up, label: label), at: 0)
    }
    return hints
  }
}

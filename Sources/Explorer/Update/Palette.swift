import Screen

/// The commands by name, narrowed by what is typed.
struct Palette: Equatable, Sendable {
  var editor = LineEditor()
  var cursor = 0

  /// The commands that match what is typed, the best match first; motions last of all of them.
  var matches: [CommandSpec] {
    let typed = editor.text
    guard !typed.isEmpty else {
      return CommandTable.all.filter { !$0.command.isMotion }
        + CommandTable.all.filter(\.command.isMotion)
    }
    let scored = CommandTable.all.compactMap { spec -> (spec: CommandSpec, score: Int)? in
      let name = FuzzyMatch.match(typed, in: spec.command.rawValue).map { $0.score * 2 }
      let help = FuzzyMatch.match(typed, in: spec.help).map(\.score)
      guard let best = [name, help].compactMap(\.self).max() else { return nil }
      return (spec, best)
    }
    return scored.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.spec)
  }
}

extension ExplorerState {
  mutating func press(_ key: Key, in palette: Palette) -> [ExplorerEffect] {
    var palette = palette
    let matches = palette.matches
    switch key {
    case .escape, .control("g"):
      mode = .normal
      return []
    case .enter:
      mode = .normal
      guard matches.indices.contains(palette.cursor) else { return [] }
      return perform(matches[palette.cursor].command, count: nil)
    case .down, .control("n"): palette.cursor = min(palette.cursor + 1, max(0, matches.count - 1))
    case .up, .control("p"): palette.cursor = max(0, palette.cursor - 1)
    case .backspace where palette.editor.text.isEmpty:
      mode = .normal
      return []
    default:
      if palette.editor.take(key) { palette.cursor = 0 }
    }
    mode = .palette(palette)
    return []
  }
}

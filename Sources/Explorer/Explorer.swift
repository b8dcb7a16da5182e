public import Screen

/// The explorer as three pure functions: what happens at the start, at every event, and on screen.
public enum Explorer {
  /// The questions a new explorer starts with.
  public static func start(_ state: inout ExplorerState) -> [ExplorerEffect] { state.settle() }

  /// Takes an event into account and says what is to be done outside.
  ///
  /// Never waits and reads nothing but its arguments.
  public static func update(
    _ state: inout ExplorerState, _ event: ExplorerEvent
  ) -> [ExplorerEffect] {
    let effects = state.take(event)
    return effects + state.settle()
  }

  /// Draws the state; nothing of what was on the surface stays.
  public static func render(_ state: ExplorerState, into surface: inout Surface) {
    Frame(state).draw(into: &surface)
  }

  /// Takes a line typed where no keys can be read one by one, and says what is to be done outside.
  public static func update(
    _ state: inout ExplorerState, line: String
  ) -> [ExplorerEffect] {
    let effects = state.take(PlainLine(line))
    return effects + state.settle()
  }

  /// The page as lines of text, for terminals that only print.
  public static func plainPage(_ state: ExplorerState) -> PlainPage { PlainPage(state) }

  /// The contents of docs/keys.md, from the command table.
  public static func keysMarkdown() -> String { CommandTable.markdown() }
}

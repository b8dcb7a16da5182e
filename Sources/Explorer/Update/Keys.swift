import NewsModel
import Screen

extension ExplorerState {
  /// Gives a key to whoever takes keys now.
  mutating func press(_ key: Key) -> [ExplorerEffect] {
    message = nil
    if let command = commandInEveryMode(key) { return perform(command, count: nil) }
    switch mode {
    case .normal: return pressNormally(key)
    case .prompt(let prompt): return press(key, in: prompt)
    case .hints(let typed): return press(key, afterHint: typed)
    case .bookmark(let isJump): return press(key, forBookmark: isJump)
    case .palette(let palette): return press(key, in: palette)
    }
  }

  /// The command of a control key that must work whatever is being typed.
  private func commandInEveryMode(_ key: Key) -> Command? {
    guard case .control = key, let command = keymap.command(for: key, in: context) else {
      return nil
    }
    return [.quit, .suspend, .redraw].contains(command) ? command : nil
  }

  private mutating func pressNormally(_ key: Key) -> [ExplorerEffect] {
    if case .character(let digit) = key, digit.isASCII, digit.isNumber {
      return press(digit: digit)
    }
    if let waiting = count {
      count = nil
      let shown = history
      history = waiting.before
      if key == .escape { return [] }
      if let command = keymap.command(for: key, in: context), command.isMotion {
        return perform(command, count: max(1, waiting.value))
      }
      history = shown
    }
    guard let command = keymap.command(for: key, in: context) else {
      message = Message(text: unboundText(key))
      return []
    }
    return perform(command, count: nil)
  }

  /// Shows the list of a digit, and keeps what was there in case the digit begins a count.
  private mutating func press(digit: Character) -> [ExplorerEffect] {
    let before = count?.before ?? history
    history = before
    count = PendingCount(digits: (count?.digits ?? []) + [digit], before: before)
    guard let command = keymap.command(for: .character(digit), in: context) else { return [] }
    return perform(command, count: nil)
  }

  /// Takes pasted text where text is typed.
  mutating func paste(_ text: String) {
    switch mode {
    case .prompt(var prompt):
      prompt.editor.insert(text)
      edit(prompt)
    case .palette(var palette):
      palette.editor.insert(text)
      palette.cursor = 0
      mode = .palette(palette)
    default: break
    }
  }

  private func unboundText(_ key: Key) -> String {
    let help = keymap.keyNames(of: .help).first ?? ":help"
    return "\(KeyName.print(key)) does nothing here; \(help) lists the keys."
  }
}

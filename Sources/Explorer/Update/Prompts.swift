import NewsModel
import Screen

extension ExplorerState {
  /// Gives a key to the prompt: it moves the cursor, ends the prompt or edits its text.
  mutating func press(_ key: Key, in prompt: Prompt) -> [ExplorerEffect] {
    switch key {
    case .enter:
      mode = .normal
      return prompt.purpose == .search ? openFirst() : []
    case .escape, .control("g"): leave(prompt)
    case .down, .control("n"): page.list.move(by: 1)
    case .up, .control("p"): page.list.move(by: -1)
    default:
      var edited = prompt
      if edited.editor.take(key) { edit(edited) }
    }
    return []
  }

  /// Shows what was typed and narrows the list to it.
  mutating func edit(_ prompt: Prompt) {
    mode = .prompt(prompt)
    page.list.narrow(to: prompt.editor.text)
  }

  /// Ends a prompt without its result: the list is as it was before, a new search is left.
  private mutating func leave(_ prompt: Prompt) {
    mode = .normal
    if prompt.purpose == .search, prompt.before.isEmpty {
      history.goBack()
    } else {
      page.list.narrow(to: prompt.before)
    }
  }

  /// Opens the hit under the cursor, once the answer to what was typed is in.
  private mutating func openFirst() -> [ExplorerEffect] {
    if awaitsRows {
      opensWhenLoaded = page.id
      return []
    }
    return page.list.current == nil ? [] : openCurrent()
  }
}

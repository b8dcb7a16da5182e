import NewsModel
import Screen

extension ExplorerState {
  /// Gives a key to the prompt: it moves the cursor, ends the prompt or edits its text.
  mutating func press(_ key: Key, in prompt: Prompt) -> [ExplorerEffect] {
    switch key {
    case .enter:
      mode = .normal
      return prompt.purpose == .search ? finishSearch(prompt) : []
    case .escape, .control("g"): leave(prompt)
    case .control("n"): page.list.move(by: 1)
    case .control("p"): page.list.move(by: -1)
    case .down: moveDown(from: prompt)
    case .up: moveUp(from: prompt)
    case .tab where prompt.purpose == .search: complete(prompt, by: 1)
    case .backTab where prompt.purpose == .search: complete(prompt, by: -1)
    default:
      var edited = prompt
      if edited.editor.take(key) {
        edited.recalled = nil
        edited.completion = nil
        edit(edited)
      }
    }
    return []
  }

  /// Shows what was typed and narrows the list to it.
  mutating func edit(_ prompt: Prompt) {
    mode = .prompt(prompt)
    page.list.narrow(to: prompt.editor.text)
  }

  /// Takes what the last word may become, where it still is the last word.
  mutating func offer(_ completions: [String], after head: String) {
    guard case .prompt(var prompt) = mode, prompt.completion == nil,
      prompt.completes == prompt.editor.text
    else { return }
    prompt.completions = completions
    prompt.completedHead = head
    mode = .prompt(prompt)
  }

  /// Puts the next completion in place of the last word.
  private mutating func complete(_ prompt: Prompt, by step: Int) {
    guard !prompt.completions.isEmpty else { return }
    var completed = prompt
    let count = prompt.completions.count
    let next = prompt.completion.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    completed.completion = next
    completed.editor = LineEditor(prompt.completedHead + prompt.completions[next])
    edit(completed)
  }

  /// Down goes to later searches while earlier ones are shown, and else to the next hit.
  private mutating func moveDown(from prompt: Prompt) {
    guard let recalled = prompt.recalled else {
      page.list.move(by: 1)
      return
    }
    recall(recalled - 1, in: prompt)
  }

  /// Up goes to the hit above, and from the first one to the searches before.
  private mutating func moveUp(from prompt: Prompt) {
    if prompt.recalled == nil, prompt.purpose == .filter || page.list.viewport.cursor > 0 {
      page.list.move(by: -1)
    } else {
      recall((prompt.recalled ?? -1) + 1, in: prompt)
    }
  }

  /// Shows an earlier search, 0 being the latest; below 0, what was typed.
  private mutating func recall(_ number: Int, in prompt: Prompt) {
    var shown = prompt
    if prompt.recalled == nil { shown.draft = prompt.editor.text }
    if number < 0 {
      shown.recalled = nil
      shown.editor = LineEditor(prompt.draft)
    } else {
      guard number < memory.searches.count else { return }
      shown.recalled = number
      shown.editor = LineEditor(memory.searches[memory.searches.count - 1 - number])
    }
    shown.completion = nil
    edit(shown)
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

  /// Remembers the search and opens the hit under the cursor, once the answer is in.
  private mutating func finishSearch(_ prompt: Prompt) -> [ExplorerEffect] {
    remember(prompt.editor.text)
    if awaitsRows {
      opensWhenLoaded = page.id
      return []
    }
    return page.list.current == nil ? [] : openCurrent()
  }

  private mutating func remember(_ search: String) {
    guard !search.allSatisfy(\.isWhitespace) else { return }
    memory.searches.removeAll { $0 == search }
    memory.searches.append(search)
    memory.searches = memory.searches.suffix(Self.searchesKept)
  }

  private static let searchesKept = 200
}

import Screen

extension ExplorerState {
  /// Takes the letter of a bookmark to set or to jump to.
  mutating func press(_ key: Key, forBookmark isJump: Bool) -> [ExplorerEffect] {
    mode = .normal
    guard case .character(let letter) = key, letter.isLetter else {
      message = key == .escape ? nil : Message(text: "A bookmark is named by one letter.")
      return []
    }
    if isJump {
      jump(to: letter)
    } else {
      memory.bookmarks[String(letter)] = Memory.Place(page)
      message = Message(text: "Bookmarked as \(letter); ' \(letter) comes back here.")
    }
    return []
  }

  private mutating func jump(to letter: Character) {
    guard let marked = memory.bookmarks[String(letter)] else {
      let known = memory.bookmarks.keys.sorted().joined(separator: " ")
      message = Message(text: "No bookmark \(letter); there are: \(known)")
      return
    }
    let id = makePage(list: ListState(marked.source)).id
    history.push(marked.page(id: id))
  }
}

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
      bookmarks[letter] = page
      message = Message(text: "Bookmarked as \(letter); ' \(letter) comes back here.")
    }
    return []
  }

  private mutating func jump(to letter: Character) {
    guard let marked = bookmarks[letter] else {
      let known = bookmarks.keys.sorted().map(String.init).joined(separator: " ")
      message = Message(text: "No bookmark \(letter); there are: \(known)")
      return
    }
    var copy = makePage(list: list(of: marked))
    copy.detail = marked.detail
    if copy.detail?.content?.destination != copy.detail?.destination {
      copy.detail?.isStale = true
    }
    copy.side = marked.side
    copy.focus = marked.focus
    copy.isOpened = marked.isOpened
    history.push(copy)
  }
}

extension ExplorerState {
  mutating func openOriginal() -> [ExplorerEffect] {
    guard let original else { return [] }
    message = Message(text: "Opening \(original)")
    return [.openExternally(original)]
  }

  mutating func copyCurrent() -> [ExplorerEffect] {
    guard let copyText else { return [] }
    message = Message(text: "Copied: \(copyText)")
    return [.copy(copyText)]
  }
}

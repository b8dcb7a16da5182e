/// What is being waited for, in words.
extension ExplorerState {
  /// Tenths of a second after which a wait is told of.
  private static let unnoticed = 3

  /// What the page on screen waits for and how long already, or nil where nothing noticeable.
  var waitingText: String? {
    guard ticks >= Self.unnoticed,
      let slot = pending.keys.filter({ $0.page == page.id }).min(
        by: { Self.rank($0.part) < Self.rank($1.part) })
    else { return nil }
    let seconds = "\(ticks / 10).\(ticks % 10)"
    let key = keymap.keyNames(of: .cancel).first ?? ":cancel"
    return "\(Spinner.text(ticks: ticks)) \(what(slot.part)) … \(seconds) s, \(key) stops it"
  }

  private static func rank(_ part: Slot.Part) -> Int {
    switch part {
    case .rows: 0
    case .detail: 1
    default: 2
    }
  }

  private func what(_ part: Slot.Part) -> String {
    switch part {
    case .rows, .moreRows, .earlierRows:
      page.list.source == .search ? "searching" : "reading \(page.list.source.title.lowercased())"
    case .detail:
      switch page.detail?.destination {
      case .path: "looking for a path"
      case .matrix: "counting ties"
      case .explanation: "reading the article again"
      case .articlePair, .entityPair: "comparing"
      default: "opening"
      }
    case .density: "counting months"
    case .related, .card: "looking for ties"
    case .stats, .completions: "reading"
    }
  }
}

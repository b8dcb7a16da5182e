import NewsModel
import Screen

/// One line typed by a user of the plain explorer.
enum PlainLine: Equatable {
  case more
  /// A command, on the item of a number where there is one.
  case command(Command, item: Int?)
  case search(String)
  case filter(String)
  case unknown(String)

  /// Reads `12`, `/words`, `search words`, `filter words`, `companies`, `compare 3`.
  init(_ text: String) {
    let words = text.split(separator: " ")
    guard let first = words.first else {
      self = .more
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    if let item = Int(first), words.count == 1 {
      self = .command(.open, item: item)
    } else if first.hasPrefix("/") {
      self = .search(String(text.drop { $0 == " " }.dropFirst()))
    } else if first == "search" {
      self = .search(rest)
    } else if first == "filter" {
      self = .filter(rest)
    } else if let command = Command(rawValue: String(first)), rest.isEmpty || Int(rest) != nil {
      self = .command(command, item: Int(rest))
    } else {
      self = .unknown(text)
    }
  }
}

extension ExplorerState {
  /// Does what a line of the plain explorer asks for.
  mutating func take(_ line: PlainLine) -> [ExplorerEffect] {
    message = nil
    switch line {
    case .more:
      if page.focus == .list { page.list.move(by: PlainPage.rowsShown) }
    case .search(let text):
      pushList(ListState(.search, filter: text))
    case .filter(let text):
      guard let reason = reason(against: .filter) else {
        page.list.narrow(to: text)
        return []
      }
      message = Message(text: reason)
    case .command(let command, let item):
      if let item, !place(atItem: item) {
        message = Message(text: "There is no number \(item) here.")
        return []
      }
      return perform(
        command == .open && page.detail?.matrix != nil ? .openCell : command, count: nil)
    case .unknown(let text):
      message = Message(
        text: "\"\(text)\" is no command; type a number to open it, /words to search, or help.")
    }
    return []
  }

  /// Puts the cursor on the item that the plain page gives a number.
  private mutating func place(atItem number: Int) -> Bool {
    switch page.focus {
    case .list:
      let row = number - 1 - (page.list.window.offset ?? 0)
      guard page.list.rows.indices.contains(row) else { return false }
      page.list.viewport.place(row, count: page.list.rows.count)
      return true
    case .side: return page.side.place(atItem: number)
    case .detail: break
    }
    if let reader = page.detail?.reader {
      guard reader.layout.links.indices.contains(number - 1) else { return false }
      page.detail?.reader?.link = number - 1
      return true
    }
    if let pairs = page.detail?.matrix?.pairs {
      guard pairs.indices.contains(number - 1) else { return false }
      let pair = pairs[number - 1]
      page.detail?.matrix?.go(toRow: pair.row, column: pair.column)
      return true
    }
    guard var outline = page.detail?.outline else { return false }
    if outline.place(atItem: number) {
      page.detail?.outline = outline
      return true
    }
    guard page.has(.side), page.side.place(atItem: number - outline.itemCount) else { return false }
    page.focus = .side
    return true
  }
}

extension Outline {
  /// Puts the cursor on the item of a number, from 1; false where there is none.
  fileprivate mutating func place(atItem number: Int) -> Bool {
    let items = rows.indices.filter { rows[$0].isItem }
    guard items.indices.contains(number - 1) else { return false }
    cursor = items[number - 1]
    return true
  }
}

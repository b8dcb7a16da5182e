import Screen

/// One line of text being typed.
struct LineEditor: Equatable, Sendable {
  private(set) var text: String
  /// Graphemes before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The text before the cursor.
  var head: Substring { text.prefix(cursor) }

  /// Takes a key that edits.
  ///
  /// - Returns: whether the key meant anything.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): erase(from: max(0, cursor - 1))
    case .delete: if cursor < text.count { erase(from: cursor, to: cursor + 1) }
    case .control("u"): erase(from: 0)
    case .control("w"): erase(from: startOfWord)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor; line breaks become blanks.
  mutating func insert(_ more: String) {
    let line = String(more.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    text.insert(contentsOf: line, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(text.count, cursor + line.count)
  }

  private var startOfWord: Int {
    let trimmed = head.reversed().drop { $0 == " " }.drop { $0 != " " }
    return trimmed.count
  }

  private mutating func erase(from start: Int, to end: Int? = nil) {
    let lower = text.index(text.startIndex, offsetBy: start)
    let upper = text.index(text.startIndex, offsetBy: end ?? cursor)
    text.removeSubrange(lower..<upper)
    cursor = start
  }
}

import Screen

/// How keys are written: `j`, `C-d`, `S-Tab`, `Space`, `F1`.
enum KeyName {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Escape", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Space", .character(" ")),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// The key that `name` writes, or nil where it writes none.
  static func parse(_ name: some StringProtocol) -> Key? {
    if let found = named.first(where: { $0.name == name }) { return found.key }
    if name.count == 1, let character = name.first { return .character(character) }
    if name.hasPrefix("C-"), name.count == 3, let letter = name.last { return .control(letter) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    return nil
  }

  /// The way to write `key`.
  static func print(_ key: Key) -> String {
    if let found = named.first(where: { $0.key == key }) { return found.name }
    return switch key {
    case .character(let character): String(character)
    case .control(let letter): "C-\(letter)"
    case .function(let number): "F\(number)"
    default: ""
    }
  }
}

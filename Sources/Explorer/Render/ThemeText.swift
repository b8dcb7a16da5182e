import NewsModel
import Screen

/// Why a theme cannot be made as written.
public enum ThemeError: Error, Equatable, CustomStringConvertible {
  case unknownLook(String)
  case unknownStyle(String, look: String)

  /// The name of the look that is at fault.
  public var look: String {
    switch self {
    case .unknownLook(let look), .unknownStyle(_, let look): look
    }
  }

  public var description: String {
    switch self {
    case .unknownLook(let look):
      "there is no look \"\(look)\"; there are: "
        + Look.named.keys.sorted().joined(separator: ", ")
    case .unknownStyle(let text, let look):
      "\"\(text)\" for \(look) is no style; write one like \"bold green\" or "
        + "\"underline #ffaf00 on black\""
    }
  }
}

extension Look {
  /// Looks by the names that themes call them by.
  static let named: [String: Look] = {
    var names: [String: Look] = [
      "text": .text, "dim": .dim, "title": .title, "heading": .heading,
      "standfirst": .standfirst, "caption": .caption, "hint": .hint, "key": .key,
      "error": .error, "link": .link, "cursor": .cursor, "resting-cursor": .restingCursor,
      "match": .match, "evidence": .evidence, "bar": .bar, "tab": .tab, "border": .border,
      "active-border": .activeBorder, "echo": .echo,
    ]
    for kind in EntityKind.allCases { names[kind.rawValue] = .kind(kind) }
    return names
  }()
}

extension Style {
  private static let colorNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
  private static let attributeNames: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline,
    "reverse": .reverse, "plain": [],
  ]

  /// Reads words such as `bold underline bright-green on #202020`; nil where one means nothing.
  ///
  /// Colours are the eight names, those with `bright-` before them, `#RRGGBB` and `default`.
  init?(words text: String) {
    self.init()
    var isBackground = false
    for word in text.lowercased().split(separator: " ") {
      if let attribute = Self.attributeNames[String(word)] {
        attributes.formUnion(attribute)
      } else if word == "on" {
        isBackground = true
      } else if let color = Self.color(word) {
        if isBackground { background = color } else { foreground = color }
        isBackground = false
      } else {
        return nil
      }
    }
    if isBackground { return nil }
  }

  private static func color(_ word: Substring) -> Color? {
    if word == "default" { return .standard }
    if word.hasPrefix("#"), word.count == 7 {
      return UInt32(word.dropFirst(), radix: 16).map(Color.rgb)
    }
    let isBright = word.hasPrefix("bright-")
    guard let number = colorNames.firstIndex(of: String(isBright ? word.dropFirst(7) : word)) else {
      return nil
    }
    return .named(UInt8(number + (isBright ? 8 : 0)))
  }
}

import NewsModel
import Screen

/// What a piece of text is, as far as its looks go.
enum Look: Hashable, Sendable {
  case text, dim, title, heading, standfirst, caption, hint, key, error
  case kind(EntityKind)
  /// A line that leads to another article.
  case link
  /// The link, row or match that the next key acts on.
  case cursor
  /// The cursor of a pane that is not in focus.
  case restingCursor
  /// Words that were searched for, or that prove something.
  case match
  /// The sentence that led to an article.
  case evidence
  case bar, tab, border, activeBorder
  /// Where the cursor's link leads, elsewhere on the screen.
  case echo
}

/// How the looks are drawn.
///
/// Every look that tells something apart does so without colour as well.
public struct Theme: Equatable, Sendable {
  public let name: String
  private let colors: [Look: Color]
  /// What the user set for single looks.
  private var styles: [Look: Style] = [:]

  /// Named colours, which the user's terminal chooses, bright enough for a dark background.
  public static let dark = Theme(name: "dark", colors: darkColors)
  /// Darker colours, for a light background.
  public static let light = Theme(name: "light", colors: lightColors)
  /// Attributes only, for `NO_COLOR` and terminals without colours.
  public static let monochrome = Theme(name: "none", colors: [:])

  public static let all = [dark, light, monochrome]

  private init(name: String, colors: [Look: Color]) {
    self.name = name
    self.colors = colors
  }

  /// A theme of the user's own: another one with some looks drawn otherwise.
  ///
  /// `looks` are names of looks with their styles, as `"company": "bold #00af5f"`.
  /// - Throws: a `ThemeError` for the first look or style that is none.
  public init(
    name: String, changing base: Theme, _ looks: [String: String]
  ) throws(ThemeError) {
    self.name = name
    colors = base.colors
    styles = base.styles
    for (word, text) in looks.sorted(by: { $0.key < $1.key }) {
      guard let look = Look.named[word] else { throw .unknownLook(word) }
      guard let style = Style(words: text) else { throw .unknownStyle(text, look: word) }
      styles[look] = style
    }
  }

  /// The style of a look on a plain background.
  func style(_ look: Look) -> Style {
    styles[look]
      ?? Style(foreground: colors[look] ?? .standard, attributes: Self.attributes(of: look))
  }

  /// The style of a look on top of another style: attributes add up, its colour wins.
  func style(_ look: Look, over base: Style) -> Style {
    let top = style(look)
    return Style(
      foreground: top.foreground == .standard ? base.foreground : top.foreground,
      background: top.background == .standard ? base.background : top.background,
      attributes: base.attributes.union(top.attributes))
  }

  /// The letter that stands for a kind before a name.
  static func marker(for kind: EntityKind) -> String {
    switch kind {
    case .company: "C"
    case .program: "P"
    case .person: "@"
    case .organization: "O"
    case .place: "L"
    case .outlet: "N"
    case .equipment: "E"
    case .event: "V"
    }
  }

  private static func attributes(of look: Look) -> Style.Attributes {
    switch look {
    case .text, .caption, .border: []
    case .dim, .hint: .dim
    case .title, .heading, .key, .activeBorder, .tab, .evidence: .bold
    case .standfirst: .italic
    case .kind(.program): [.underline, .bold]
    case .kind, .link: .underline
    case .cursor, .bar: .reverse
    case .restingCursor, .match: [.bold, .underline]
    case .echo, .error: [.bold, .reverse]
    }
  }

  private static let darkColors: [Look: Color] = [
    .heading: .named(6), .key: .named(6), .activeBorder: .named(6), .caption: .named(8),
    .hint: .named(8), .error: .named(1), .link: .named(4), .match: .named(3),
    .kind(.company): .named(2), .kind(.program): .named(5), .kind(.person): .named(3),
    .kind(.organization): .named(4), .kind(.place): .named(6), .kind(.outlet): .named(8),
    .kind(.equipment): .named(1), .kind(.event): .named(13),
  ]

  private static let lightColors: [Look: Color] = [
    .heading: .rgb(0x005F87), .key: .rgb(0x005F87), .activeBorder: .rgb(0x005F87),
    .caption: .rgb(0x585858), .hint: .rgb(0x585858), .error: .rgb(0xAF0000),
    .link: .rgb(0x0000AF), .match: .rgb(0x875F00), .kind(.company): .rgb(0x005F00),
    .kind(.program): .rgb(0x87005F), .kind(.person): .rgb(0x875F00),
    .kind(.organization): .rgb(0x0000AF), .kind(.place): .rgb(0x005F5F),
    .kind(.outlet): .rgb(0x585858), .kind(.equipment): .rgb(0xAF0000),
    .kind(.event): .rgb(0x5F00AF),
  ]
}

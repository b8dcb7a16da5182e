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
  private var usesColor: Bool

  /// Sixteen named colours, which the user's terminal chooses.
  public static let colored = Theme(usesColor: true)
  /// Attributes only, for `NO_COLOR` and terminals without colours.
  public static let monochrome = Theme(usesColor: false)

  /// The style of a look on a plain background.
  func style(_ look: Look) -> Style {
    let attributes = Self.attributes(of: look)
    guard usesColor, let color = Self.color(of: look) else {
      return Style(attributes: attributes)
    }
    return Style(foreground: .named(color), attributes: attributes)
  }

  /// The style of a look on top of another style: attributes add up, its colour wins.
  func style(_ look: Look, over base: Style) -> Style {
    let top = style(look)
    return Style(
      foreground: top.foreground == .standard ? base.foreground : top.foreground,
      background: base.background, attributes: base.attributes.union(top.attributes))
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

  private static func color(of look: Look) -> UInt8? {
    switch look {
    case .text, .dim, .title, .standfirst, .border, .cursor, .restingCursor, .bar, .tab, .echo,
      .evidence:
      nil
    case .heading, .key, .activeBorder: 6
    case .caption, .hint: 8
    case .error: 1
    case .link: 4
    case .match: 3
    case .kind(let kind): color(of: kind)
    }
  }

  private static func color(of kind: EntityKind) -> UInt8 {
    switch kind {
    case .company: 2
    case .program: 5
    case .person: 3
    case .organization: 4
    case .place: 6
    case .outlet: 8
    case .equipment: 1
    case .event: 13
    }
  }
}

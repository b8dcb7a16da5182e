import Screen

/// How many colours are used on a terminal.
public enum ColorDepth: Int, Comparable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// Every colour there is, for terminals whose type says so.
  case truecolor = 0x100_0000

  /// The most that `terminalColors` allow, nothing where the user set NO_COLOR to anything.
  ///
  /// `limit` is what the user asked for on the command line, and wins over NO_COLOR.
  public init(terminalColors: Int, noColor: String?, limit: ColorDepth?) {
    let depths: [ColorDepth] = [.truecolor, .indexed, .sixteen, .eight]
    let possible = depths.first { $0.rawValue <= terminalColors } ?? .none
    if let limit {
      self = min(possible, limit)
    } else {
      self = noColor.map(\.isEmpty) ?? true ? possible : .none
    }
  }

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The number by which the terminal knows the colour nearest to `color`; -1 is its own.
  func index(of color: Color) -> Int32 {
    switch (self, color) {
    case (.none, _), (_, .standard): -1
    case (.eight, .named(let number)): Int32(number & 7)
    case (.truecolor, .named(let number)) where number > 7:
      // A direct-colour terminal reads small numbers as names only up to 7.
      Int32(Palette.named[Int(number & 15)].value)
    case (_, .named(let number)): Int32(number & 15)
    case (.eight, .rgb(let value)): Int32(Palette.nearestNamed(to: RGB(value)) & 7)
    case (.sixteen, .rgb(let value)): Int32(Palette.nearestNamed(to: RGB(value)))
    case (.indexed, .rgb(let value)): Int32(Palette.nearestIndexed(to: RGB(value)))
    case (.truecolor, .rgb(let value)):
      // Values below 8 would be taken for names; nobody sees the difference to black.
      max(Int32(value & 0xFF_FFFF), 8)
    }
  }
}

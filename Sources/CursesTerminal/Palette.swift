/// A colour by its parts, each 0–255.
struct RGB: Equatable {
  var red: Int
  var green: Int
  var blue: Int

  init(_ value: UInt32) {
    red = Int(value >> 16 & 0xFF)
    green = Int(value >> 8 & 0xFF)
    blue = Int(value & 0xFF)
  }

  init(grey: Int) {
    (red, green, blue) = (grey, grey, grey)
  }

  var value: Int { red << 16 | green << 8 | blue }

  /// How different two colours look, by the "redmean" weights: green counts most.
  func distance(to other: RGB) -> Int {
    let mean = (red + other.red) / 2
    let (dr, dg, db) = (red - other.red, green - other.green, blue - other.blue)
    return (512 + mean) * dr * dr / 256 + 4 * dg * dg + (767 - mean) * db * db / 256
  }
}

/// The colours of terminals with 16 and with 256 of them, as xterm defines them.
enum Palette {
  static let named: [RGB] =
    ([
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ] as [UInt32]).map(RGB.init)

  private static let cubeStart = 16
  private static let cubeLevels = [0, 95, 135, 175, 215, 255]
  private static let greyStart = 232
  private static let greyCount = 24

  static func nearestNamed(to color: RGB) -> Int {
    named.indices.min { color.distance(to: named[$0]) < color.distance(to: named[$1]) } ?? 0
  }

  /// The nearest of the colour cube and the ramp of greys; users redefine the first 16.
  static func nearestIndexed(to color: RGB) -> Int {
    let (r, g, b) = (nearestLevel(color.red), nearestLevel(color.green), nearestLevel(color.blue))
    var inCube = RGB(0)
    (inCube.red, inCube.green, inCube.blue) = (cubeLevels[r], cubeLevels[g], cubeLevels[b])
    let average = (color.red + color.green + color.blue) / 3
    let step = min(max((average - 3) / 10, 0), greyCount - 1)
    let grey = RGB(grey: 8 + 10 * step)
    return color.distance(to: grey) < color.distance(to: inCube)
      ? greyStart + step : cubeStart + 36 * r + 6 * g + b
  }

  private static func nearestLevel(_ part: Int) -> Int {
    cubeLevels.indices.min { abs(cubeLevels[$0] - part) < abs(cubeLevels[$1] - part) } ?? 0
  }
}

import Screen

/// Cells written once more as a link that the terminal itself opens (OSC 8).
///
/// Source: E. Koblinger, "Hyperlinks in terminal emulators". The cursor and its style are saved and
/// restored (DECSC, DECRC), so that ncurses never learns of it.
enum Hyperlink {
  /// The sequence for a link; empty for addresses other than http, https and file.
  static func sequence(
    for link: SurfaceLink, on surface: Surface, depth: ColorDepth
  ) -> [UInt8] {
    guard let address = safe(link.address), link.columns > 0 else { return [] }
    let style = surface[link.x, link.y].style
    var text = "\u{1B}7\u{1B}[\(link.y + 1);\(link.x + 1)H\u{1B}[0\(codes(style, depth))m"
    text += "\u{1B}]8;;\(address)\u{1B}\\"
    for x in link.x..<link.x + link.columns { text += surface[x, link.y].text }
    text += "\u{1B}]8;;\u{1B}\\\u{1B}8"
    return Array(text.utf8)
  }

  /// The address with everything but printable ASCII percent-encoded (RFC 3986, 2.1).
  static func safe(_ address: String) -> String? {
    let schemes = ["http://", "https://", "file://"]
    guard schemes.contains(where: address.lowercased().hasPrefix) else { return nil }
    let digits = Array("0123456789ABCDEF")
    return address.utf8.reduce(into: "") { text, byte in
      if (0x21...0x7E).contains(byte) {
        text.append(Character(Unicode.Scalar(byte)))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  /// The SGR codes of a style, each with its semicolon (ECMA-48, 8.3.117).
  private static func codes(_ style: Style, _ depth: ColorDepth) -> String {
    let attributes: [(Style.Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    var codes = attributes.filter { style.attributes.contains($0.0) }.map { ";\($0.1)" }.joined()
    for (color, base) in [(style.foreground, 38), (style.background, 48)] {
      let index = depth.index(of: color)
      guard index >= 0 else { continue }
      codes +=
        depth == .truecolor
        ? ";\(base);2;\(index >> 16 & 255);\(index >> 8 & 255);\(index & 255)"
        : ";\(base);5;\(index)"
    }
    return codes
  }
}

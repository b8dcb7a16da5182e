// A surface as text, for golden files and for looking at.

extension Surface: CustomStringConvertible {
  /// The text of one row, without the blanks at its end; "" outside the surface.
  public func text(row: Int) -> String {
    var text = ""
    for column in 0..<width {
      text += self[column, row].text
    }
    return String(
      text.prefix(upTo: text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex))
  }

  /// The character plane: all rows, each without the blanks at its end.
  public var characters: [String] { (0..<height).map(text(row:)) }

  /// The style plane: a letter for each cell, and what the letters stand for.
  ///
  /// `.` is the plain style; the others are lettered in the order of their first appearance. Rows
  /// come without the dots at their end.
  public var styles: (rows: [String], legend: [String]) {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let rows = (0..<height).map { row in
      var line = ""
      for column in 0..<width {
        let style = self[column, row].style
        let letter = letters[style] ?? Self.letter(number: legend.count)
        if letters[style] == nil {
          letters[style] = letter
          legend.append("\(letter) = \(style)")
        }
        line.append(letter)
      }
      while line.last == "." { line.removeLast() }
      return line
    }
    return (rows, legend)
  }

  /// The rows as they would be seen, framed so that trailing blanks show.
  public var description: String {
    let edge = "+" + String(repeating: "-", count: width) + "+"
    let rows = (0..<height).map { "|" + TextWidth.padded(text(row: $0), to: width) + "|" }
    return ([edge] + rows + [edge]).joined(separator: "\n")
  }

  /// Both planes, the legend and the cursor in one text: an instrument of tests, whose golden files
  /// keep it.
  public var twoPlanes: String {
    let styles = styles
    var lines = ["characters \(width)×\(height)"] + characters.map { "|" + $0 }
    lines += ["styles"] + styles.rows.map { "|" + $0 }
    lines += ["legend"] + styles.legend
    lines.append(cursor.map { "cursor \($0.x),\($0.y)" } ?? "cursor hidden")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func letter(number: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return number < letters.count ? letters[number] : "?"
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, such as `bold underline, #FFAA00 on named 4`.
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    let words = names.filter { attributes.contains($0.0) }.map(\.1).joined(separator: " ")
    let colors = "\(foreground) on \(background)"
    return words.isEmpty ? colors : words + ", " + colors
  }
}

extension Color: CustomStringConvertible {
  /// The colour in words: `standard`, `named 4` or `#RRGGBB`.
  public var description: String {
    switch self {
    case .standard: return "standard"
    case .named(let number): return "named \(number)"
    case .rgb(let value):
      let digits = String(value & 0xFFFFFF, radix: 16, uppercase: true)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}

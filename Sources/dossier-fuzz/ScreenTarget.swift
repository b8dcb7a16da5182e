@testable import Screen

extension FuzzTarget {
  /// Text on its way to the screen: made safe, measured, wrapped and drawn.
  static let screen = FuzzTarget(name: "screen") { input in
    let text = input.text
    SafetyPromises.check(text)
    let columns = TextWidth.columns(of: text)
    require(columns >= 0, "no text is narrower than nothing")
    ScreenPromises.checkDrawing(text, columns: columns)
    for limit in [0, 1, 2, 3, input.choice(of: Array(4...80), salt: 1)] {
      ScreenPromises.checkCutting(text, to: limit)
    }
    let wide = (2...9).map { input.choice(of: Array(1...200), salt: $0) }
    for width in Array(1...12) + wide { ScreenPromises.checkWrapping(text, width: width) }
    ScreenPromises.checkOverwriting(input)
    return true
  }
}

/// What holds of text that is measured, cut, wrapped and drawn.
enum ScreenPromises {
  static func checkDrawing(_ text: String, columns: Int) {
    var surface = Surface(width: columns + 3, height: 1)
    require(surface.put(text, x: 0, y: 0) == columns, "text is as wide as it is drawn")
    let drawn = (0..<columns).map { surface[$0, 0].text }.joined()
    let visible = SafeText.make(text).filter { TextWidth.columns(ofSafe: $0.unicodeScalars) > 0 }
    require(drawn.utf8.elementsEqual(visible.utf8), "all that takes a column is drawn")
    check(surface)
  }

  static func checkCutting(_ text: String, to limit: Int) {
    let cut = TextWidth.prefix(of: text, columns: limit, ellipsis: "…")
    require(TextWidth.columns(of: cut) <= limit, "what was cut fits")
    require(
      TextWidth.columns(of: TextWidth.padded(text, to: limit)) == limit,
      "what was padded fills its field")
  }

  static func checkWrapping(_ text: String, width: Int) {
    let bytes = Array(text.utf8)
    var position = 0
    for line in TextWrap.lines(of: text, width: width) {
      checkGap(position..<line.bytes.lowerBound, in: bytes)
      position = line.bytes.upperBound
      let shown = String(line.text(in: text))
      require(
        shown.utf8.elementsEqual(bytes[line.bytes]), "a line begins and ends between characters")
      var surface = Surface(width: line.columns + 3, height: 1)
      require(surface.put(shown, x: 0, y: 0) == line.columns, "a line is as wide as it is drawn")
      require(
        line.columns <= width || width == 1 && isOneWideGrapheme(shown),
        "a line fits: \(line.columns) in \(width)")
    }
    checkGap(position..<bytes.count, in: bytes)
  }

  /// Draws pieces over one another, some of them across the edges.
  static func checkOverwriting(_ input: FuzzInput) {
    var surface = Surface(width: 24, height: 2)
    let pieces = input.text.split(separator: " ", maxSplits: 12)
    for (number, piece) in pieces.enumerated() {
      let salt = UInt64(number)
      let x = input.choice(of: Array(-3...26), salt: salt)
      let y = input.choice(of: [0, 1], salt: salt)
      if input.choice(of: [true, false, false], salt: salt + 40) {
        surface.fill(Rect(x: x, y: y, width: 3, height: 1), style: .plain)
      } else {
        surface.put(
          String(piece), x: x, y: y, maxWidth: input.choice(of: [1, 2, 7, 30], salt: salt + 80))
      }
    }
    check(surface)
  }

  /// A wide cell is followed by its right half, and no other cell is.
  private static func check(_ surface: Surface) {
    for y in 0..<surface.height {
      var isRightHalf = false
      for x in 0..<surface.width {
        let text = surface[x, y].text
        require(text.isEmpty == isRightHalf, "a wide cell and its right half stand together")
        let columns = TextWidth.columns(of: text)
        require(text.isEmpty || columns == 1 || columns == 2, "a cell holds one or two columns")
        isRightHalf = columns == 2
      }
      require(!isRightHalf, "no wide cell is halved by the edge")
    }
  }

  private static func isOneWideGrapheme(_ text: String) -> Bool {
    let columns = SafeText.make(text).map { TextWidth.columns(ofSafe: $0.unicodeScalars) }
    return columns.filter { $0 > 0 } == [2]
  }

  private static func checkGap(_ gap: Range<Int>, in bytes: [UInt8]) {
    let lost = String(validating: bytes[gap], as: UTF8.self)
    require(
      lost.map { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } ?? false,
      "wrapping loses blanks alone")
  }
}

import Screen
import Testing

@Suite struct SurfaceTests {
  @Test func textIsCutAtTheEdges() {
    var surface = Surface(width: 6, height: 2)
    #expect(surface.put("Kawasaki", x: 2, y: 0) == 4)
    surface.put("Kawasaki", x: -4, y: 1)
    #expect(surface.put("below", x: 0, y: 2) == 0)
    #expect(surface.characters == ["  Kawa", "saki"])
  }

  @Test func textIsCutAtItsWidth() {
    var surface = Surface(width: 10, height: 1)
    #expect(surface.put("Kawasaki", x: 1, y: 0, maxWidth: 3) == 3)
    #expect(surface.put("", x: 1, y: 0) == 0)
    #expect(surface.put("x", x: 0, y: 0, maxWidth: -1) == 0)
    #expect(surface.text(row: 0) == " Kaw")
  }

  @Test func aWideGraphemeThatDoesNotFitIsLeftOut() {
    var surface = Surface(width: 3, height: 1)
    #expect(surface.put("日本", x: 0, y: 0) == 2)
    #expect(surface[0, 0].text == "日")
    #expect(surface[1, 0].text == "")
    #expect(surface[2, 0].text == " ")
  }

  @Test func aWideGraphemeHalvedByTheLeftEdgeLeavesABlank() {
    var surface = Surface(width: 4, height: 1)
    surface.put("日本", x: -1, y: 0)
    #expect(surface.text(row: 0) == " 本")
  }

  @Test(arguments: [
    (0, "x", "x 本"), (1, "x", " x本"), (2, "x", "日x"), (3, "x", "日 x"), (1, "国", " 国"),
    (0, "xy", "xy本"), (1, "xy", " xy"),
  ]) func overwritingHalfAWideGraphemeBlanksTheOther(x: Int, text: String, expected: String) {
    var surface = Surface(width: 4, height: 1)
    surface.put("日本", x: 0, y: 0)
    surface.put(text, x: x, y: 0)
    #expect(surface.text(row: 0) == expected)
    #expect(TextWidth.columns(of: surface.text(row: 0)) <= 4)
  }

  @Test func fillingHalfAWideGraphemeBlanksTheOther() {
    var surface = Surface(width: 4, height: 1)
    surface.put("日本", x: 0, y: 0)
    surface.fill(Rect(x: 1, y: 0, width: 2, height: 1), style: .plain)
    #expect((0..<4).map { surface[$0, 0].text } == [" ", " ", " ", " "])
  }

  @Test func changingTheStyleOfOneCellKeepsAWideGraphemeWhole() {
    var surface = Surface(width: 2, height: 1)
    surface.put("日", x: 0, y: 0)
    surface[0, 0].style = Style(attributes: .bold)
    #expect(surface[1, 0].text == "")
    surface[0, 0].text = "x"
    #expect(surface[1, 0].text == " ")
  }

  @Test func hostileTextIsMadeSafe() {
    var surface = Surface(width: 12, height: 1)
    surface.put("a\u{1B}[2Jb\u{202E}", x: 0, y: 0)
    #expect(surface.text(row: 0) == "a␛[2Jb\u{FFFD}")
  }

  @Test func bothPlanesAreDumped() {
    var surface = Surface(width: 6, height: 2)
    surface.put("EU", x: 0, y: 0, style: Style(attributes: .bold))
    surface.put("日", x: 2, y: 0)
    surface.put("x", x: 1, y: 1, style: Style(foreground: .rgb(0xFFAA00), background: .named(4)))
    surface.cursor = (x: 3, y: 1)
    let expected = """
      characters 6×2
      |EU日
      | x
      styles
      |aa
      |.b
      legend
      a = bold, standard on standard
      b = #FFAA00 on named 4
      cursor 3,1

      """
    #expect(surface.twoPlanes == expected)
  }

  @Test func onlyDifferentCellsAreVisited() {
    var old = Surface(width: 4, height: 2)
    old.put("same", x: 0, y: 0)
    var new = old
    new.put("x", x: 2, y: 1)
    var visited: [String] = []
    new.forEachDifference(from: old) { visited.append("\($0),\($1) \($2.text)") }
    #expect(visited == ["2,1 x"])
    var count = 0
    new.forEachDifference(from: Surface(width: 3, height: 2)) { _, _, _ in count += 1 }
    #expect(count == 8)
  }

  @Test(arguments: 0..<40) func everyRowStaysAsWideAsTheSurface(seed: Int) {
    var surface = Surface(width: 20, height: 1)
    for step in 0..<30 {
      let text = RandomText.make(seed: UInt64(seed * 100 + step), length: 3)
      surface.put(text, x: (seed * 7 + step * 5) % 26 - 3, y: 0)
    }
    let drawn = (0..<20).map { surface[$0, 0].text }
    let columns = drawn.map { TextWidth.columns(of: $0) }
    #expect(columns.reduce(0, +) == 20)
    for (index, text) in drawn.enumerated() where text.isEmpty {
      #expect(index > 0 && columns[index - 1] == 2)
    }
  }

  @Test(arguments: [
    Rect(x: -5, y: -5, width: 3, height: 3), Rect(x: 9, y: 9, width: 5, height: 5),
    Rect(x: 2, y: 0, width: 0, height: 4), Rect(x: -2, y: -2, width: 90, height: 90),
  ]) func rectanglesOutsideAreCutToTheSurface(rect: Rect) {
    var surface = Surface(width: 3, height: 3)
    surface.fill(rect, style: Style(attributes: .reverse))
    let isCovered = rect.contains(x: 0, y: 0)
    #expect(surface[0, 0].style.attributes == (isCovered ? .reverse : []))
  }
}

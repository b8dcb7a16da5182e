import Screen
import Testing

@testable import CursesTerminal

@Suite struct ColorDepthTests {
  @Test(
    arguments: [
      (256, nil, nil, .indexed), (8, nil, nil, .eight), (0, nil, nil, .none), (-1, nil, nil, .none),
      (16, nil, nil, .sixteen), (88, nil, nil, .sixteen), (0x100_0000, nil, nil, .truecolor),
      (256, "1", nil, .none), (256, "", nil, .indexed), (256, "1", .indexed, .indexed),
      (256, nil, ColorDepth.none, .none), (8, nil, .truecolor, .eight),
    ] as [(Int, String?, ColorDepth?, ColorDepth)])
  func theDepthIsWhatTheTerminalHasAndTheUserWants(
    colors: Int, noColor: String?, limit: ColorDepth?, expected: ColorDepth
  ) {
    let depth = ColorDepth(terminalColors: colors, noColor: noColor, limit: limit)
    #expect(depth == expected)
  }

  @Test(
    arguments: [
      (.none, .named(3), -1), (.indexed, .standard, -1), (.eight, .named(9), 1),
      (.sixteen, .named(9), 9), (.sixteen, .rgb(0xFE0102), 9), (.eight, .rgb(0x0101FE), 4),
      (.indexed, .rgb(0xFF0000), 196), (.indexed, .rgb(0x000000), 16),
      (.indexed, .rgb(0xFFFFFF), 231),
      (.indexed, .rgb(0x808080), 244), (.indexed, .rgb(0x5F87AF), 67),
      (.truecolor, .rgb(0x123456), 0x123456), (.truecolor, .named(2), 2),
      (.truecolor, .named(9), 0xFF0000), (.truecolor, .rgb(0x000001), 8),
    ] as [(ColorDepth, Color, Int32)])
  func aColourBecomesTheNearestThereIs(depth: ColorDepth, color: Color, index: Int32) {
    #expect(depth.index(of: color) == index)
  }
}

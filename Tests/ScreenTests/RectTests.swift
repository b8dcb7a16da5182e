import Screen
import Testing

@Suite struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 4)

  @Test(arguments: [(0, 0, 4), (1, 1, 3), (4, 4, 0), (9, 4, 0), (-1, 0, 4)])
  func splittingTheTopLosesNoRow(count: Int, top: Int, rest: Int) {
    let parts = rect.splitTop(count)
    #expect(parts.top == Rect(x: 2, y: 3, width: 10, height: top))
    #expect(parts.rest == Rect(x: 2, y: 3 + top, width: 10, height: rest))
  }

  @Test(arguments: [(0, 0, 10), (3, 3, 7), (10, 10, 0), (99, 10, 0), (-5, 0, 10)])
  func splittingTheLeftLosesNoColumn(count: Int, left: Int, rest: Int) {
    let parts = rect.splitLeft(count)
    #expect(parts.left == Rect(x: 2, y: 3, width: left, height: 4))
    #expect(parts.rest == Rect(x: 2 + left, y: 3, width: rest, height: 4))
  }

  @Test func anInsetLargerThanTheRectangleLeavesNothing() {
    #expect(rect.inset(columns: 1, rows: 1) == Rect(x: 3, y: 4, width: 8, height: 2))
    #expect(rect.inset(columns: 9).isEmpty)
  }

  @Test(arguments: [(2, 3, true), (11, 6, true), (12, 3, false), (2, 7, false), (1, 3, false)])
  func theEdgesBelongToTheLeftAndTop(x: Int, y: Int, isInside: Bool) {
    #expect(rect.contains(x: x, y: y) == isInside)
  }
}

import Foundation
import Screen
import Testing

/// Compares a screen, characters and styles, with the golden file of that name.
///
/// With `RECORD_GOLDENS=1` in the environment the file is written instead.
func expectScreen(
  _ surface: Surface, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens/\(name).txt")
  let actual = surface.twoPlanes
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  let difference = firstDifference(expected ?? "", actual)
  #expect(
    difference == nil, "\(name): \(difference ?? "")\n\(surface)", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, or nil where none does.
private func firstDifference(_ expected: String, _ actual: String) -> String? {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for number in 0..<max(left.count, right.count) {
    let wanted = number < left.count ? String(left[number]) : "(no line)"
    let found = number < right.count ? String(right[number]) : "(no line)"
    if wanted != found { return "line \(number + 1) is \(found), not \(wanted)" }
  }
  return nil
}

import Explorer
import Foundation
import Testing

@Suite struct KeysDocumentTests {
  /// With `RECORD_GOLDENS=1` in the environment the page is written instead.
  @Test func thePageOfKeysIsWhatTheCommandTableYields() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Explorer.keysMarkdown().write(to: page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written == Explorer.keysMarkdown())
  }
}

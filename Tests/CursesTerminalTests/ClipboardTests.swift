import Testing

@testable import CursesTerminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ü?>", "w7w/Pg=="),
  ]) func bytesAreEncodedAsTheRFCSays(text: String, expected: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test func hostileTextIsMadeSafeBeforeItIsCopied() {
    let sequence = Clipboard.sequence(for: "a\u{1B}b\nc")
    #expect(sequence == Clipboard.sequence(for: "a␛b\nc"))
  }

  @Test func longTextIsCutAtACharacter() {
    let sequence = Clipboard.sequence(for: String(repeating: "日", count: 40_000))
    #expect(sequence.count <= 74_994 + 9)
    #expect(sequence.count > 74_900)
  }
}

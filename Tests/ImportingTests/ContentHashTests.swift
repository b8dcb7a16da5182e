import Testing

@testable import Importing

struct ContentHashTests {
  /// Values from the draft's own test vectors (draft-eastlake-fnv, appendix C).
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
  ])
  func theHashIsTheDrafts(text: String, expected: String) {
    #expect(ContentHash(of: Array(text.utf8)).hexadecimal == expected)
  }
}

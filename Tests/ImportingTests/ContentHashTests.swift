import ArticleParsing
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

  @Test func aRecordWhoseStatedTitleAloneChangedIsReadAgain() {
    let bytes = Array("One text.".utf8)
    let hashes = ["One", "Two", nil].map { title in
      ContentHash(
        of: RawDocument(bytes: bytes, name: "", stated: StatedDetails(title: title)))
    }
    #expect(Set(hashes.map(\.hexadecimal)).count == 3)
    #expect(hashes[2] == ContentHash(of: bytes))
  }
}

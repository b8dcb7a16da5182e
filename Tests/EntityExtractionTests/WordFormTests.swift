import Testing

@testable import EntityExtraction

/// How words are turned into numbers.
@Suite struct WordFormTests {
  private func form(_ word: String) -> WordForm {
    Array(word.utf8).withUnsafeBufferPointer { WordForm($0, 0..<$0.count) }
  }

  @Test(arguments: [
    ("Tokyo", "TOKYO"), ("Éire", "éire"), ("Ångström", "ångström"), ("F-35A", "f-35a"),
  ])
  func capitalsDoNotTellWordsApart(left: String, right: String) {
    #expect(form(left).hash == form(right).hash)
    #expect(form(left).prefix(3) == form(right).prefix(3))
    #expect(form(left).suffix(2) == form(right).suffix(2))
  }

  @Test(arguments: [
    ("Tokyo", "Osaka", true), ("Tokyo", "Kyo", true), ("Ōmura", "Éire", false),
    ("F-35A", "X-47B", true), ("F-35A", "F35A", false), ("NATO", "Nato", false),
    ("2024", "1999", true), ("Ab", "A", false),
  ])
  func shapesForgetWhichLettersAndHowMany(left: String, right: String, areEqual: Bool) {
    #expect((form(left).shape == form(right).shape) == areEqual)
  }

  @Test func affixesOfAShortWordAreTheWord() {
    #expect(form("Xi").prefix(3) == form("xi").prefix(3))
    #expect(form("Xi").suffix(2) != form("Li").suffix(2))
    #expect(form("Xi").suffix(1) == form("Li").suffix(1))
    #expect(form("ab").suffix(2) != form("ab").suffix(3), "how many letters were asked for counts")
  }
}

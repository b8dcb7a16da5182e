import Screen
import Testing

@Suite struct FuzzyMatchTests {
  private func matched(_ pattern: String, _ text: String) -> [String]? {
    FuzzyMatch.match(pattern, in: text).map { match in
      match.ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("thales", "Thales", ["Thales"]),
    ("mhi", "Mitsubishi Heavy Industries", ["M", "H", "I"]),
    ("kwsk", "Kawasaki", ["K", "w", "s", "k"]),
    ("heavy", "The heady Heavy", ["Heavy"]),
    ("safe", "Security Action for Europe (SAFE)", ["SAFE"]),
    ("eu japan", "Japan and the EU", ["Japan", "EU"]),
    ("über", "Über alles", ["Über"]),
    ("日本", "EUと日本", ["日本"]),
    ("", "anything", []),
  ]) func theBestLettersMatch(pattern: String, text: String, expected: [String]) {
    #expect(matched(pattern, text) == expected)
  }

  @Test(arguments: [
    ("thalesx", "Thales"), ("selaht", "Thales"), ("SAFE", "safe"), ("Ih", "ihi"),
    ("eu china", "Japan and the EU"), ("a", ""),
  ]) func missingLettersDoNotMatch(pattern: String, text: String) {
    #expect(FuzzyMatch.match(pattern, in: text) == nil)
  }

  @Test(arguments: [
    ("ihi", "IHI Corporation", "Mitsubishi Heavy Industries"),
    ("def", "Defence", "a long drafted effort"),
    ("nato", "NATO summit", "Senator"),
    ("op", "open", "stop"),
  ]) func betterMatchesScoreHigher(pattern: String, better: String, worse: String) throws {
    let high = try #require(FuzzyMatch.match(pattern, in: better))
    let low = try #require(FuzzyMatch.match(pattern, in: worse))
    #expect(high.score > low.score)
  }
}

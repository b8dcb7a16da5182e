import NewsModel
import Testing

@testable import EntityExtraction

/// Names of one person and of one body, put together.
@Suite struct NameVariantTests {
  private static let extractor = Extractor()

  /// What each mention means.
  private static func meanings(_ text: String) -> [String] {
    let analysis = extractor.analyze(Article(plainText: text))
    return analysis.mentions.filter(\.isNamed).map { analysis.entities[$0.entity].name }
  }

  @Test(arguments: [
    (
      "President Joe Biden spoke. Joseph Biden left. Mr Biden slept.",
      ["Joe Biden", "Joseph Biden", "Joe Biden"]
    ),
    (
      "Senator Maria Elena Okello spoke. Maria Okello, 54, has been a senator since 2010. Maria Okello left.",
      ["Maria Okello", "Maria Okello", "Maria Okello"]
    ),
    (
      "The writer Clara Martínez Cantón spoke. Ms Martínez Cantón left.",
      ["Clara Martínez Cantón", "Clara Martínez Cantón"]
    ),
  ])
  func middleNamesComeAndGo(text: String, names: [String]) {
    #expect(Self.meanings(text) == names)
  }

  @Test func ofTwoOfOneFamilyTheOneNamedFirstAndMostIsMeantInDoubt() {
    let text = """
      Judge Maria Okello ruled on Friday. Maria Okello is 54. Her brother, Judge Peter Okello, left.
      Ms Okello declined to comment.
      """
    let analysis = Self.extractor.analyze(Article(plainText: text))
    let last = analysis.mentions.last
    #expect(last.map { analysis.entities[$0.entity].name } == "Maria Okello")
    #expect(last?.rule == "surname, named most")
    #expect((last?.confidence ?? 1) < 0.6)
  }

  @Test func ofTwoOfOneFamilyNamedAlikeNobodyIsMeant() {
    let text = """
      Judge Maria Okello ruled on Friday. Her brother, Judge Peter Okello, left.
      Judge Okello declined to comment.
      """
    let analysis = Self.extractor.analyze(Article(plainText: text))
    let last = analysis.mentions.last
    #expect(last.map { analysis.entities[$0.entity].name } == "Okello")
    #expect(last.map { analysis.entities[$0.entity].strength } == .surname)
  }

  @Test(arguments: [
    (
      "Major League Baseball fined the club. MLB gave no reason.",
      ["Major League Baseball", "Major League Baseball"]
    ),
    (
      "The European Commission met. The Commission agreed.",
      ["European Commission", "European Commission"]
    ),
  ])
  func bodiesAreCutAtEitherEndAndToTheirInitials(text: String, names: [String]) {
    #expect(Self.meanings(text) == names)
  }
}

import Foundation
import NewsModel
import Testing

@testable import EntityExtraction

/// Why words are taken for names.
@Suite struct ExplanationTests {
  private static let extractor = Extractor()

  @Test func everyMentionOfTheSampleIsExplained() throws {
    for article in try Self.samples() {
      let analysis = Self.extractor.analyze(article)
      let explanations = Self.extractor.explanations(of: article)
      #expect(explanations.map(\.span) == analysis.mentions.map(\.span))
      for explanation in explanations {
        #expect(explanation.meaning != explanation.rule, "\(explanation.rule) has no sentence")
        let isTagged = explanation.rule.hasPrefix("tagger")
        #expect(!isTagged || !explanation.reasons.isEmpty)
      }
    }
  }

  private static func samples() throws -> [Article] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count >= 5)
    return try files.map {
      Article(plainText: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  @Test func theWeightiestReasonStandsFirst() {
    let article = Article(plainText: "Nomvula Dlakudse, who coaches the team, spoke.")
    let reasons = Self.extractor.explanations(of: article).first?.reasons ?? []
    #expect(reasons.count > 2)
    let weights = reasons.map { abs($0.weight) }
    #expect(weights == weights.sorted(by: >))
    #expect(Set(reasons.map(\.text)).count == reasons.count, "like reasons are added up")
  }

  @Test func whatCameSecondIsTold() throws {
    let article = Article(plainText: "NATO met.")
    let found = try #require(Self.extractor.explanations(of: article).first)
    #expect(found.kind == .organization)
    let alternative = try #require(found.alternative)
    #expect(alternative.margin > 0)
    #expect(alternative.kind != .organization)
  }

  @Test func everyTemplateHasWords() {
    let reading = Reading(
      TokenizedText(Article(plainText: "He met Ana Ode of NATO in Oslo.")), vocabulary: Vocabulary()
    )
    let text = FeatureText(reading: reading)
    for template in FeatureTemplate.allCases {
      for index in reading.words.indices { #expect(!text.text(template, at: index).isEmpty) }
    }
  }
}

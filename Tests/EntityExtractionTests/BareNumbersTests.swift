import NewsModel
import Testing

@testable import EntityExtraction

/// Texts that end in what is neither word nor number.
@Suite struct BareNumbersTests {
  @Test(arguments: [
    "29FE3DFA-F318-4D88-A4EF-A2D409739194", "US-29FE3DFA-F318-4D88-A4EF-A2D409739194", "9A4EF-F31$",
  ])
  func aSerialNumberAtTheEndIsRead(serial: String) {
    let article = Article(plainText: "Cranes for Riga\n\nKesdal Systems ordered it. \(serial)")
    let analysis = Extractor().analyze(article)
    #expect(analysis.sentences.last?.upperBound == article.text.utf8.count)
  }
}

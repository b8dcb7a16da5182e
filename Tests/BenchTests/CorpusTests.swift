import Foundation
import Testing

@testable import dossier_bench

struct CorpusTests {
  private static let corpus = CorpusGenerator(seed: 1)
  private static let articles = (0..<2000).map { corpus.article($0) }

  @Test func theSameSeedWritesTheSameArticlesAndAnotherDoesNot() {
    for number in [0, 7, 999, 1_000_000] {
      #expect(CorpusGenerator(seed: 1).article(number) == Self.corpus.article(number))
      #expect(CorpusGenerator(seed: 2).article(number).text != Self.corpus.article(number).text)
    }
  }

  @Test func theSameSeedWritesTheSameFiles() throws {
    let folders = ["a", "b"].map { name in
      FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)")
    }
    defer { for folder in folders { try? FileManager.default.removeItem(at: folder) } }
    for folder in folders { try Self.corpus.write(articles: 1002, to: folder.path) }
    for name in ["0000.jsonl", "0001/0001000.txt", "0001/0001001.txt"] {
      let files = try folders.map { try Data(contentsOf: $0.appending(path: name)) }
      #expect(files[0] == files[1])
      #expect(!files[0].isEmpty)
    }
  }

  @Test func oneArticleInTwentyTellsAForerunnersStoryAgain() {
    let retold = Self.articles.indices.filter { Self.corpus.forerunner(of: $0) != nil }
    #expect((60...140).contains(retold.count))
    for number in retold {
      guard let forerunner = Self.corpus.forerunner(of: number) else { continue }
      #expect(forerunner < number && Self.corpus.forerunner(of: forerunner) == nil)
      let (first, second) = (Self.corpus.story(forerunner), Self.corpus.story(number))
      let told = Set(first.paragraphs.joined())
      let shared = second.paragraphs.joined().count { told.contains($0) }
      #expect(shared >= told.count - 3 && shared * 2 > told.count)
      #expect((0...2).contains(second.day - first.day))
      #expect(second.outlet != first.outlet)
    }
  }

  @Test func articlesAreAboutAsLongAsNews() {
    let words = Self.articles.map { $0.text.split { $0 == " " || $0 == "\n" }.count }
    #expect((380...520).contains(words.reduce(0, +) / words.count))
  }

  @Test func theCommonestCompanyStandsInOneArticleOfTwenty() {
    let name = NameStock.companies[0].full
    let share = Double(Self.articles.count { $0.text.contains(name) }) / Double(Self.articles.count)
    #expect((0.03...0.07).contains(share))
  }

  @Test func anArticleNamesAsManyAsNewsDoes() {
    var mentions = 0
    for number in 0..<50 {
      let text = Self.corpus.article(number).text
      mentions += text.split(separator: " ").count { $0.first?.isUppercase ?? false }
    }
    // Names have one or two capitals each, and a sentence begins with another.
    #expect((30...90).contains(mentions / 50))
  }

  @Test func theVocabularyGrowsMoreSlowlyThanTheText() {
    var words: Set<Substring> = []
    var sizes: [Int] = []
    for (number, article) in Self.articles.enumerated() {
      words.formUnion(article.text.split { !$0.isLetter && !$0.isNumber })
      if number == 499 || number == 1999 { sizes.append(words.count) }
    }
    #expect(Double(sizes[1]) > 1.5 * Double(sizes[0]) && Double(sizes[1]) < 2.8 * Double(sizes[0]))
  }

  @Test func everySentenceHasKnownGaps() {
    let lines = [
      Sentences.deals, Sentences.money, Sentences.policy, Sentences.work, Sentences.background,
      Sentences.quotes,
    ].flatMap { $0.split(separator: "\n") }
    #expect(lines.count >= 80)
    #expect(lines.allSatisfy { SentenceTemplate($0) != nil })
    #expect(SentenceTemplate("A {gap} of no kind.") == nil)
    #expect(Headlines.titles.count == 16 && Headlines.standfirsts.count == 8)
    #expect(Headlines.phrases.count == 8 && Headlines.clauses.count == 14)
  }

  @Test func anArticleIsReadBackFromAPlainFile() {
    let article = Self.articles[3]
    let read = GeneratedArticle(page: article.page)
    #expect(read?.text == article.text && read?.title == article.title)
    #expect(read?.author == article.author && read?.published == article.published)
    #expect(GeneratedArticle(page: "A title.\n\nNothing else.") == nil)
  }

  @Test(arguments: [ZipfLaw(count: 300), ZipfLaw(count: 300, offset: 20, exponent: 2)])
  func ranksFallWithTheirWeight(law: ZipfLaw) {
    var random = RandomSource(seed: 3)
    var tally = [Int](repeating: 0, count: law.count)
    for _ in 0..<20_000 { tally[random.rank(law)] += 1 }
    #expect(tally[0] > tally[10] && tally[10] > tally[200])
    #expect(law.rank(at: 0) == 0 && law.rank(at: 0.999_999_9) == law.count - 1)
  }
}

import Foundation
import NewsModel
import Testing

@testable import EntityExtraction

/// Names that must be found in the sample scrapes, where those stand beside the repository.
@Suite struct SeedNameTests {
  private static let extractor = Extractor()

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/seeds")

  private static func article(startingWith prefix: String) -> Article? {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = files.first(where: { $0.hasPrefix(prefix) }),
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    else { return nil }
    var article = Article(role: .main)
    for line in text.split(whereSeparator: \.isNewline) {
      article.append(String(line), as: article.text.isEmpty ? .title : .body)
    }
    return article
  }

  @Test(arguments: [
    ("000", "SAFE|EU–Japan security and defence partnership|drone coalition for Ukraine|Reuters"),
    ("001", "Thales|Safran|Leonardo|Synspective|Toray|Italy–Japan–UK joint fighter|Paris Air Show"),
    ("001", "Society of Japanese Aerospace Companies|Ministry of Economy, Trade and Industry"),
    ("002", "Japan-EU Strategic Partnership Agreement|Josep Borrell|Takeshi Iwaya|Shigeru Ishiba"),
    ("002", "EU–Japan security and defence partnership|Italy–Japan–UK joint fighter|Taiwan Strait"),
    ("003", "Fumio Kishida|Joe Biden|United Kingdom|South China Sea|Italy–Japan–UK joint fighter"),
    ("004", "Kaja Kallas|Sebastian Maslow|University of Tokyo|Scott Bessent|Karoline Leavitt"),
    ("004", "Japan-EU Defense Industry Dialogue|EU–Japan information-sharing agreement|Komatsu"),
    ("004", "EU–Japan competitiveness alliance|Ursula von der Leyen|António Costa|White House"),
  ]) func theSampleArticlesNameWhatTheyAreAbout(_ seed: String, _ names: String) {
    guard let article = Self.article(startingWith: seed) else { return }
    let found = Set(Self.extractor.analyze(article).entities.map(\.name))
    let missing = names.split(separator: "|").map(String.init).filter { !found.contains($0) }
    #expect(missing == [])
  }

  @Test func theUnionIsOneEntityWithItsShortName() {
    guard let article = Self.article(startingWith: "004") else { return }
    let unions = Self.extractor.analyze(article).entities.filter {
      $0.name == "European Union" || $0.name == "EU"
    }
    #expect(unions.count == 1)
    #expect(unions.first?.aliases.contains("EU") == true)
  }
}

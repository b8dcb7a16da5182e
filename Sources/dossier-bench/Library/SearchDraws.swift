import NewsModel

/// Searches as somebody would type them who knows what is in a library.
struct SearchDraws {
  /// Searches of one kind.
  struct Group {
    var name: String
    var texts: [String]
  }

  /// How many of the texts, in per cent, a common word stands in at least.
  private static let commonShare = 15

  /// The words of some articles, in order.
  private let articles: [[String]]
  private let common: [String]
  private let rare: [String]
  private let named: [EntitySummary]
  private let sources: [String]

  /// `texts` must not be few: what is common is told from them.
  init(texts: [String], named: [EntitySummary], sources: [String]) {
    articles = texts.map(Self.words).filter { $0.count > 10 }
    var tally: [String: Int] = [:]
    for word in articles.flatMap(Set.init) { tally[word, default: 0] += 1 }
    let least = articles.count * Self.commonShare / 100
    common = tally.filter { $0.value >= max(2, least) && $0.key.count > 2 }.keys.sorted()
    rare = tally.filter { $0.value == 1 && $0.key.count > 4 }.keys.sorted()
    self.named = named
    self.sources = sources
  }

  /// About `count` searches, in equal parts of every kind that the library has words for.
  func groups(_ count: Int, _ random: inout RandomSource) -> [Group] {
    guard !articles.isEmpty, !common.isEmpty, !rare.isEmpty, !named.isEmpty else { return [] }
    var groups = [
      group("one letter", count) { [String(random.any(of: common).prefix(1))] },
      group("common words", count) {
        (0...random.below(3)).map { _ in random.any(of: common) }
      },
      group("rare words", count) { (0...random.below(2)).map { _ in random.any(of: rare) } },
      group("two to five words of one article", count) {
        let words = random.any(of: articles)
        return (0..<(2 + random.below(4))).map { _ in random.any(of: words) }
      },
      group("phrases", count) { [Self.quoted(phrase(&random))] },
      group("names", count) { [random.any(of: named).name] },
      group("title:", count) { ["title:" + random.any(of: common), random.any(of: common)] },
      group("company: and the like", count) {
        let entity = random.any(of: named)
        return ["\(entity.kind.rawValue):" + Self.quoted(entity.name), random.any(of: common)]
      },
    ]
    if !sources.isEmpty {
      groups.append(
        group("source:", count) {
          ["source:" + Self.quoted(random.any(of: sources)), random.any(of: rare)]
        })
    }
    return groups
  }

  /// Words in lower case of letters and digits alone.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What stands in the search field after each key, the first first.
  static func typed(_ text: String) -> [String] {
    text.indices.map { String(text[...$0]) }
  }

  private static let kinds = 9

  private func group(_ name: String, _ count: Int, _ words: () -> [String]) -> Group {
    let texts = (0..<max(1, count / Self.kinds)).map { _ in words().joined(separator: " ") }
    return Group(name: name, texts: texts)
  }

  private func phrase(_ random: inout RandomSource) -> String {
    let words = random.any(of: articles)
    let start = random.below(words.count - 4)
    return words[start..<(start + 2 + random.below(3))].joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    text.contains(" ") ? "\"\(text.replacing("\"", with: ""))\"" : text
  }
}

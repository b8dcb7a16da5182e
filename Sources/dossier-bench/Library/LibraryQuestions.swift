import ArgumentParser
import NewsLibrary
import NewsModel

/// Questions of one kind.
struct QuestionGroup {
  var name: String
  var questions: [LibraryQuery]
}

/// The questions that a library is measured by, drawn from what it holds.
struct LibraryQuestions {
  /// Articles that searches are drawn from.
  private static let texts = 300

  /// Those of lists and pages.
  private(set) var pages: [QuestionGroup]
  /// Searches, asked with every key as they are typed.
  private(set) var searches: [QuestionGroup]
  /// The searches, typed to their ends; those of one letter have none.
  private(set) var finished: [SearchDraws.Group]
  /// Single words, common and rare ones by turns.
  private(set) var words: [String]

  /// `count` is how many questions a kind of page gets, and how many searches there are.
  init(of library: NewsLibrary, count: Int) throws {
    var random = RandomSource(seed: 5)
    let draws = try LibraryDraws(library, &random)
    let texts = try draws.texts(Self.texts, of: library, &random)
    let typing = SearchDraws(texts: texts, named: draws.named, sources: draws.sources)
    let groups = typing.groups(count, &random)
    guard !groups.isEmpty else {
      throw ValidationError("The library holds too few articles to draw searches from.")
    }
    let stages = [
      (SearchOrder.newest, "first screen"), (.best, "refined"), (.thorough, "thorough"),
    ]
    searches = stages.flatMap { order, stage in
      groups.map { group in
        QuestionGroup(
          name: "search as typed, \(stage): \(group.name)",
          questions: group.texts.flatMap(SearchDraws.typed).map {
            .search($0, limit: 50, order: order)
          })
      }
    }
    finished = groups.filter { $0.name != "one letter" }
    let plain = groups.filter { ["common words", "rare words"].contains($0.name) }
      .map { $0.texts.flatMap(SearchDraws.words) }
    words = zip(plain.first ?? [], plain.last ?? []).flatMap { [$0, $1] }
    pages = Self.pages(draws, count, &random)
  }

  private static func pages(
    _ draws: LibraryDraws, _ count: Int, _ random: inout RandomSource
  ) -> [QuestionGroup] {
    func group(_ name: String, _ question: () -> LibraryQuery) -> QuestionGroup {
      QuestionGroup(name: name, questions: (0..<count).map { _ in question() })
    }
    func articles(after key: PageKey?) -> LibraryQuery {
      .articles(order: .newest, filter: "", after: key, limit: 200)
    }
    let entity = draws.mostMentioned.id
    var groups = [
      group("first page of articles") { articles(after: nil) },
      group("page of the most mentioned name") { .entity(entity, newest: 300) },
      group("an article") { .article(random.any(of: draws.articles)) },
      group("related articles") { .related(random.any(of: draws.articles), limit: 20) },
      group("timeline of the most mentioned") {
        .timeline(entity: entity, order: .latest, filter: "", after: nil, limit: 200)
      },
      group("path between two names") {
        .path(random.any(of: draws.named).id, random.any(of: draws.named).id)
      },
    ]
    if !draws.keys.isEmpty {
      groups.insert(
        group("articles anywhere in the list") { articles(after: random.any(of: draws.keys)) },
        at: 1)
    }
    return groups
  }
}

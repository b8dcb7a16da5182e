import Foundation
import Importing
import NewsLibrary
import NewsModel
import Screen
import Testing

@testable import Explorer

/// Every page as it stands on a real library, made from the sample corpus.
@Suite struct CorpusScreenTests {
  /// A page, and the keys that lead to it from the first screen; each word is typed after a pause.
  struct Walk: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String

    var testDescription: String { name }

    init(_ name: String, _ keys: String) {
      self.name = name
      self.keys = keys
    }
  }

  static let walks = [
    Walk("articles", ""), Walk("companies", "2"), Walk("programs", "3"), Walk("people", "4"),
    Walk("organizations", "5"), Walk("places", "6"), Walk("figures", "7"), Walk("timeline", "8"),
    Walk("stories", "9"), Walk("quotes", "0"), Walk("outlets", ":outlets Enter"),
    Walk("equipment", ":equipment Enter"), Walk("events", ":events Enter"),
    Walk("teasers", ":teasers Enter"), Walk("article", "G Enter"),
    Walk("article-names", "j j j Enter } } }"), Walk("article-hints", "j j j Enter ;"),
    Walk("article-end", "G Enter G"), Walk("related", "j j j r"), Walk("page", "j j j v"),
    Walk("company", "/thales Enter"), Walk("program", "3 Enter"),
    Walk("program-evidence", "3 Enter e"), Walk("organization", "5 Enter"),
    Walk("person", "/kallas Enter"), Walk("evidence", "3 Enter e j Enter"),
    Walk("timeline-of-entity", "/kallas Enter t"), Walk("search", "/japan"),
    Walk("search-hit", "/defense Down Down Down Down Down Down Down Down Enter n"),
    Walk("filter", "2 fmit"), Walk("help", "?"), Walk("palette", ":e"), Walk("home", "~"),
    Walk("home-news", "~ Tab"), Walk("matrix", "x"), Walk("tie", "x j j Enter"),
    Walk("path", "/kallas Enter p /thales Enter p"), Walk("path-marked", "2 p"),
    Walk("compared-articles", "j j j j c j c"), Walk("compared-entities", "2 c j c"),
    Walk("timeline-month", "8 > >"), Walk("timeline-latest", "8 S"),
    Walk("figures-by-subject", "7 S"), Walk("quotes-by-speaker", "0 S"),
    Walk("entities-by-name", "5 S S"), Walk("search-error", "/after:soon"),
    Walk("search-completion", "/company:th Tab"),
  ]

  static let sizes = [(160, 48), (100, 30), (80, 24), (40, 12)]

  @Test(arguments: walks) func everyPageLooksAsItDid(walk: Walk) async throws {
    let corpus = try await Self.corpus.value
    for (columns, rows) in Self.sizes {
      var session = Session(columns: columns, rows: rows, library: corpus)
      for word in walk.keys.split(separator: " ") {
        session.press(String(word))
        session.pause()
      }
      try expectScreen(session.screen, matches: "corpus/\(walk.name)-\(columns)x\(rows)")
    }
  }

  @Test(
    arguments: [("article", "j j j Enter }"), ("company", "/thales Enter"), ("search", "/japan")],
    Theme.all)
  func everyThemeDrawsWhatItDid(walk: (name: String, keys: String), theme: Theme) async throws {
    var session = Session(
      columns: 100, rows: 30, library: try await Self.corpus.value, theme: theme)
    for word in walk.keys.split(separator: " ") {
      session.press(String(word))
      session.pause()
    }
    try expectScreen(session.screen, matches: "themes/\(walk.name)-\(theme.name)")
  }

  @Test func anEmptyLibrarySaysWhatToDo() throws {
    let library = try NewsLibrary.inMemory()
    for (columns, rows) in Self.sizes {
      let session = Session(columns: columns, rows: rows, library: StillLibrary(library: library))
      try expectScreen(session.screen, matches: "corpus/empty-\(columns)x\(rows)")
    }
  }

  /// The sample corpus in memory, imported once for all pages.
  private static let corpus = Task { try await importedSeeds() }
}

import Foundation
import Testing

@testable import dossier_bench

struct GoldPageTests {
  /// Runs `body` in a folder of its own.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func pagesComeWithWhatTheGoldStates() throws {
    try inFolder { folder in
      try Data("<p>Mill".utf8).write(to: folder.appending(path: "b.html"))
      try Data("<p>Fair".utf8).write(to: folder.appending(path: "a.html"))
      let gold = folder.appending(path: "gold.json")
      let text = """
        {"https://echo.example/mill": {"file": "b.html", "with": ["Mill"], "without": [],
          "comments": ["Sad"], "title": "Mill", "author": ["Ada Novak, PhD"], "date": ""},
         "https://echo.example/fair": {"file": "a.html", "with": [], "without": ["Fair"],
          "author": "Ada Novak; Tom Reyes", "date": "2025-03-07", "sitename": "Echo"}}
        """
      try Data(text.utf8).write(to: gold)
      let pages = try GoldPage.pages(gold: gold, folder: folder)
      #expect(pages.map(\.name) == ["a.html", "b.html"])
      #expect(pages.map(\.bytes) == [Array("<p>Fair".utf8), Array("<p>Mill".utf8)])
      #expect(pages[1].url == "https://echo.example/mill")
      #expect(pages[1].segments == GoldSegments(with: ["Mill"], without: []))
      #expect(pages[1].details == GoldDetails(title: "Mill", authors: ["Ada Novak, PhD"]))
      let names = ["Ada Novak", "Tom Reyes"]
      let stated = GoldDetails(authors: names, date: "2025-03-07", site: "Echo")
      #expect(pages[0].details == stated)
    }
  }

  @Test func aBadLineIsNamed() throws {
    try inFolder { folder in
      let file = folder.appending(path: "texts.jsonl")
      let line = #"{"id": "a", "dirty": "Mill\nHome", "with": ["Mill"], "without": []}"#
      try Data("\(line)\n{\"id\": 1}\n".utf8).write(to: file)
      let error = try #require(throws: GoldError.self) { try GoldPage.texts(in: file) }
      #expect(error.description.contains("texts.jsonl, line 2"))
      try Data(line.utf8).write(to: file)
      #expect(try GoldPage.texts(in: file).map(\.bytes) == [Array("Mill\nHome".utf8)])
    }
  }

  @Test func aMissingPageIsNamed() throws {
    try inFolder { folder in
      let gold = folder.appending(path: "gold.json")
      try Data(#"{"": {"file": "gone.html", "with": [], "without": []}}"#.utf8).write(to: gold)
      let error = try #require(throws: GoldError.self) {
        try GoldPage.pages(gold: gold, folder: folder)
      }
      #expect(error.description.contains("gone.html cannot be read"))
    }
  }

  @Test func longLinesAreCountedWithoutBlanksAtTheirEnds() {
    let page = GoldPage(
      name: "", url: "", file: URL(filePath: "/"), bytes: Array("abcde\n  abcd \n\nabcdéf\n".utf8),
      segments: GoldSegments(with: [], without: []), details: GoldDetails())
    #expect(page.longLines(of: 5) == "abcde\nabcdéf")
  }

  @Test func everyPageIsTimedEvenAnEmptyOne() {
    let pages = ["", "<p>The mill burned."].map { html in
      GoldPage(
        name: "", url: "", file: URL(filePath: "/"), bytes: Array(html.utf8),
        segments: GoldSegments(with: [], without: []), details: GoldDetails())
    }
    let speed = ParsingSpeed(pages, rounds: 2)
    #expect(speed.dossier.count == 2)
    #expect(speed.bareParse.count == 2)
    #expect(speed.dossier[1] > 0)
    #expect(speed.bareParse[1] > 0)
  }
}

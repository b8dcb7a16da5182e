import Foundation
import Testing

/// The commands as scripts use them: exit codes, stdout for the answer, stderr for the rest.
@Suite(.serialized) struct CommandLineTests {
  private static let body = """
    Harbour crane maker wins order

    The port of Riga has ordered cranes.

    Kesdal Systems will deliver four cranes to Riga by 2027, the company said on Tuesday.
    """

  @Test func importingAFolderEndsWithZeroAndAgainReadsNothing() throws {
    let folder = try TemporaryFolder()
    let first = try Program.run(["import", Program.seeds], library: folder.library)
    #expect(first.code == 0)
    #expect(first.output == "")
    #expect(first.errors.contains("5 new"))
    let second = try Program.run(["import", Program.seeds], library: folder.library)
    #expect(second.errors.contains("5 unchanged"))
    #expect(second.errors.contains("0 new"))
  }

  @Test(arguments: [
    "articles", "companies", "programs", "people", "organizations", "places", "outlets",
    "events", "figures", "quotes", "teasers",
  ])
  func everyListIsAJSONArrayWithRows(kind: String) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    let result = try Program.run(["list", kind, "--format", "json"], library: folder.library)
    #expect(result.code == 0)
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    #expect((rows?.count ?? 0) > 0)
  }

  @Test func showByNameAndByIdGiveTheSameEntity() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    let byName = try Program.run(["show", "Thales", "--format", "json"], library: folder.library)
    let object =
      try JSONSerialization.jsonObject(with: Data(byName.output.utf8)) as? [String: Any]
    let id = try #require(object?["id"] as? String)
    let byID = try Program.run(["show", id, "--format", "json"], library: folder.library)
    #expect(byName.output == byID.output)
    #expect((object?["mentions"] as? [Any])?.isEmpty == false)
  }

  @Test(arguments: [
    ["show", "Nobody Of That Name"], ["list", "gadgets"], ["related", "a99999"],
    ["path", "Thales", "Nobody Of That Name"], ["--no-such-option"],
  ])
  func whatCannotBeDoneEndsWithTwoAndSaysWhy(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    let result = try Program.run(arguments, library: folder.library)
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(!result.errorLines.isEmpty)
  }

  @Test func withoutATerminalTheExplorerSaysSoInOneLine() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run([Program.seeds], library: folder.library)
    #expect(result.code == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("terminal"))
  }

  @Test func aMissingLibrarySaysHowToMakeOne() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["list", "companies"], library: folder.library)
    #expect(result.code == 2)
    #expect(result.errors.contains("dossier import"))
  }

  @Test func standardInputIsADocument() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["import", "-"], library: folder.library, input: Self.body)
    #expect(result.code == 0)
    let list = try Program.run(["list", "articles"], library: folder.library)
    #expect(list.output.contains("Harbour crane maker wins order"))
  }

  @Test(arguments: BadInput.all)
  func badInputIsNamedAndTheRestIsIn(input: BadInput) throws {
    let folder = try TemporaryFolder()
    try folder.file("news/good.txt", Self.body)
    try input.make(folder)
    let result = try Program.run(["import", folder.path + "/news"], library: folder.library)
    #expect(result.code == (input.complaint == nil ? 0 : 1))
    if let complaint = input.complaint {
      #expect(result.errors.contains(complaint), "\(result.errors)")
      #expect(result.errors.contains(input.name), "\(result.errors)")
    }
    let list = try Program.run(["list", "articles"], library: folder.library)
    #expect(list.output.contains("Harbour crane maker wins order"))
  }

  @Test func aMissingPathEndsWithOneAndTheOthersAreIn() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", Self.body)
    let result = try Program.run(
      ["import", good, folder.path + "/nowhere"], library: folder.library)
    #expect(result.code == 1)
    #expect(result.errors.contains("nowhere: no such file or folder"))
    let list = try Program.run(["list", "articles"], library: folder.library)
    #expect(list.output.contains("Harbour crane maker wins order"))
  }

  @Test func aFileThatIsNoLibraryIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "this is a diary, not a database. ", count: 200)
    let path = try folder.file("diary.sqlite", text)
    let good = try folder.file("good.txt", Self.body)
    let result = try Program.run(["import", good], library: path)
    #expect(result.code == 2)
    #expect(result.errors.contains("diary.sqlite"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", Self.body)
    let result = try Program.run(["import", good], library: "/proc/dossier/library.sqlite")
    #expect(result.code == 2)
    #expect(result.errors.contains("/proc/dossier"))
  }

  @Test func aFileThatIsGoneIsMarkedAndKept() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("news/good.txt", Self.body)
    try folder.file("news/other.txt", Self.body.replacingOccurrences(of: "crane", with: "winch"))
    _ = try Program.run(["import", folder.path + "/news"], library: folder.library)
    try FileManager.default.removeItem(atPath: good)
    let result = try Program.run(["import", folder.path + "/news"], library: folder.library)
    #expect(result.errors.contains("1 gone"))
    let list = try Program.run(["list", "articles", "--format", "jsonl"], library: folder.library)
    #expect(list.output.split(separator: "\n").count == 2)
    #expect(list.output.contains("\"isGone\":true"))
  }

  @Test func aChangedFileReplacesItsArticle() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("news/good.txt", Self.body)
    _ = try Program.run(["import", folder.path + "/news"], library: folder.library)
    try folder.file(
      "news/good.txt", Self.body.replacingOccurrences(of: "Kesdal", with: "Orwick") + "\nMore.")
    let result = try Program.run(["import", path], library: folder.library)
    #expect(result.errors.contains("1 changed"))
    let companies = try Program.run(["list", "companies"], library: folder.library)
    #expect(companies.output.contains("Orwick Systems"))
    #expect(!companies.output.contains("Kesdal Systems"))
  }
}

/// A file that cannot be read as an article, or hardly.
struct BadInput: Sendable, CustomTestStringConvertible {
  var name: String
  /// What stderr must say, or nil where the file is read all the same.
  var complaint: String?
  var make: @Sendable (TemporaryFolder) throws -> Void

  var testDescription: String { name }

  static let all = [
    BadInput(name: "empty.txt", complaint: "empty") { try $0.file("news/empty.txt", "") },
    BadInput(name: "photo.txt", complaint: "binary") { folder in
      try folder.file("news/photo.txt", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 * 7) }))
    },
    BadInput(name: "page.html", complaint: "page furniture") { folder in
      try folder.file(
        "news/page.html", "<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav></body></html>")
    },
    BadInput(name: "latin.txt", complaint: nil) { folder in
      var bytes = Array("A caf\u{e9} opens in Riga\n\nThe owner said it was".utf8)
      bytes.append(contentsOf: [0xff, 0xfe, 0xe9, 0x20])
      bytes.append(contentsOf: Array(" time for coffee by the port.".utf8))
      try folder.file("news/latin.txt", Data(bytes))
    },
    BadInput(name: "loop", complaint: nil) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/news/loop", withDestinationPath: folder.path + "/news")
    },
    BadInput(name: "itself", complaint: "leads back to itself") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/news/itself", withDestinationPath: folder.path + "/news/itself")
    },
    BadInput(name: "dangling", complaint: "no such file") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/news/dangling", withDestinationPath: folder.path + "/nowhere")
    },
  ]
}

/// The commands that read texts and articles for names, and say why.
@Suite(.serialized) struct ExtractionCommandTests {
  @Test func extractWritesALineForEachTextWithOffsetsInScalars() throws {
    let folder = try TemporaryFolder()
    let input = """
      {"id":"é1","text":"«日本» NATO met in Oslo on 3 May 2024."}
      {"id":2,"text":""}

      """
    let result = try Program.run(
      ["extract", "--format", "jsonl"], library: folder.library, input: input)
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""start":5,"end":9,"type":"organization""#) == true)
    #expect(lines.first?.contains(#""type":"date""#) == true)
    #expect(lines.last == #"{"id":2,"entities":[]}"#)
  }

  @Test func aLineThatIsNoTextIsNamedAndTheOthersAreRead() throws {
    let folder = try TemporaryFolder()
    let input = "{\"id\":\"1\"}\n{\"id\":\"2\",\"text\":\"NATO met.\"}\n"
    let result = try Program.run(
      ["extract", "--format", "jsonl"], library: folder.library, input: input)
    #expect(result.code == 1)
    #expect(result.errors.contains("line 1"))
    #expect(result.output.contains("\"id\":\"2\""))
    let missing = try Program.run(["extract", "/no/such/file"], library: folder.library)
    #expect(missing.code == 2)
    #expect(missing.errors.contains("/no/such/file"))
  }

  @Test func explainTellsTheRuleAndTheReasons() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    let text = try Program.run(["explain", "a1"], library: folder.library)
    #expect(text.code == 0)
    #expect(text.output.contains("gazetteer: the tables list the name"))
    let json = try Program.run(["explain", "a1", "--format", "json"], library: folder.library)
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect((rows?.count ?? 0) > 10)
    #expect(rows?.allSatisfy { $0["rule"] is String && $0["reasons"] is [Any] } == true)
    let nobody = try Program.run(["explain", "a99999"], library: folder.library)
    #expect(nobody.code == 2)
  }

  @Test func evalMeasuresOnMarkedArticlesAndNamesWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    let gold = try folder.file(
      "gold.txt", "=== brief\n{organization:NATO} met in {place:Oslo}. {person:Quux Zimbeldo}x.\n")
    let figures = try Program.run(["eval", gold, "--format", "json"], library: folder.library)
    #expect(figures.code == 0)
    let rows = try JSONSerialization.jsonObject(with: Data(figures.output.utf8)) as? [[String: Any]]
    let all = rows?.last
    #expect(all?["kind"] as? String == "all")
    #expect(all?["gold"] as? Int == 3)
    #expect((all?["right"] as? Int ?? 0) >= 2)
    let errors = try Program.run(["eval", gold, "--errors"], library: folder.library)
    #expect(errors.output.contains("missed"))
    let broken = try folder.file("broken.txt", "=== brief\nA {firm:NATO} met.\n")
    let failure = try Program.run(["eval", broken], library: folder.library)
    #expect(failure.code == 2)
    #expect(failure.errors.contains("line 2"))
  }
}

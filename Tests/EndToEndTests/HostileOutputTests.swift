import Foundation
import HostileTexts
import Testing

/// What strangers wrote, through the program to the terminal's last byte.
@Suite(.serialized) struct HostileOutputTests {
  /// A folder with the hostile corpus and the sample corpus, and the library made of both.
  private static let folder: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    for file in HostileCorpus.files {
      try folder.file("in/" + file.name, Data(file.bytes))
    }
    try folder.file("library.sqlite-state/dossier/config.toml", "hyperlinks = true\n")
    try folder.file("marked.txt", "=== \nT: \(hostile)\n{company:Kesdal\(hostile) Systems}\n")
    try folder.file(
      "texts.jsonl",
      "{\"id\": \"\\u001b[4711J\\u202e\", \"text\": \"Thales\\u202e SA met \\u009b4711J.\"}\n\(hostile)\n"
    )
    _ = try Program.run(["import", folder.path + "/in", Program.seeds], library: folder.library)
    return folder
  }

  private static let hostile = HostileText.line

  /// Keys typed one after another, each time the screen has come to rest.
  static let walks: [[String]] = [
    [":articles\n", "j", "\n", "}", "v", "j", "v", "w", "r", "\n", "y", "o"],
    [":companies\n", "\n", "Tab", "j", "\n", "e", "t"],
    [":programs\n", "\n"], [":people\n", "\n", "e"], [":organizations\n", "\n"],
    [":places\n", "\n", "t"], [":outlets\n", "\n"], [":equipment\n"], [":events\n"],
    [":figures\n", "\n", "S"], [":quotes\n", "\n", "S"], [":stories\n", "\n"],
    [":timeline\n", ">", "\n"], [":teasers\n", "\n"], ["x", "\n"], ["?", "j"], [":", "e"],
    ["/after:soon", "\u{15}", "cranes", "\n", "n"], ["/kesdal", "\n", "p", "/norvik", "\n", "p"],
    ["2", "c", "j", "c"], [":articles\n", "c", "j", "c"], [":articles\n", "f", "order", "\n"],
    ["/", "\u{1B}[200~\(hostile)\u{1B}[201~", "\n"], [":articles\n", "\n", ";"],
  ]

  @Test(arguments: [(160, 48), (80, 24), (30, 8)] as [(UInt16, UInt16)])
  func noPageOfTheExplorerLetsAnythingPass(columns: UInt16, rows: UInt16) throws {
    let terminal = try RawTerminal(
      [], library: Self.folder.get().library, columns: columns, rows: rows)
    for keys in Self.walks {
      let before = terminal.output.count
      for key in keys { terminal.type(key == "Tab" ? "\t" : key) }
      for key in ["\u{1B}", "\u{1B}", "~"] { terminal.type(key) }
      let written = Array(terminal.output[before...])
      #expect(TerminalOutput.complaint(about: written, allowing: .screen) == nil, "\(keys)")
    }
    terminal.type("Q")
    #expect(terminal.finish() == 0)
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .screen) == nil)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("␛[4711J"))
  }

  @Test func anImportBesideTheExplorerLetsNothingPass() throws {
    let folder = try Self.folder.get()
    let terminal = try RawTerminal(
      [folder.path + "/in"], library: folder.path + "/beside.sqlite", columns: 80, rows: 24)
    #expect(terminal.wait(for: "imported"))
    terminal.type("Q")
    // Some files cannot be read, which is told when the screen is gone.
    #expect(terminal.finish() == 1)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("broken ␛[4711J"))
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .screen) == nil)
  }

  /// Every command that answers.
  static let commands: [[String]] =
    [
      "articles", "companies", "programs", "people", "organizations", "places", "outlets",
      "equipment", "events", "figures", "quotes", "stories", "teasers",
    ].map { ["list", $0] }
    + [
      ["show", "a1"], ["show", "a9"], ["show", "Kesdal Systems"], ["search", "cranes"],
      ["search", "kesdal"], ["related", "a1"], ["path", "Kesdal Systems", "Norvik Marine"],
      ["timeline"], ["timeline", "Kesdal Systems"], ["export"], ["export", "--only", "companies"],
      ["check"], ["stats"], ["explain", "a1"], ["explain", "a12"], ["extract", "TEXTS"],
      ["eval", "MARKED"], ["eval", "MARKED", "--errors"],
    ]

  @Test(arguments: commands, ["text", "csv", "json", "jsonl"])
  func noAnswerLetsAnythingPass(command: [String], format: String) throws {
    let arguments = try Self.arguments(command) + ["--format", format]
    let terminal = try RawTerminal(arguments, library: Self.folder.get().library)
    #expect(terminal.finish() ?? 3 < 2)
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .none) == nil)
    #expect(!terminal.output.isEmpty)
  }

  /// Every way to be told that something is wrong with what was typed.
  static let failures: [[String]] = [
    ["show", "FOLDER/records.jsonl"], ["show", hostile], ["search", hostile],
    ["search", "after:soon\(hostile)"], ["related", hostile], ["path", "Kesdal Systems", hostile],
    ["timeline", hostile], ["explain", hostile], ["extract", hostile], ["eval", hostile],
    ["list", hostile], ["--\(hostile)"], ["stats", "--library", hostile], [hostile],
    ["export", "--only", hostile],
  ]

  @Test(arguments: failures) func noFailureLetsAnythingPass(command: [String]) throws {
    let arguments = try Self.arguments(command)
    let library = try Self.folder.get().library
    let terminal = try RawTerminal(arguments, library: library)
    let code = terminal.finish()
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .none) == nil)
    #expect(!terminal.output.isEmpty)
    let piped = try Program.run(arguments, library: library)
    #expect(piped.code == code)
    #expect(TerminalText.offender(in: piped.errors, allowingLineFeeds: true) == nil)
  }

  @Test func pipesGetTheTextAsItIs() throws {
    let result = try Program.run(["export"], library: Self.folder.get().library)
    #expect(TerminalText.offender(in: result.output, allowingLineFeeds: true) != nil)
  }

  /// What JSON on a terminal has as escapes means what the pipe gets.
  @Test func jsonOnATerminalMeansTheSame() throws {
    let library = try Self.folder.get().library
    let arguments = ["export", "--format", "json"]
    let terminal = try RawTerminal(arguments, library: library)
    #expect(terminal.finish() == 0)
    let piped = try Program.run(arguments, library: library)
    let shown = try JSONSerialization.jsonObject(with: Data(terminal.output)) as? NSDictionary
    let plain = try JSONSerialization.jsonObject(with: Data(piped.output.utf8)) as? NSDictionary
    #expect(shown == plain)
    #expect(shown?.count == 2)
  }

  @Test func importingTellsSafelyWhatItCannotRead() throws {
    let folder = try Self.folder.get()
    let arguments = ["import", folder.path + "/in", HostileText.line]
    let terminal = try RawTerminal(arguments, library: folder.path + "/again.sqlite")
    #expect(terminal.finish() == 1)
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .eraseLine) == nil)
    let piped = try Program.run(arguments, library: folder.path + "/piped.sqlite")
    #expect(piped.errors.contains("broken ␛[4711J"))
    #expect(TerminalText.offender(in: piped.errors, allowingLineFeeds: true) == nil)
  }

  @Test func thePlainModeLetsNothingPass() throws {
    let terminal = try RawTerminal(["--plain"], library: Self.folder.get().library)
    let lines = [
      "companies", "1", "back", "articles", "2", "page", "back", "figures", "quotes", "timeline",
      "teasers", "stories", "matrix", "search cranes", "1", "related", "explain",
      "search after:soon",
      "help", "copy", "open", "nonsense",
    ]
    for line in lines { terminal.type(line + "\n") }
    terminal.type("quit\n")
    #expect(terminal.finish() == 0)
    #expect(TerminalOutput.complaint(about: terminal.output, allowing: .none) == nil)
  }

  private static func arguments(_ command: [String]) throws -> [String] {
    let folder = try folder.get().path
    let places = [
      "FOLDER/records.jsonl": folder + "/in/records.jsonl", "TEXTS": folder + "/texts.jsonl",
      "MARKED": folder + "/marked.txt",
    ]
    return command.map { places[$0] ?? $0 }
  }
}

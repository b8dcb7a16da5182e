import Foundation
import Testing

/// Rules about who may know whom, kept by reading the sources.
struct ArchitectureTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// A Swift file with the target it belongs to.
  private struct SourceFile {
    var target: String
    var path: String
    var lines: [Substring]
  }

  private static func swiftFiles() throws -> [SourceFile] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      return SourceFile(
        target: String(name.prefix { $0 != "/" }), path: name, lines: text.split(separator: "\n"))
    }
  }

  @Test(arguments: [
    ("GRDB", "NewsLibrary"), ("GRDBSQLite", "NewsLibrary"), ("CTerminal", "CursesTerminal"),
    ("CGazetteers", "EntityExtraction"),
  ])
  func aModuleIsImportedByOneTargetOnly(module: String, owner: String) throws {
    let importers = try Self.swiftFiles().filter { file in
      file.lines.contains { $0.hasSuffix("import \(module)") }
    }
    #expect(!importers.isEmpty)
    #expect(importers.filter { $0.target != owner }.map(\.path) == [])
  }

  @Test func theModelImportsNothing() throws {
    let model = try Self.swiftFiles().filter { $0.target == "NewsModel" }
    #expect(!model.isEmpty)
    let imports = model.flatMap(\.lines).filter { $0.contains("import ") && !$0.hasPrefix("//") }
    #expect(imports.filter { $0.hasPrefix("import") || $0.hasPrefix("public import") } == [])
  }

  @Test(arguments: ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "])
  func sqlStandsInTheLibraryAlone(statement: String) throws {
    let holders = try Self.swiftFiles().filter { file in
      file.lines.contains { $0.contains(statement) }
    }
    #expect(!holders.isEmpty)
    #expect(holders.filter { $0.target != "NewsLibrary" }.map(\.path) == [])
  }

  @Test func ncursesIsIncludedByOneTargetOnly() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
    let includers = try names.filter { $0.hasSuffix(".c") || $0.hasSuffix(".h") }.filter { name in
      let text = try String(contentsOf: Self.sources.appending(path: name), encoding: .utf8)
      return text.contains("<ncurses.h>")
    }
    #expect(!includers.isEmpty)
    #expect(includers.filter { !$0.hasPrefix("CTerminal/") } == [])
  }
}

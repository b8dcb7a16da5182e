import ArticleParsing
import Foundation
import NewsLibrary
import NewsModel
import Testing

@testable import Importing

/// Files that change or go away between being listed and being read.
struct ChangingFileTests {
  private static func text(_ title: String) -> String {
    """
    \(title)

    Kesdal Systems will deliver four cranes to Riga by 2027, the company said on Tuesday.

    The port authority expects the first of them in spring and plans to train forty operators.
    """
  }

  private static func record(_ title: String) -> String {
    #"{"title": "\#(title)", "text": "Kesdal Systems will deliver cranes to Riga by 2027."}"# + "\n"
  }

  private static let files = [
    "a.txt": text("Cranes for Riga"), "b.txt": text("Locks for Kiel"),
    "c.jsonl": (1...9).map { record("Ferry \($0)") }.joined(),
  ]

  /// What happens to the files behind the back of an import.
  enum Change: String, CaseIterable {
    case rewritten, removed, emptied, cutOff, lengthened, turnedIntoAFolder, unreadable

    func make(in folder: Folder) throws {
      let manager = FileManager.default
      switch self {
      case .rewritten: try folder.write("a.txt", text("Cranes for Tallinn"))
      case .removed:
        try manager.removeItem(atPath: folder.path + "/a.txt")
        try manager.removeItem(atPath: folder.path + "/c.jsonl")
      case .emptied:
        try folder.write("a.txt", "")
        try folder.write("c.jsonl", "")
      case .cutOff: try folder.write("c.jsonl", String((files["c.jsonl"] ?? "").prefix(500)))
      case .lengthened:
        try folder.write("c.jsonl", (files["c.jsonl"] ?? "") + record("Ferry 10"))
      case .turnedIntoAFolder:
        try manager.removeItem(atPath: folder.path + "/a.txt")
        try manager.createDirectory(
          atPath: folder.path + "/a.txt", withIntermediateDirectories: true)
        try folder.write("a.txt/inner.txt", text("Cranes for Vaasa"))
      case .unreadable:
        try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/a.txt")
      }
    }
  }

  /// Imports what stands in `folder`, where `change` happens once it is listed.
  private func run(
    _ library: NewsLibrary, _ folder: Folder, _ change: () throws -> Void
  ) async throws -> ImportReport {
    let tree = FileTree(walking: [folder.path])
    let plan = try ImportPlan(tree, knownTo: library)
    try change()
    var run = ImportRun(library: library, plan: plan, problems: tree.problems)
    var ahead = ReadAhead(
      DocumentSource(plan.unread, library: library, formats: .known), for: library,
      reader: DocumentReader(), workers: 2)
    defer { ahead.cancel() }
    var isDone = plan.unread.isEmpty
    while !isDone {
      let batch = try await ahead.next().get()
      isDone = batch.batch.isLast
      try run.store(batch)
    }
    return try run.finish(marking: tree)
  }

  @Test(arguments: Change.allCases)
  func theNextImportMakesUpForIt(change: Change) async throws {
    let folder = try Folder(Self.files)
    let library = try NewsLibrary.inMemory()
    let report = try await run(library, folder) { try change.make(in: folder) }
    #expect(report.articles > 0)
    #expect(try library.check() == [])
    _ = try await Importer(library: library).run([folder.path])
    #expect(try library.check() == [])
    let undisturbed = try NewsLibrary.inMemory()
    _ = try await Importer(library: undisturbed).run([folder.path])
    let lost = Set(try undisturbed.canonicalDump().split(separator: "\n"))
      .subtracting(try library.canonicalDump().split(separator: "\n"))
      // What was there before stays, marked as gone, and is counted.
      .filter { !$0.hasPrefix("counter ") && !$0.hasPrefix("document ") }
    #expect(lost.isEmpty, "\(lost)")
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsThere() async throws {
    let folder = try Folder(Self.files)
    let library = try NewsLibrary.inMemory()
    let report = try await run(library, folder) {
      try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    }
    #expect(report.added == 10)
    #expect(report.problems.map(\.reason) == ["No such file or directory"])
    #expect(report.problems.first?.path.hasSuffix("/a.txt") == true)
  }

  @Test func whatWasThereBeforeStaysUntilItsFileIsReadAgain() async throws {
    let folder = try Folder(Self.files)
    let library = try NewsLibrary.inMemory()
    _ = try await Importer(library: library).run([folder.path])
    try folder.write("a.txt", Self.text("Cranes for Tallinn") + "\n")
    _ = try await run(library, folder) {
      try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    }
    let id = try #require(try library.article(atPath: folder.path + "/a.txt"))
    guard case .article(let detail) = try library.answer(.article(id)) else { return }
    #expect(detail.article.title == "Cranes for Riga")
  }
}

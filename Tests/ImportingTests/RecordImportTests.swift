import Foundation
import NewsLibrary
import NewsModel
import Testing

@testable import Importing

/// Files that hold many documents, from the disk into the library.
struct RecordImportTests {
  private static let two = Desk.records(
    Desk.line("a", "Cranes for Riga"), Desk.line("b", "Locks for Kiel"))

  @Test func eachRecordIsADocumentNamedByItsFileAndKey() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    let report = try await desk.run()
    #expect(report.counts == Counts(added: 2))
    #expect(try desk.articles() == ["wire.rec#a: Cranes for Riga", "wire.rec#b: Locks for Kiel"])
    #expect(try desk.stats().documents == 2)
    #expect(try desk.library.article(atPath: desk.path("wire.rec#b")) != nil)
    #expect(try desk.library.article(atPath: desk.path("wire.rec")) == nil)
    #expect(try desk.library.check() == [])
  }

  @Test func aFileOfOneRecordIsFoundByItsOwnPath() async throws {
    let desk = try Desk(["one.rec": Desk.records(Desk.line("x", "Cranes for Riga"))])
    try await desk.run()
    let id = try #require(try desk.library.article(atPath: desk.path("one.rec")))
    #expect(try desk.library.article(atPath: desk.path("one.rec#x")) == id)
  }

  @Test func anUnchangedFileOfRecordsCostsNoReading() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    try await desk.run()
    let again = try await desk.run()
    #expect(again.counts == Counts(unchanged: 2))
    let plan = try ImportPlan(FileTree(walking: [desk.folder.path]), knownTo: desk.library)
    #expect(plan.unread.isEmpty)
  }

  @Test func onlyTheRecordThatChangedIsReadAgainAndKeepsItsNumber() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    try await desk.run()
    let before = try desk.library.article(atPath: desk.path("wire.rec#b"))
    try desk.folder.write(
      "wire.rec",
      Desk.records(
        Desk.line("new", "Ferries for Turku"), Desk.line("b", "Locks for Emden"),
        Desk.line("a", "Cranes for Riga")))
    let report = try await desk.run()
    #expect(report.counts == Counts(added: 1, changed: 1, unchanged: 1))
    #expect(try desk.library.article(atPath: desk.path("wire.rec#b")) == before)
    #expect(
      try desk.articles() == [
        "wire.rec#a: Cranes for Riga", "wire.rec#b: Locks for Emden",
        "wire.rec#new: Ferries for Turku",
      ])
  }

  @Test func aRecordThatVanishedIsMarkedAndComesBack() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    try await desk.run()
    try desk.folder.write("wire.rec", Desk.records(Desk.line("b", "Locks for Kiel")))
    #expect(try await desk.run().gone == 1)
    #expect(try desk.articles() == ["(wire.rec#a: Cranes for Riga)", "wire.rec#b: Locks for Kiel"])
    #expect(try desk.stats().gone == 1)
    #expect(try await desk.run().unchanged == 1)
    try desk.folder.write("wire.rec", Self.two)
    let back = try await desk.run()
    #expect(back.counts == Counts(unchanged: 2))
    #expect(try desk.articles() == ["wire.rec#a: Cranes for Riga", "wire.rec#b: Locks for Kiel"])
    #expect(try desk.stats().gone == 0)
    #expect(try desk.library.check() == [])
  }

  @Test(arguments: [true, false])
  func aFileThatWentAwayTakesItsRecordsAlongAndBringsThemBack(byFolder: Bool) async throws {
    let desk = try Desk([
      "sub/wire.rec": Self.two, "sub/plain.txt": "Port opens\n\nIt is open now.",
    ])
    try await desk.run()
    try FileManager.default.removeItem(atPath: desk.path("sub/wire.rec"))
    let report = try await byFolder ? desk.run() : desk.run("sub/wire.rec")
    #expect(report.gone == 2)
    #expect(try desk.stats().gone == 2)
    #expect(try await desk.run().gone == 0)
    try desk.folder.write("sub/wire.rec", Self.two)
    #expect(try await desk.run().unchanged == 3)
    #expect(try desk.stats().gone == 0)
    #expect(try desk.library.check() == [])
  }

  @Test func whatCannotBeReadIsNamedByItsPlaceAndTheRestGoesOn() async throws {
    let desk = try Desk([
      "wire.rec": Desk.records(
        Desk.line("a", "Cranes for Riga"), "? damaged", "empty", Desk.line("b", "Locks for Kiel"))
    ])
    let report = try await desk.run()
    let name = desk.path("wire.rec")
    #expect(
      report.problems.map(\.description) == [
        "\(name): line 3: has no text", "\(name): record empty: is empty; save the page again",
      ])
    #expect(report.added == 2)
    #expect(try await desk.run().unchanged == 2)
  }

  @Test func aFileOfNothingButProblemsIsTriedAgain() async throws {
    let desk = try Desk(["wire.rec": Desk.records("? damaged", "empty")])
    for _ in 0..<2 {
      let report = try await desk.run()
      #expect(report.counts == Counts(problems: 2))
    }
    #expect(try desk.stats().documents == 0)
  }

  @Test func aFileThatBreaksOffIsResumedWithoutReadingWhatIsIn() async throws {
    let whole = (0..<300).map { "\($0)|Lock \($0)|It opens." }
    let cut = (["RECORDS"] + whole.prefix(200) + ["!"]).joined(separator: "\n")
    let desk = try Desk(["wire.rec": cut])
    let first = try await desk.run()
    #expect(first.added == 200)
    #expect(first.problems.map(\.reason) == ["is cut off"])
    #expect(try desk.stats().articles == 200)
    #expect(try desk.library.check() == [])
    try desk.folder.write("wire.rec", (["RECORDS"] + whole).joined(separator: "\n"))
    let second = try await desk.run()
    #expect(second.counts == Counts(added: 100, unchanged: 200))
    #expect(second.problems == [])
  }

  @Test func aBrokenFileMarksNothingAsGone() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    try await desk.run()
    try desk.folder.write("wire.rec", Desk.records(Desk.line("b", "Locks for Kiel"), "!"))
    let report = try await desk.run()
    #expect(report.counts == Counts(unchanged: 1, problems: 1))
    // It counts as changed until it was read to its end.
    #expect(try await desk.run().problems.count == 1)
    #expect(try desk.library.check() == [])
  }

  @Test func aCancelledImportIsResumed() async throws {
    let lines = (0..<1600).map { "\($0)|Lock \($0)|It opens." }
    let desk = try Desk(["wire.rec": (["RECORDS"] + lines).joined(separator: "\n")])
    let task = Task {
      try await Importer(library: desk.library, formats: .lines).run([desk.folder.path]) { _ in
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    let first = try await task.value
    #expect(first.isCancelled)
    #expect(first.added > 0 && first.added < 1600)
    let second = try await desk.run()
    #expect(second.added + first.added == 1600)
    #expect(second.unchanged == first.added)
    #expect(try desk.library.check() == [])
  }

  /// Pulls a file of records to its end without importing it.
  private func batches(of lines: [String]) async throws -> [DocumentBatch] {
    let desk = try Desk(["wire.rec": (["RECORDS"] + lines).joined(separator: "\n")])
    let source = DocumentSource(
      try ImportPlan(FileTree(walking: [desk.folder.path]), knownTo: desk.library).unread,
      library: desk.library, formats: .lines)
    var batches: [DocumentBatch] = []
    while batches.last?.isLast != true { batches.append(try await source.next()) }
    return batches
  }

  @Test func tenThousandRecordsComeInSmallBatches() async throws {
    let batches = try await batches(of: (0..<10_000).map { "\($0)|Lock \($0)|It opens." })
    #expect(batches.allSatisfy { $0.documents.count <= Importer.batchSize })
    #expect(Set(batches.flatMap(\.documents).map(\.path)).count == 10_000)
    #expect(batches.map(\.filesDone).reduce(0, +) == 1)
    #expect(batches.flatMap(\.ended).count == 1)
  }

  @Test func aBatchOfGreatRecordsHoldsFewOfThem() async throws {
    let text = String(repeating: "Locks ", count: 1 << 17)
    let batches = try await batches(of: (0..<50).map { "\($0)|\(text)" })
    #expect(batches.allSatisfy { $0.documents.count <= 22 })
    #expect(batches.flatMap(\.documents).count == 50)
  }

  @Test func recordsThatShareAKeyAreAllKept() async throws {
    let lines = ["Cranes", "Locks", "Ferries"].map { Desk.line("k", "\($0) for Riga") }
    let desk = try Desk(["wire.rec": (["RECORDS"] + lines).joined(separator: "\n")])
    #expect(try await desk.run().added == 3)
    #expect(
      try desk.articles() == [
        "wire.rec#k: Cranes for Riga", "wire.rec#k~2: Locks for Riga",
        "wire.rec#k~3: Ferries for Riga",
      ])
  }

  @Test func aFileThatTurnsIntoOneDocumentLeavesItsRecordsBehind() async throws {
    let desk = try Desk(["wire.rec": Self.two])
    try await desk.run()
    try desk.folder.write("wire.rec", "Port opens\n\nThe port of Riga is open again, it said.")
    let report = try await desk.run()
    #expect(report.changed + report.added == 1)
    #expect(try desk.stats().gone == 2)
    #expect(try desk.library.check() == [])
    try desk.folder.write("wire.rec", Self.two)
    try await desk.run()
    #expect(try desk.articles() == ["wire.rec#a: Cranes for Riga", "wire.rec#b: Locks for Kiel"])
    #expect(try desk.stats().documents == 2)
    #expect(try desk.library.check() == [])
  }

  @Test func recordsWithinARecordAreReadOneLevelDeep() async throws {
    let inner = Desk.line("in", "Cranes for Riga").replacing("|", with: "¦")
    let desk = try Desk(["wire.rec": Desk.records("feed|RECORDS|\(inner)|? damaged")])
    let report = try await desk.run()
    #expect(try desk.articles() == ["wire.rec#feed#in: Cranes for Riga"])
    #expect(report.problems.map(\.reason).first?.hasSuffix("line 2, line 5: has no text") == true)
    #expect(try await desk.run().unchanged == 1)
  }

  @Test func anyOrderOfImportGivesTheSameLibrary() async throws {
    let files = [
      "one.rec": Desk.records(
        Desk.line("a", "Cranes for Riga"), Desk.line("b", "Locks for Kiel"), "* Ferries for Turku"),
      "two.rec": Desk.records(Desk.line("a", "Ferries for Turku", " Hamburg waits.")),
      "plain.txt": "Kesdal Systems grows\n\nKesdal Systems of Riga hired forty people.\n",
    ]
    let expected = try Desk(files)
    try await expected.run()
    for order in [["two.rec", "plain.txt", "one.rec"], ["one.rec", "two.rec", "plain.txt"]] {
      let library = try NewsLibrary.inMemory()
      let importer = Importer(library: library, formats: .lines)
      for name in order { _ = try await importer.run([expected.path(name)]) }
      #expect(try library.canonicalDump() == expected.library.canonicalDump())
      #expect(try library.check() == [])
    }
  }
}

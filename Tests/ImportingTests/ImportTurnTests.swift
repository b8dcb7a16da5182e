import ArticleParsing
import Foundation
import NewsLibrary
import Synchronization
import Testing

@testable import Importing

/// Imports of two processes into one library.
@Suite struct ImportTurnTests {
  private static func desk() throws -> Desk {
    try Desk(
      ["a.txt": "Cranes for Riga\n\nThe port of Riga ordered cranes.\n"], formats: .known,
      isOnDisk: true)
  }

  @Test func theSecondSaysWhoHasTheLibraryAndWaits() async throws {
    let desk = try Self.desk()
    let first = Mutex(ImportLock.attempt(desk.library))
    let told = Mutex<[String]>([])
    let report = try await Importer(library: desk.library).run(
      [desk.folder.path],
      waiting: { holder in
        told.withLock { $0.append(holder) }
        first.withLock { $0 = nil }
      })
    #expect(told.withLock { $0 } == ["process \(ProcessInfo.processInfo.processIdentifier)"])
    #expect(report.added == 1)
    #expect(!FileManager.default.fileExists(atPath: (desk.library.path ?? "") + ".importing"))
  }

  @Test func whoIsCancelledWhileWaitingImportsNothing() async throws {
    let desk = try Self.desk()
    let first = ImportLock.attempt(desk.library)
    let report = try await Task {
      try await Importer(library: desk.library).run(
        [desk.folder.path], waiting: { _ in withUnsafeCurrentTask { $0?.cancel() } })
    }.value
    #expect(report.isCancelled)
    #expect(report.added == 0)
    withExtendedLifetime(first) {}
  }

  @Test func aFileLeftByAKilledImportKeepsNobodyWaiting() async throws {
    let desk = try Self.desk()
    try Data("4711\n".utf8).write(to: URL(filePath: (desk.library.path ?? "") + ".importing"))
    #expect(try await desk.run().added == 1)
  }
}

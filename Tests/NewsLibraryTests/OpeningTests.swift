import Foundation
import GRDB
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct OpeningTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func aMissingFileIsMadeWithItsFolders() throws {
    let library = try NewsLibrary.open(folder.file("deep/er/library.sqlite"))
    _ = try library.store([Draft("a", "{Thales/company}.").document])
    try library.finishImport()
    let again = try NewsLibrary.open(folder.file("deep/er/library.sqlite"), access: .readOnly)
    #expect(try again.names(of: .company) == ["Thales 1/1"])
    #expect(try #require(again.answer(.stats).stats).fileSize > 0)
  }

  @Test func anEmptyFileBecomesALibrary() throws {
    let path = try folder.write("", to: "empty")
    #expect(try NewsLibrary.open(path).check() == [])
  }

  @Test func aFileThatAKilledProcessHadJustBegunBecomesALibrary() throws {
    let path = folder.file("begun.sqlite")
    try Foreign.run("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)", at: path)
    #expect(try NewsLibrary.open(path).check() == [])
  }

  @Test(arguments: [NewsLibrary.Access.readWrite, .readOnly])
  func aFileThatIsNoDatabaseIsRefusedUntouched(access: NewsLibrary.Access) throws {
    let text = String(repeating: "Plain text. ", count: 100)
    let path = try folder.write(text, to: "notes.txt")
    #expect(throws: LibraryError.notALibrary(path: path)) {
      try NewsLibrary.open(path, access: access)
    }
    #expect(try folder.bytes(of: "notes.txt") == Data(text.utf8))
  }

  @Test func anotherProgramsDatabaseIsRefusedUntouched() throws {
    let path = folder.file("other.sqlite")
    try Foreign.run("CREATE TABLE t (x)", at: path)
    let before = try folder.bytes(of: "other.sqlite")
    #expect(throws: LibraryError.notALibrary(path: path)) { try NewsLibrary.open(path) }
    #expect(try folder.bytes(of: "other.sqlite") == before)
  }

  @Test(arguments: [NewsLibrary.Access.readWrite, .readOnly])
  func aNewerLibraryIsRefusedUntouched(access: NewsLibrary.Access) throws {
    let path = folder.file("library.sqlite")
    do { _ = try NewsLibrary.open(path) }
    try Foreign.run(
      "INSERT INTO grdb_migrations VALUES ('999'); PRAGMA wal_checkpoint(TRUNCATE)", at: path)
    let before = try folder.bytes(of: "library.sqlite")
    #expect(throws: LibraryError.newer(path: path)) {
      try NewsLibrary.open(path, access: access)
    }
    #expect(try folder.bytes(of: "library.sqlite") == before)
  }

  @Test func aFileThatWasBeingMadeBecomesALibrary() throws {
    let path = folder.file("begun.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL; VACUUM") }
    try queue.close()
    #expect(throws: LibraryError.notALibrary(path: path)) {
      try NewsLibrary.open(path, access: .readOnly)
    }
    #expect(try NewsLibrary.open(path).check() == [])
  }

  @Test func aMissingFileCannotBeOpenedForReading() throws {
    let path = folder.file("none")
    let error = #expect(throws: LibraryError.self) {
      try NewsLibrary.open(path, access: .readOnly)
    }
    #expect(error == .cannotOpen(path: path, reason: "there is no such file"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFolderCannotBeOpened() throws {
    #expect(throws: LibraryError.cannotOpen(path: folder.path, reason: "it is a folder")) {
      try NewsLibrary.open(folder.path)
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let file = try folder.write("x", to: "file")
    let path = file + "/library.sqlite"
    #expect(throws: LibraryError.cannotOpen(path: path, reason: "its folder cannot be created")) {
      try NewsLibrary.open(path)
    }
  }

  @Test func aLibraryOpenedForReadingRefusesToStore() throws {
    let path = folder.file("library.sqlite")
    do { _ = try NewsLibrary.open(path) }
    let library = try NewsLibrary.open(path, access: .readOnly)
    #expect(throws: LibraryError.readOnly(path: path)) {
      try library.store([Draft("a", "Text.").document])
    }
  }

  @Test func anImmutableAddressReadsALibraryWithoutItsSideFiles() throws {
    let path = folder.file("odd name%?#.sqlite")
    do {
      let library = try NewsLibrary.open(path)
      _ = try library.store([Draft("a", "{Thales/company}.").document])
      try library.finishImport()
    }
    try Foreign.run("PRAGMA wal_checkpoint(TRUNCATE)", at: path)
    for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + side) }
    let library = NewsLibrary(path: path, database: try NewsLibrary.immutableDatabase(at: path))
    #expect(try library.names(of: .company) == ["Thales 1/1"])
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
  }

  @Test func aLibraryAnotherProcessWritesToIsBusy() throws {
    let path = folder.file("library.sqlite")
    let library = try NewsLibrary.open(path, patience: 0.1)
    let error = try Foreign.whileLocking(path) {
      #expect(throws: LibraryError.self) { try library.store([Draft("a", "A.").document]) }
    }
    guard case .busy(path, _)? = error else {
      Issue.record("expected busy, got \(String(describing: error))")
      return
    }
  }

  @Test func readersDoNotWaitForTheWriter() throws {
    let path = folder.file("library.sqlite")
    let library = try NewsLibrary.open(path)
    _ = try library.store([Draft("a", "{Thales/company}.").document])
    try library.finishImport()
    let seen = try Foreign.whileLocking(path) { try library.names(of: .company) }
    #expect(seen == ["Thales 1/1"])
  }

  @Test func manyReadersSeeWholeImportsBesideAWriter() async throws {
    let library = try NewsLibrary.open(folder.file("library.sqlite"))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        for number in 0..<30 {
          _ = try library.store([
            Draft("a\(number)", "{Thales/company}.").document, Draft("b\(number)", "B.").document,
          ])
          try library.finishImport()
        }
      }
      for _ in 0..<3 {
        tasks.addTask {
          for _ in 0..<60 {
            let stats = try library.answer(.stats).stats
            #expect((stats?.documents ?? 1) % 2 == 0)
          }
        }
      }
      try await tasks.waitForAll()
    }
    #expect(try library.names(of: .company) == ["Thales 30/30"])
    #expect(try library.check() == [])
  }

  @Test(arguments: [
    LibraryError.notALibrary(path: "/x/y"), .newer(path: "/x/y"),
    .cannotOpen(path: "/x/y", reason: "r"), .busy(path: "/x/y", holder: "dossier (process 7)"),
    .readOnly(path: "/x/y"), .damaged(path: "/x/y", reason: "r"),
    .failed(task: "writing to", path: "/x/y", reason: "disk full"),
  ])
  func everyErrorNamesTheFileAndWhatToDo(error: LibraryError) {
    #expect(error.description.contains("/x/y"))
    #expect(error.description.contains(";"))
  }
}

import Foundation
import Glibc
import Testing

/// What happens to a library when things around it fail.
@Suite(.serialized) struct AdversityTests {
  @Test(.enabled(if: geteuid() == 0, "mounting a small disk takes root"))
  func aFullDiskIsNamedAndWhatWasStoredIsSound() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=2000k") == 0 else { return }
    defer { umount(disk) }
    let library = disk + "/library.sqlite"
    let article = String(
      repeating: "The port of Riga ordered cranes from Kesdal Systems. ", count: 40)
    for number in 0..<600 {
      let text = "Cranes \(number) for Riga\n\n\(article)\(UUID().uuidString)\n"
      _ = try folder.file("in-\(number).txt", Data(text.utf8))
    }
    let result = try Program.run(["import", folder.path], library: library)
    #expect(result.code == 2)
    #expect(result.errors.contains("full"))
    let check = try Program.run(["check"], library: library)
    #expect(check.output == "The library is sound.\n", "\(check.errors)")
  }

  @Test func aLibraryThatWentAwayIsNamed() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["check"], library: folder.path + "/gone/library.sqlite")
    #expect(result.code == 2)
    #expect(result.errors.contains("there is no library at"))
  }

  @Test(arguments: [":companies\n", ":articles\n", "/cranes\n", "x"])
  func aLibraryThatGoesAwayUnderTheExplorerIsNamedAndItStaysAlive(keys: String) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    let terminal = try RawTerminal([], library: folder.library)
    // A disk that is gone gives no more bytes.
    #expect(truncate(folder.library, 0) == 0)
    #expect(truncate(folder.library + "-wal", 0) == 0)
    for _ in 0..<3 { terminal.type(keys) }
    terminal.type("\u{1B}")
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(written.contains("library.sqlite"), "\(written.suffix(500))")
    terminal.type("Q")
    #expect(terminal.finish() == 0)
  }

  @Test(arguments: [2, 5, 9, 14])
  func flippedBytesAreFoundAndMended(page: Int) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    try damage(folder.library, page: page)
    let check = try Program.run(["check"], library: folder.library)
    #expect(check.code != 0)
    #expect(!check.output.contains("The library is sound."))
    try expectMended(folder.library)
  }

  @Test func aTruncatedLibraryIsFoundAndMended() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["import", Program.seeds], library: folder.library)
    for suffix in ["-wal", "-shm"] { unlink(folder.library + suffix) }
    let size = try FileManager.default.attributesOfItem(atPath: folder.library)[.size] as? Int
    #expect(truncate(folder.library, (size ?? 0) * 3 / 4) == 0)
    let check = try Program.run(["check"], library: folder.library)
    #expect(check.code != 0)
    #expect(!check.errors.isEmpty || !check.output.isEmpty)
    try expectMended(folder.library)
  }

  /// Either the library is made anew and sound, or the command says why it cannot and leaves it.
  private func expectMended(_ library: String) throws {
    let rebuilt = try Program.run(["rebuild"], library: library)
    #expect([0, 1, 2].contains(rebuilt.code))
    if rebuilt.code == 2 {
      #expect(rebuilt.errors.contains("dossier: "))
      return
    }
    let check = try Program.run(["check"], library: library)
    #expect(check.output == "The library is sound.\n", "\(check.errors)")
    let again = try Program.run(["import", Program.seeds], library: library)
    #expect(again.code == 0)
    let stats = try Program.run(["stats"], library: library)
    #expect(stats.output.contains("documents      5"))
  }

  /// Writes over a page of the file itself, all of which the log has gone into.
  private func damage(_ library: String, page: Int) throws {
    for suffix in ["-wal", "-shm"] { unlink(library + suffix) }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: library))
    // Rows stand at the end of a page.
    try file.seek(toOffset: UInt64(page * 8192 - 4000))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4000))
    try file.close()
  }
}

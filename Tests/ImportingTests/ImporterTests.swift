import Foundation
import NewsLibrary
import NewsModel
import Testing

@testable import Importing

struct ImporterTests {
  private static let article = """
    Harbour crane maker wins order

    Kesdal Systems will deliver four cranes to Riga by 2027, the company said on Tuesday.

    The port authority expects the first of them in spring and plans to train forty operators.
    """

  @Test func anUnchangedFolderCostsNoReading() async throws {
    let folder = try Folder(["a.txt": Self.article])
    let importer = Importer(library: try NewsLibrary.inMemory())
    let first = try await importer.run([folder.path])
    #expect(first.added == 1)
    let second = try await importer.run([folder.path])
    #expect(second.added == 0)
    #expect(second.unchanged == 1)
  }

  @Test func aFileTouchedButNotChangedIsUnchanged() async throws {
    let folder = try Folder(["a.txt": Self.article])
    let importer = Importer(library: try NewsLibrary.inMemory())
    _ = try await importer.run([folder.path])
    let later = Date(timeIntervalSinceNow: 3600)
    try FileManager.default.setAttributes(
      [.modificationDate: later], ofItemAtPath: folder.path + "/a.txt")
    let touched = try await importer.run([folder.path])
    #expect(touched.changed == 0)
    #expect(touched.unchanged == 1)
  }

  @Test func aGoneFileComesBackWithItsArticle() async throws {
    let folder = try Folder(["a.txt": Self.article, "b.txt": Self.article + " Twice."])
    let library = try NewsLibrary.inMemory()
    let importer = Importer(library: library)
    _ = try await importer.run([folder.path])
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    let without = try await importer.run([folder.path])
    #expect(without.gone == 1)
    #expect(try goneCount(library) == 1)
    try folder.write("a.txt", Self.article)
    _ = try await importer.run([folder.path])
    #expect(try goneCount(library) == 0)
  }

  @Test func everyBatchIsReportedAndCounted() async throws {
    var files: [String: String] = [:]
    for number in 0..<(Importer.batchSize + 3) {
      files["\(number).txt"] = Self.article + " Order \(number)."
    }
    let folder = try Folder(files)
    let importer = Importer(library: try NewsLibrary.inMemory())
    let report = try await importer.run([folder.path])
    #expect(report.added == files.count)
    #expect(report.articles == files.count)
    #expect(report.problems == [])
  }

  private func goneCount(_ library: NewsLibrary) throws -> Int {
    guard case .stats(let stats) = try library.answer(.stats) else { return -1 }
    return stats.gone
  }
}

import Foundation
import Testing

@testable import Importing

/// A folder made for one test.
final class Folder: Sendable {
  let path: String

  init(_ files: [String: String]) throws {
    let made = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    path = made.resolvingSymlinksInPath().path
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

struct FileTreeTests {
  private func names(_ tree: FileTree, in folder: Folder) -> [String] {
    tree.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func filesAreFoundInTheOrderOfNamesWithoutHiddenOnes() throws {
    let folder = try Folder(["b.txt": "b", "a/z.txt": "z", "a/y.txt": "y", ".git/c": "c"])
    #expect(names(FileTree(walking: [folder.path]), in: folder) == ["a/y.txt", "a/z.txt", "b.txt"])
  }

  @Test func aFolderLinkedIntoItselfEndsAndEveryFileCountsOnce() throws {
    let folder = try Folder(["a/one.txt": "1"])
    try folder.link("a/again", to: folder.path)
    let tree = FileTree(walking: [folder.path, folder.path + "/a/one.txt"])
    #expect(names(tree, in: folder) == ["a/one.txt"])
    #expect(tree.problems == [])
  }

  @Test func aMissingPathIsNamedWithTheReason() throws {
    let folder = try Folder([:])
    let tree = FileTree(walking: [folder.path + "/nowhere"])
    #expect(
      tree.problems
        == [ImportProblem(path: folder.path + "/nowhere", reason: "no such file or folder")])
    #expect(tree.missing == [folder.path + "/nowhere"])
  }

  @Test func sizeAndTimeAreTheFiles() throws {
    let folder = try Folder(["a.txt": "four"])
    let file = try #require(FileTree(walking: [folder.path]).files.first)
    #expect(file.size == 4)
    #expect(abs(Double(file.modified) / 1e9 - Date().timeIntervalSince1970) < 60)
  }
}

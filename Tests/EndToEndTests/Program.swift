import Foundation

/// The built program and the corpora beside it.
enum Program {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program as `swift build` left it; `DOSSIER_BINARY` names another.
  static var path: String {
    ProcessInfo.processInfo.environment["DOSSIER_BINARY"]
      ?? root.appending(path: ".build/debug/dossier").path
  }

  static var seeds: String { root.appending(path: "seeds").path }

  /// What one run of the program came to.
  struct Result {
    var code: Int32
    var output: String
    var errors: String

    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// Runs the program to its end, with files for its input and what it prints.
  static func run(
    _ arguments: [String], library: String, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let source = try folder.file("stdin", Data((input ?? "").utf8))
    let (output, errors) = (folder.path + "/stdout", folder.path + "/stderr")
    let code = try ChildProcess.run(
      [path] + arguments, input: source, output: output, errors: errors,
      environment: ProcessInfo.processInfo.environment.merging(
        ["DOSSIER_LIBRARY": library, "XDG_STATE_HOME": folder.path + "/state"]
      ) { _, new in new }.merging(environment) { _, new in new })
    return Result(
      code: code, output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}

/// A folder that is removed with its last reference.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// The path of a library in the folder; the file is not made.
  var library: String { url.appending(path: "library.sqlite").path }

  /// Writes a file, making folders on the way, and returns its path.
  @discardableResult
  func file(_ name: String, _ bytes: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }
}

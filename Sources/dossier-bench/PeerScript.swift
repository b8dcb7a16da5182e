import Foundation

/// Why the peers are left out, as a phrase.
struct PeersUnavailable: Error {
  var reason: String
}

/// A program of `script/` that installs and asks other programs.
struct PeerScript {
  /// Its name in `script/`.
  var name: String
  /// A folder for what the two programs tell each other.
  var exchange: URL

  /// The exit code that says that nothing can be installed.
  private static let unavailable: Int32 = 69

  /// Runs it to its end.
  func run(_ arguments: [String]) throws(PeersUnavailable) {
    guard let script else {
      throw PeersUnavailable(reason: "script/\(name) is not to be found above the program")
    }
    do {
      try run(script, arguments)
    } catch let error as PeersUnavailable {
      throw error
    } catch {
      throw PeersUnavailable(reason: "\(error.localizedDescription)")
    }
  }

  private func run(_ script: URL, _ arguments: [String]) throws {
    let messages = exchange.appending(path: "messages.txt")
    try Data().write(to: messages)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    let lines = try String(contentsOf: messages, encoding: .utf8).split(separator: "\n")
    let last = lines.last.map(String.init) ?? "no message"
    switch process.terminationStatus {
    case Self.unavailable: throw PeersUnavailable(reason: last)
    case 127: throw PeersUnavailable(reason: "python3 is not installed")
    case let code: throw PeersUnavailable(reason: "\(name) ended with \(code): \(last)")
    }
  }

  /// The script in the checkout that this program was built from, or else where it is run.
  private var script: URL? {
    let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    for start in [program, here] {
      var folder = start
      while folder.path.count > 1 {
        let script = folder.appending(path: "script/\(name)")
        if FileManager.default.fileExists(atPath: script.path) { return script }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }
}

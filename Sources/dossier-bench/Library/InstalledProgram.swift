import ArgumentParser
import Foundation

/// Programs that are measured, and what they see of the environment.
enum InstalledProgram {
  /// The path of a program in the folders of `PATH`, or nil where it is not installed.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// The `dossier` that was named with an option, else the one built beside this program.
  static func dossier(_ named: String?, option: String) throws -> String {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "dossier")
    let path = named ?? beside?.path ?? "dossier"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ValidationError(
        "\(path) is not there; build it with swift build -c release --product dossier,"
          + " or name it with \(option).")
    }
    return path
  }

  /// An environment in which a program finds nothing of the user's own.
  static func environment(home: URL) -> [String: String] {
    var environment = [
      "HOME": home.path, "XDG_CONFIG_HOME": home.path, "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "interactive=no",
    ]
    for name in ["PATH", "LD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }
}

import Foundation

extension TerminalProgram.Launch {
  /// The explorer of a library, with a home of its own in `folder`; `program` is the one beside this
  /// where it is nil.
  static func explorer(
    of subject: BenchLibrary, program: String?, columns: Int, rows: Int, in folder: URL
  ) throws -> Self {
    let path = try InstalledProgram.dossier(program, option: "--program")
    let home = folder.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let environment = InstalledProgram.environment(home: home).merging(
      // No script goes on where another ended: nothing can be kept here.
      ["XDG_STATE_HOME": "/dev/null", "TERM": "xterm-256color"]
    ) { $1 }
    return Self(
      command: [path, "--library", subject.path], environment: environment, columns: columns,
      rows: rows)
  }
}

import Foundation

/// Where measured programs run: a folder of their own, and nothing of the user's.
struct Surroundings {
  var folder: URL

  init(in folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func process(
    _ command: [String], adding variables: [String: String] = [:], accepting: Set<Int32> = [0]
  ) -> ChildProcess {
    ChildProcess(
      command: command,
      environment: InstalledProgram.environment(home: folder).merging(variables) { $1 },
      output: folder.appending(path: "output.txt"), accepted: accepting)
  }
}

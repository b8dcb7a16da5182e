import Explorer
import Foundation

/// What the explorer remembers of each library, in `$XDG_STATE_HOME/dossier/explorer.json`.
///
/// What it holds is of convenience only: a file that cannot be read is started over, and one that
/// cannot be written is done without.
struct MemoryFile {
  private let file: URL?
  /// The absolute path of the library, the key in the file.
  private let library: String

  init(library: String) {
    file = UserFolder.state.path.map { URL(fileURLWithPath: $0 + "/explorer.json") }
    self.library = URL(fileURLWithPath: library).standardizedFileURL.path
  }

  /// What is remembered of the library; of one never looked at, nothing.
  func load() -> Memory { all()[library] ?? Memory() }

  /// Writes what to remember; memories of other libraries stay.
  func save(_ memory: Memory) {
    guard let file else { return }
    var memories = all()
    memories[library] = memory
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? encoder.encode(memories).write(to: file, options: .atomic)
  }

  private func all() -> [String: Memory] {
    guard let file, let data = try? Data(contentsOf: file) else { return [:] }
    return (try? JSONDecoder().decode([String: Memory].self, from: data)) ?? [:]
  }
}

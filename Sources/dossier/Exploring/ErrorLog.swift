import CursesTerminal
import Foundation

/// Where complaints go while the screen is in use: `$XDG_STATE_HOME/dossier/dossier.log`.
enum ErrorLog {
  /// Sends stderr to the log until the value is dropped; nil where no log can be written.
  static func divert() -> StandardErrorDiversion? {
    guard let folder = UserFolder.state.path else { return nil }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try StandardErrorDiversion(toFileAt: folder + "/dossier.log")
    } catch {
      return nil
    }
  }
}

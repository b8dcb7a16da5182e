/// Where a user's own files of the program stand (XDG Base Directory Specification 0.8).
enum UserFolder: String {
  /// What the user writes: `$XDG_CONFIG_HOME/dossier`.
  case configuration = "XDG_CONFIG_HOME"
  /// What the program keeps from run to run: `$XDG_STATE_HOME/dossier`.
  case state = "XDG_STATE_HOME"

  /// The folder's path, or nil where neither its variable nor HOME is set; it may not exist.
  var path: String? {
    let usual = self == .configuration ? "/.config" : "/.local/state"
    let base =
      SharedOptions.environment(rawValue) ?? SharedOptions.environment("HOME").map { $0 + usual }
    return base.map { $0 + "/dossier" }
  }
}

import Glibc

/// Sends what is written to standard error into a log file while a screen is open.
///
/// A library's complaint would otherwise land in the middle of the picture. Ending the value's life
/// restores standard error.
public struct StandardErrorDiversion: ~Copyable {
  private let original: Int32

  /// Appends to the file at `path`, which is made if need be, for the user's eyes only.
  public init(toFileAt path: String) throws(SystemFailure) {
    let log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { throw SystemFailure(action: "open the log \(path)", code: errno) }
    defer { close(log) }
    let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard saved >= 0, dup2(log, STDERR_FILENO) >= 0 else {
      throw SystemFailure(action: "divert standard error", code: errno)
    }
    original = saved
  }

  deinit {
    dup2(original, STDERR_FILENO)
    close(original)
  }
}

import Glibc

/// Why the system refused something, with what was being done.
struct SystemCallError: Error, CustomStringConvertible {
  /// What was being done, as in "opening a pseudo-terminal".
  var task: String
  /// The value of `errno`.
  var code: Int32

  init(_ task: String, code: Int32 = errno) {
    self.task = task
    self.code = code
  }

  var description: String { "\(task): \(String(cString: strerror(code)))" }
}

import Glibc

/// A call of the operating system that failed.
public struct SystemFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was being done, as "open the log".
  public var action: String
  /// The value of errno.
  public var code: Int32

  public var description: String { "could not \(action): \(String(cString: strerror(code)))" }
}

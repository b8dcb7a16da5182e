/// Something a check of the library found wrong.
public struct CheckProblem: Equatable, Sendable, CustomStringConvertible {
  /// The rule that does not hold, as docs/library.md lists them.
  public var rule: String
  /// Where, as precisely as it is known.
  public var detail: String

  public init(rule: String, detail: String) {
    self.rule = rule
    self.detail = detail
  }

  public var description: String { "\(rule): \(detail)" }
}

/// Digits typed that are a count if a motion follows, and otherwise name a list.
struct PendingCount: Equatable, Sendable {
  /// Tenths of a second after which digits mean a list.
  static let patience = 3
  /// Counts end here, so that no digit can overflow them.
  private static let maximum = 99_999

  var digits: [Character]
  /// Tenths of a second since the last digit.
  var age = 0

  var value: Int { min(Int(String(digits)) ?? Self.maximum, Self.maximum) }
}

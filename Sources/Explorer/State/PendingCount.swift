/// Digits that may turn out to be a count.
///
/// A digit shows its list at once. Where a motion follows within a moment, the digits were a count:
/// the list goes away again and the motion is repeated.
struct PendingCount: Equatable, Sendable {
  /// Tenths of a second after which a motion no longer takes the digits for its count.
  static let patience = 3
  /// Counts end here, so that no digit can overflow them.
  private static let maximum = 99_999

  var digits: [Character]
  /// The pages as they were before the first digit.
  var before: History
  /// Tenths of a second since the last digit.
  var age = 0

  var value: Int { min(Int(String(digits)) ?? Self.maximum, Self.maximum) }
}

/// An amount with its unit, as read from the words, before it is known what it measures.
struct Quantity: Equatable {
  var tokens: Range<Int>
  var low: Double
  var high: Double
  var unit: Unit
  /// The words between a number and the noun it counts, the noun included ("Boeing aircraft").
  var counted: Range<Int>?

  enum Unit: Equatable {
    /// An ISO 4217 code.
    case money(String)
    case percent
    /// Percentage points.
    case points
    case basisPoints
    /// The noun counted.
    case things(String)
    case none
  }

  /// The amount itself; the middle of a range.
  var value: Double { (low + high) / 2 }

  /// How `LocalFigure.unit` writes the unit.
  var unitName: String? {
    switch unit {
    case .money(let code): code
    case .percent: "%"
    case .points: "pp"
    case .basisPoints: "bp"
    case .things(let noun): noun
    case .none: nil
    }
  }
}

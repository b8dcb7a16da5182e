import NewsModel

/// Figures that state different amounts for the same thing.
enum FigureLedger {
  /// Whether two figures are about the same thing of the same subject.
  static func areAboutTheSame(_ left: FigureRow, _ right: FigureRow) -> Bool {
    guard let subject = left.subject, left.measure != nil else { return false }
    return subject == right.subject && left.measure == right.measure && left.unit == right.unit
      && (left.period == nil || right.period == nil || left.period == right.period)
  }

  /// Whether the amounts exclude each other: ranges that stay apart by more than rounding explains.
  static func exclude(_ left: FigureRow, _ right: FigureRow) -> Bool {
    let (lower, higher) = left.low <= right.low ? (left, right) : (right, left)
    return higher.low - lower.high > abs(higher.low) * rounding
  }

  /// A share of an amount that "about 1.5" may stand for.
  private static let rounding = 0.02
}

extension ListState {
  /// Whether a figure of the ledger differs from one that stands beside it and is about the same
  /// thing; only where the list is ordered by subject and measure.
  func differs(at index: Int) -> Bool {
    guard source == .figures, order == 1, case .figure(let figure) = rows[index] else {
      return false
    }
    return neighbours(of: index).contains { other in
      FigureLedger.areAboutTheSame(figure, other) && FigureLedger.exclude(figure, other)
    }
  }

  /// The figures before and behind a row that belong to the same subject and measure.
  private func neighbours(of index: Int) -> [FigureRow] {
    guard case .figure(let figure) = rows[index] else { return [] }
    func run(_ indices: some Sequence<Int>) -> [FigureRow] {
      var found: [FigureRow] = []
      for place in indices {
        guard case .figure(let other) = rows[place], other.subject == figure.subject,
          other.measure == figure.measure, found.count < Self.longestRun
        else { break }
        found.append(other)
      }
      return found
    }
    return run((0..<index).reversed()) + run(rows.indices.dropFirst(index + 1))
  }

  /// Rows looked at in each direction.
  private static let longestRun = 50
}

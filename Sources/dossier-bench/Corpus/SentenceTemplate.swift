/// A sentence with gaps, as in "{company} {says} that {phrase} came late", ready to be filled.
struct SentenceTemplate {
  enum Piece: Equatable {
    case text(String)
    case slot(Slot)
  }

  let pieces: [Piece]

  /// How many gaps hold amounts, numbers or dates.
  var numberCount: Int {
    let numbers: Set<Slot> = [.amount, .percent, .count, .year, .date]
    return pieces.count { piece in
      if case .slot(let slot) = piece { numbers.contains(slot) } else { false }
    }
  }

  /// Nil where a gap has no known name.
  init?(_ text: some StringProtocol) {
    var pieces: [Piece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves = part.element.split(separator: "}", omittingEmptySubsequences: false)
      if part.offset > 0 {
        guard halves.count == 2, let slot = Slot(rawValue: String(halves[0])) else { return nil }
        pieces.append(.slot(slot))
      }
      guard let rest = halves.last, !rest.isEmpty else { continue }
      pieces.append(.text(String(rest)))
    }
    self.pieces = pieces
  }

  /// One template a line; lines with unknown gaps are left out, which a test forbids.
  static func all(in lines: String) -> [SentenceTemplate] {
    lines.split(separator: "\n").compactMap { SentenceTemplate($0) }
  }
}

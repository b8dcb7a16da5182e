import NewsModel

/// Gives equal names of an article one kind, where the tagger wavers.
///
/// A name that stands once without a telling context takes the kind it has elsewhere; one word takes
/// that of the person whose name ends in it. Other names of the same thing in the tables count as
/// equal ("US" and "United States").
struct KindVote {
  let reading: Reading
  let gazetteers: Gazetteers

  /// `names` with the kinds voted for.
  ///
  /// Linear in the names.
  func apply(to names: [Candidate]) -> [Candidate] {
    var votes: [[Int32]: [Double]] = [:]
    for name in names {
      let weight = Self.weight(of: name)
      votes[key(name.words), default: Self.none][TagLabel.index(of: name.kind)] += weight
      if name.kind == .person, name.words.count > 1 {
        let last = name.words.upperBound - 1
        votes[key(last..<last + 1), default: Self.none][TagLabel.index(of: .person)] += weight
      }
    }
    return names.map { name in
      guard let votes = votes[key(name.words)] else { return name }
      let own = votes[TagLabel.index(of: name.kind)]
      guard
        let (best, weight) = votes.enumerated().max(by: { $0.element < $1.element }).map({
          ($0.offset, $0.element)
        }),
        weight > own
      else { return name }
      var changed = name
      changed.kind = EntityKind.allCases[best]
      changed.name = nil
      changed.titles = []
      changed.rule = "tagger, as elsewhere"
      return changed
    }
  }

  private static let none = [Double](repeating: 0, count: TagLabel.kindCount)
  private static func weight(of name: Candidate) -> Double { name.confidence }

  /// What equal names share: the subject of the tables, or the words.
  private func key(_ words: Range<Int>) -> [Int32] {
    let known = gazetteers.names.matches(at: words.lowerBound, in: reading.words)
      .first { $0.length == words.count && $0.isSure }
    return known.map { [-1 - Int32($0.subject)] } ?? words.map { reading.words[$0].number }
  }
}

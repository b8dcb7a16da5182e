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
    let keys = names.map { key($0.words) }
    var votes: [UInt64: [Double]] = [:]
    for (name, key) in zip(names, keys) {
      let weight = Self.weight(of: name)
      votes[key, default: Self.none][TagLabel.index(of: name.kind)] += weight
      if name.kind == .person, name.words.count > 1 {
        let last = name.words.upperBound - 1
        votes[self.key(last..<last + 1), default: Self.none][TagLabel.index(of: .person)] += weight
      }
    }
    return zip(names, keys).map { name, key in
      guard let votes = votes[key] else { return name }
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

  /// What equal names share: the subject of the tables, or the words, told apart by 64 bits.
  private func key(_ words: Range<Int>) -> UInt64 {
    let known = gazetteers.names.matches(at: words.lowerBound, in: reading.words)
      .first { $0.length == words.count && $0.isSure }
    if let known { return UInt64(known.subject) }
    return words.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64(UInt32(bitPattern: reading.words[$1].number))) &* 0x9E37_79B9_7F4A_7C15
    }
  }
}

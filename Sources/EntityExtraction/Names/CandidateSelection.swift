/// Decides between names that overlap.
enum CandidateSelection {
  /// The candidates that stand: the longest first, of equals the surest; in text order.
  static func select(_ candidates: [Candidate], wordCount: Int) -> [Candidate] {
    let ranked = candidates.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.words.count != b.words.count { return a.words.count > b.words.count }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return left.offset < right.offset
    }
    var isTaken = [Bool](repeating: false, count: wordCount)
    var chosen: [Candidate] = []
    for (_, candidate) in ranked where !candidate.words.contains(where: { isTaken[$0] }) {
      for word in candidate.words { isTaken[word] = true }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

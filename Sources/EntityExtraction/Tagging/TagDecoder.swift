/// Finds the most likely labels of a stretch of words.
///
/// Source: A. Viterbi, "Error Bounds for Convolutional Codes" (1967), with labels that cannot follow
/// one another barred. The doubt about a word is told by max-marginals: the best score of the stretch
/// with and without its label.
struct TagDecoder: Sendable {
  /// What it costs to come from each label: the scores of what follows it.
  private let following: [LabelScores]
  /// What it costs to come to each label: the scores of what stands before it.
  private let preceding: [LabelScores]

  /// A label, and by how much the best reading is better than the best without it, in log-odds.
  struct Tag {
    var label: TagLabel
    var margin: Float
  }

  /// Takes the score of label `next` behind `previous` from `previous * 17 + next`.
  init(transitions: [Float]) {
    let count = TagLabel.count
    func score(_ previous: Int, _ next: Int) -> Float {
      TagLabel(code: next).canFollow(TagLabel(code: previous))
        ? transitions[previous * count + next] : -.infinity
    }
    func scores(_ of: (Int) -> Float) -> LabelScores {
      var row = LabelScores.impossible
      for label in 0..<16 { row.names[label] = of(label) }
      row.outside = of(TagLabel.outside.code)
      return row
    }
    following = (0..<count).map { previous in scores { score(previous, $0) } }
    preceding = (0..<count).map { next in scores { score($0, next) } }
  }

  /// The best labels for words whose labels score `scores`.
  ///
  /// Linear in the words.
  func decode(_ scores: [LabelScores]) -> [Tag] {
    guard !scores.isEmpty else { return [] }
    let forward = forward(scores)
    var labels = [Int](repeating: forward[forward.count - 1].best, count: scores.count)
    for position in (0..<scores.count - 1).reversed() {
      labels[position] = (forward[position] + preceding[labels[position + 1]]).best
    }
    guard let first = labels.firstIndex(where: { $0 != TagLabel.outside.code }) else {
      return labels.map { _ in Tag(label: .outside, margin: 0) }
    }
    let margins = margins(of: labels, from: first, scores, forward)
    return zip(labels, margins).map { Tag(label: TagLabel(code: $0), margin: $1) }
  }

  /// The best score of each label at each word, of all readings up to there.
  private func forward(_ scores: [LabelScores]) -> [LabelScores] {
    var forward: [LabelScores] = []
    forward.reserveCapacity(scores.count)
    var last = following[TagLabel.outside.code] + scores[0]
    forward.append(last)
    following.withUnsafeBufferPointer { following in
      for position in 1..<max(1, scores.count) {
        var next = LabelScores.impossible
        for label in 0..<16 { next.formMaximum(following[label], plus: last.names[label]) }
        next.formMaximum(following[16], plus: last.outside)
        last = next + scores[position]
        forward.append(last)
      }
    }
    return forward
  }

  /// How much the best reading is better than the best one with another label, for the words from
  /// `first` on; 0 before it.
  private func margins(
    of labels: [Int], from first: Int, _ scores: [LabelScores], _ forward: [LabelScores]
  ) -> [Float] {
    var margins = [Float](repeating: 0, count: labels.count)
    var backward = LabelScores(names: .zero, outside: 0)
    for position in (first..<labels.count).reversed() {
      var whole = forward[position] + backward
      let own = whole[labels[position]]
      if labels[position] < 16 {
        whole.names[labels[position]] = -.infinity
      } else {
        whole.outside = -.infinity
      }
      margins[position] = own - max(whole.names.max(), whole.outside)
      guard position > first else { break }
      let behind = backward + scores[position]
      var earlier = LabelScores.impossible
      for label in 0..<16 { earlier.formMaximum(preceding[label], plus: behind.names[label]) }
      earlier.formMaximum(preceding[16], plus: behind.outside)
      backward = earlier
    }
    return margins
  }
}

import NewsModel

/// Tells names by learned weights: what the rules and tables say is part of the evidence.
struct NameTagger: Sendable {
  let weights: TagWeights
  private let decoder: TagDecoder
  private let memos = ScoreMemos()
  let gazetteers: Gazetteers

  init(weights: TagWeights, gazetteers: Gazetteers) {
    self.weights = weights
    self.gazetteers = gazetteers
    decoder = TagDecoder(transitions: weights.transitions)
  }

  /// The names of `reading` in text order, beside what the rules took for `names`.
  ///
  /// Linear in the words.
  func candidates(in reading: Reading, rules names: [Candidate]) -> [Candidate] {
    let features = TagFeatures(reading, names: names, gazetteers: gazetteers)
    var found: [Candidate] = []
    weights.withReader { reader in
      var sum = ScoreSum(reader: reader, memo: memos.take())
      for stretch in TagStretch.all(in: reading) {
        let scores = stretch.map { index in
          sum.total = .zero
          features.emit(index, to: &sum)
          var scores = LabelScores(names: sum.total.scores * (1 / TagWeights.unit), outside: 0)
          if let rule = features.rule(at: index) {
            let partsNames = partsNames(at: index, rule.label, features, in: reading)
            scores.names[rule.label] += RulePrior.bonus(
              label: rule.label, confidence: rule.confidence, isHyphenated: partsNames)
            if partsNames, reading.words[index].isJoined { scores.barContinuation() }
          }
          return scores
        }
        append(decoder.decode(scores), from: stretch.lowerBound, to: &found)
      }
      memos.give(sum.memo)
    }
    return found
  }

  /// Whether a hyphen beside the word parts two names that the tables know: "EU-Japan".
  private func partsNames(
    at index: Int, _ label: Int, _ features: TagFeatures, in reading: Reading
  ) -> Bool {
    guard TagLabel(code: label).isBeginning else { return false }
    let other = reading.words[index].isJoined ? index - 1 : index + 1
    guard reading.words.indices.contains(other),
      reading.words[index].isJoined || reading.words[other].isJoined
    else { return false }
    let isKnown = { (word: Int) in (features.rule(at: word)?.confidence ?? 0) > 0.9 }
    return isKnown(index) && isKnown(other)
  }

  private func append(_ labels: [TagDecoder.Tag], from first: Int, to found: inout [Candidate]) {
    var index = 0
    while index < labels.count {
      guard let kind = labels[index].label.kind else {
        index += 1
        continue
      }
      var end = index + 1
      var margin = labels[index].margin
      while end < labels.count, labels[end].label.isInside {
        margin = min(margin, labels[end].margin)
        end += 1
      }
      found.append(
        Candidate(
          words: first + index..<first + end, kind: kind, confidence: Self.confidence(margin),
          rule: "tagger"))
      index = end
    }
  }

  /// How sure a name is that leads the best reading without it by `margin`: its share of the two.
  private static func confidence(_ margin: Float) -> Double {
    // e to the power of -margin, by squaring its root often enough.
    var power = 1 - Double(max(0, min(margin, 20))) / 1024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}

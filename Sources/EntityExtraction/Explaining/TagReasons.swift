import NewsModel

/// What spoke for and against a name in the tagger's eyes.
struct TagReasons: Sendable {
  var reasons: [MentionExplanation.WeighedReason]
  var alternative: MentionExplanation.Alternative
}

extension NameTagger {
  /// How many reasons are told.
  private static let told = 6

  /// Why the tagger takes `words` for a name of `kind`.
  ///
  /// The features of all its words are added up for that kind and for what comes second, another
  /// kind or none; each reason weighs as much as it tells the two apart.
  func reasons(for words: Range<Int>, kind: EntityKind, in features: TagFeatures) -> TagReasons {
    weights.withReader { reader in
      var totals = [Double](repeating: 0, count: TagLabel.kindCount + 1)
      var scores: [(text: String, kinds: [Double])] = []
      let text = FeatureText(reading: features.reading)
      for index in words {
        var list = WeighedFeatures(reader: reader)
        features.emit(index, to: &list)
        for (template, row) in list.rows {
          let kinds = Self.kinds(row, isFirst: index == words.lowerBound)
          for (kind, score) in kinds.enumerated() { totals[kind] += score }
          scores.append((text.text(template, at: index), kinds))
        }
        guard let rule = features.rule(at: index), let ruleKind = TagLabel(code: rule.label).kind
        else { continue }
        let bonus = Double(
          RulePrior.bonus(
            label: rule.label, confidence: rule.confidence,
            isHyphenated: false))
        totals[TagLabel.index(of: ruleKind)] += bonus
        var kinds = [Double](repeating: 0, count: TagLabel.kindCount + 1)
        kinds[TagLabel.index(of: ruleKind)] = bonus
        scores.append((text.text(.rule, at: index), kinds))
      }
      let own = TagLabel.index(of: kind)
      let second = totals.indices.filter { $0 != own }.max { totals[$0] < totals[$1] } ?? own
      var sums: [String: Double] = [:]
      for (text, kinds) in scores { sums[text, default: 0] += kinds[own] - kinds[second] }
      let ranked = sums.sorted { (abs($0.value), $1.key) > (abs($1.value), $0.key) }
      return TagReasons(
        reasons: ranked.prefix(Self.told).filter { abs($0.value) >= 0.05 }
          .map { .init(text: $0.key, weight: $0.value) },
        alternative: .init(
          kind: second < TagLabel.kindCount ? EntityKind.allCases[second] : nil,
          margin: totals[own] - totals[second]))
    }
  }

  /// The scores of each kind, and last that of no name, which is always zero.
  private static func kinds(_ row: SIMD16<Int8>, isFirst: Bool) -> [Double] {
    (0..<TagLabel.kindCount).map {
      Double(row[$0 * 2 + (isFirst ? 0 : 1)]) / Double(TagWeights.unit)
    } + [0]
  }
}

/// Lists the features of a word that weigh anything.
private struct WeighedFeatures: FeatureSink {
  let reader: TagWeights.Reader
  var rows: [(template: FeatureTemplate, scores: SIMD16<Int8>)] = []

  init(reader: TagWeights.Reader) { self.reader = reader }

  mutating func add(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64) {
    if let scores = reader.scores(of: FeatureHash.of(template, first, second)) {
      rows.append((template, scores))
    }
  }
}

package import NewsModel

/// Reads texts as the tagger sees them, so that its weights can be learned.
package struct TrainingText {
  /// Words that names can stand among.
  package struct Stretch {
    /// Where each word stands, in UTF-8 bytes of the article's text.
    package var words: [Range<Int>]
    /// The features of each word.
    package var features: [[(feature: UInt64, group: FeatureGroup)]]
  }

  private let gazetteers = Gazetteers()
  private let rules: RuleNames

  package init() { rules = RuleNames(gazetteers: gazetteers) }

  /// The stretches of `article` in text order.
  package func stretches(of article: Article) -> [Stretch] {
    let reading = Reading(TokenizedText(article), vocabulary: gazetteers.vocabulary)
    let names = rules.candidates(in: reading)
    let features = TagFeatures(reading, names: names, gazetteers: gazetteers)
    return TagStretch.all(in: reading).map { words in
      Stretch(
        words: words.map { reading.words[$0].span },
        features: words.map { index in
          var list = FeatureList()
          features.emit(index, to: &list)
          return list.features
        })
    }
  }
}

/// Lists the features of a word.
private struct FeatureList: FeatureSink {
  var features: [(feature: UInt64, group: FeatureGroup)] = []

  mutating func add(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64) {
    features.append((FeatureHash.of(template, first, second), template.group))
  }
}

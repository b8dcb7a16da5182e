import NewsModel

/// Finds words for peoples ("Japanese") that stand for a country the article names.
///
/// They are no mentions: a demonym names the people, not the place. But "Japanese Prime Minister"
/// says whom the minister represents.
struct DemonymFinder {
  private let entities: [String: Int]

  init(entities: [LocalEntity], countriesByDemonym: [String: String]) {
    var places: [String: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .place {
      for name in [entity.name] + entity.aliases { places[name] = index }
    }
    var byDemonym: [String: Int] = [:]
    if !places.isEmpty {
      for (demonym, country) in countriesByDemonym {
        if let place = places[country] { byDemonym[demonym.lowercased()] = place }
      }
    }
    self.entities = byDemonym
  }

  /// The demonyms of a sentence that no mention covers, placed as mentions of their countries.
  func mentions(
    in text: TokenizedText, sentence: Int, beside named: ArraySlice<PlacedMention>
  ) -> [PlacedMention] {
    guard !entities.isEmpty else { return [] }
    return text.sentenceTokens[sentence].compactMap { index in
      guard text.isCapitalized(index), !named.contains(where: { $0.tokens.contains(index) }) else {
        return nil
      }
      if let place = entities[text.folded[index]] { return placed(place, index..<index + 1, text) }
      guard index + 1 < text.sentenceTokens[sentence].upperBound,
        let place = entities[text.folded[index] + " " + text.folded[index + 1]]
      else { return nil }
      return placed(place, index..<index + 2, text)
    }
  }

  private func placed(_ entity: Int, _ tokens: Range<Int>, _ text: TokenizedText) -> PlacedMention {
    let span =
      text.tokens[tokens.lowerBound].span
      .lowerBound..<text.tokens[tokens.upperBound - 1].span.upperBound
    return PlacedMention(
      mention: LocalMention(span: span, entity: entity, confidence: 0.8, rule: "demonym"),
      tokens: tokens, kind: .place)
  }
}

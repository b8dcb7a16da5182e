import NewsModel

/// Countries by the words for their people, which no mention covers.
struct Demonyms: Sendable {
  private let countries: [String: String]

  /// `countriesByDemonym` gives the country's canonical name by the demonym as printed.
  init(_ countriesByDemonym: [String: String]) {
    countries = Dictionary(
      countriesByDemonym.map { ($0.key.lowercased(), $0.value) },
      uniquingKeysWith: { first, _ in
        first
      })
  }

  /// A finder for an article that names `entities`.
  func finder(entities: [LocalEntity]) -> DemonymFinder {
    var places: [String: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .place {
      for name in [entity.name] + entity.aliases { places[name] = index }
    }
    return DemonymFinder(countries: countries, places: places)
  }
}

/// Finds words for peoples ("Japanese") that stand for a country the article names.
///
/// They are no mentions: a demonym names the people, not the place. But "Japanese Prime Minister"
/// says whom the minister represents.
struct DemonymFinder {
  let countries: [String: String]
  let places: [String: Int]

  /// The demonyms of a sentence that no mention covers, placed as mentions of their countries.
  func mentions(
    in text: TokenizedText, sentence: Int, beside named: ArraySlice<PlacedMention>
  ) -> [PlacedMention] {
    guard !places.isEmpty else { return [] }
    let tokens = text.sentenceTokens[sentence]
    return tokens.compactMap { index in
      guard text.isCapitalized(index), !named.contains(where: { $0.tokens.contains(index) }) else {
        return nil
      }
      if let place = place(text.folded[index]) { return placed(place, index..<index + 1, text) }
      // "South Korean" is two words.
      guard index + 1 < tokens.upperBound, text.isCapitalized(index + 1),
        let place = place(text.folded[index] + " " + text.folded[index + 1])
      else { return nil }
      return placed(place, index..<index + 2, text)
    }
  }

  private func place(_ demonym: String) -> Int? { countries[demonym].flatMap { places[$0] } }

  private func placed(_ entity: Int, _ tokens: Range<Int>, _ text: TokenizedText) -> PlacedMention {
    let span =
      text.tokens[tokens.lowerBound].span
      .lowerBound..<text.tokens[tokens.upperBound - 1].span.upperBound
    return PlacedMention(
      mention: LocalMention(span: span, entity: entity, confidence: 0.8, rule: "demonym"),
      tokens: tokens, kind: .place)
  }
}

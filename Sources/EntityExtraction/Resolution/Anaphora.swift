import NewsModel

/// Resolves "the bloc", "the Commission", "this pact" to the one thing in the article they fit.
struct Anaphora {
  let gazetteers: Gazetteers
  let reading: Reading

  func apply(to resolution: inout Resolution) {
    for index in reading.words.indices {
      guard let anaphor = gazetteers.anaphors[reading.words[index].number], isDefinite(index),
        resolution.isFree(index..<index + 1),
        let entity = referent(of: anaphor, before: index, in: resolution)
      else { continue }
      let words = index..<index + 1
      resolution.add(
        words, entity, printed: nil, confidence: 0.7, rule: "the " + reading.folded(index))
    }
  }

  /// Whether the noun is "the" or "this" one, not part of a longer phrase.
  private func isDefinite(_ index: Int) -> Bool {
    let sentence = reading.sentences[reading.words[index].sentence]
    guard index > sentence.lowerBound, !reading.words[index].isJoined,
      !reading.isTitleCase[reading.words[index].sentence]
    else { return false }
    // "the agreement of 2019" and "the Commission President" mean something else.
    let next = reading.folded(index + 1)
    guard next != "of", next != "between", !continuesName(index + 1) else { return false }
    var first = index - 1
    while first > sentence.lowerBound, reading.words[first].shape == .lower,
      reading.words[first].traits.contains(.describing)
    {
      first -= 1
    }
    return ["the", "this", "that", "their"].contains(reading.folded(first))
      || (reading.words[first].isJoined && reading.words[first].shape.isNameLike)
  }

  private func continuesName(_ index: Int) -> Bool {
    reading.words.indices.contains(index) && reading.words[index].isNameLike
      && reading.words[index].sentence == reading.words[index - 1].sentence
  }

  /// The thing meant: the only one that fits in the article, or in the sentences just before.
  private func referent(
    of anaphor: Gazetteers.Anaphor, before index: Int, in resolution: Resolution
  ) -> Int? {
    let fitting = resolution.entities.indices.filter { entity in
      resolution.entities[entity].kind == anaphor.kind
        && anaphor.fits(resolution.entities[entity].name)
    }
    if fitting.count < 2, !anaphor.isShortLived { return fitting.first }
    let sentence = reading.words[index].sentence
    let near = resolution.mentions.filter {
      let distance = sentence - reading.words[$0.words.lowerBound].sentence
      return fitting.contains($0.entity) && (0...3).contains(distance)
        && $0.words.lowerBound < index
    }
    guard let last = near.max(by: { $0.words.lowerBound < $1.words.lowerBound }) else { return nil }
    return Set(near.map(\.entity)).count == 1 ? last.entity : nil
  }
}

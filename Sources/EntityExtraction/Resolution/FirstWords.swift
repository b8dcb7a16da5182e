import NewsModel

/// Finds firms that the article goes on to call by the first word of their name.
///
/// "Velling" is "Velling Castings" where no other name begins so and the word is no everyday one.
struct FirstWords {
  let reading: Reading

  func apply(to resolution: inout Resolution) {
    let firms = firmsByFirstWord(in: resolution)
    for (number, firm) in firms.sorted(by: { $0.key < $1.key }) {
      let places = reading.words.indices.filter {
        reading.words[$0].number == number && standsAlone($0, in: resolution)
      }
      // Sentences begin with capitals anyway: one place must tell.
      guard places.contains(where: { !reading.opensSentence($0) }) else { continue }
      for place in places {
        resolution.add(
          place..<place + 1, firm, printed: reading.string(place..<place + 1), confidence: 0.75,
          rule: "first word")
      }
    }
  }

  private func firmsByFirstWord(in resolution: Resolution) -> [Int32: Int] {
    var holders: [Int32: Set<Int>] = [:]
    for mention in resolution.mentions where mention.words.count > 1 {
      let first = reading.words[mention.words.lowerBound]
      guard first.isNameLike, first.traits.isEmpty else { continue }
      holders[first.number, default: []].insert(mention.entity)
    }
    return holders.compactMapValues { entities in
      guard let entity = entities.first, entities.count == 1,
        resolution.entities[entity].kind == .company
      else { return nil }
      return entity
    }
  }

  /// Whether the word is in no name, neither found nor missed.
  private func standsAlone(_ index: Int, in resolution: Resolution) -> Bool {
    let word = reading.words[index]
    guard word.isNameLike, !word.isJoined, !reading.isTitleCase[word.sentence],
      resolution.isFree(index..<index + 1)
    else { return false }
    return ![index - 1, index + 1].contains { neighbour in
      reading.sentences[word.sentence].contains(neighbour)
        && reading.words[neighbour].isNameLike && resolution.isFree(neighbour..<neighbour + 1)
    }
  }
}

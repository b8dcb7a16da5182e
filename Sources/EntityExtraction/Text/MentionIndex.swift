import NewsModel

/// A mention with the words it covers.
struct PlacedMention: Sendable, Equatable {
  var mention: LocalMention
  /// Token indices.
  var tokens: Range<Int>
  var kind: EntityKind

  var entity: Int { mention.entity }
}

/// The mentions of an article by the sentence they stand in.
struct MentionIndex: Sendable {
  private let placed: [PlacedMention]
  private let starts: [Int]

  init(_ mentions: [LocalMention], entities: [LocalEntity], in text: TokenizedText) {
    var placed: [PlacedMention] = []
    var starts: [Int] = []
    placed.reserveCapacity(mentions.count)
    for mention in mentions where entities.indices.contains(mention.entity) {
      let tokens = text.tokens(in: mention.span)
      guard let first = tokens.first else { continue }
      let sentence = text.tokens[first].sentence
      while starts.count <= sentence { starts.append(placed.count) }
      placed.append(
        PlacedMention(mention: mention, tokens: tokens, kind: entities[mention.entity].kind))
    }
    while starts.count <= text.sentences.count { starts.append(placed.count) }
    self.placed = placed
    self.starts = starts
  }

  /// The mentions of a sentence in text order.
  subscript(sentence: Int) -> ArraySlice<PlacedMention> {
    placed[starts[sentence]..<starts[sentence + 1]]
  }
}

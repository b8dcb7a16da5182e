import NewsModel

/// Gathers the ties of one sentence: one for a pair and label, labelled before unlabelled.
struct LinkCollector {
  let sentence: Int
  private(set) var links: [LocalLink] = []
  private var seen: Set<Key> = []
  private var labelled: Set<Key> = []

  init(sentence: Int) { self.sentence = sentence }

  private struct Key: Hashable {
    var from: Int
    var to: Int
    var label: LinkLabel?
  }

  /// Adds a labelled tie unless the sentence has it already, or ties an entity to itself.
  mutating func add(
    _ from: Int, _ to: Int, _ label: LinkLabel, confidence: Double, rule: String
  ) {
    guard from != to else { return }
    let isMutual = label == .developsWith || label == .metWith
    if label == .signed { dropParticipation(of: from, in: to) }
    guard label != .takesPartIn || !seen.contains(Key(from: from, to: to, label: .signed)) else {
      return
    }
    let ends = isMutual ? (min(from, to), max(from, to)) : (from, to)
    guard seen.insert(Key(from: ends.0, to: ends.1, label: label)).inserted else { return }
    labelled.insert(Key(from: min(from, to), to: max(from, to)))
    links.append(
      LocalLink(
        from: from, to: to, label: label, sentence: sentence, confidence: confidence, rule: rule))
  }

  /// Who signed a treaty takes part in it: the deed says more.
  private mutating func dropParticipation(of party: Int, in treaty: Int) {
    links.removeAll { $0.label == .takesPartIn && $0.from == party && $0.to == treaty }
  }

  /// Ties every pair of names that has no label yet.
  ///
  /// A sentence that lists more than a dozen entities says little about each pair: there only
  /// neighbours are tied.
  mutating func addUnlabelled(_ mentions: ArraySlice<PlacedMention>) {
    var entities: [(entity: Int, kind: EntityKind)] = []
    for mention in mentions where !entities.contains(where: { $0.entity == mention.entity }) {
      entities.append((mention.entity, mention.kind))
    }
    let reach = entities.count > Self.crowd ? 1 : entities.count
    for (first, from) in entities.enumerated() {
      for to in entities[(first + 1)...].prefix(reach) {
        let pair = Key(from: min(from.entity, to.entity), to: max(from.entity, to.entity))
        guard !labelled.contains(pair) else { continue }
        let arePlaces = from.kind == .place && to.kind == .place
        links.append(
          LocalLink(
            from: from.entity, to: to.entity, label: nil, sentence: sentence,
            confidence: arePlaces ? 0.2 : 0.4, rule: "same sentence"))
      }
    }
  }

  private static let crowd = 12
}

import NewsModel

/// The entities of an article and where it names them, as far as they are worked out.
struct Resolution: Sendable {
  /// One place that names an entity.
  struct Mention: Sendable {
    /// Indices into `Reading.words`.
    var words: Range<Int>
    /// Index into `Resolution.entities`.
    var entity: Int
    var confidence: Double
    var rule: String
  }

  private(set) var entities: [LocalEntity] = []
  private(set) var mentions: [Mention] = []
  private var isTaken: [Bool]
  private var indexByKey: [String: Int] = [:]

  init(wordCount: Int) { isTaken = [Bool](repeating: false, count: wordCount) }

  /// Whether no mention covers any of `words`.
  func isFree(_ words: Range<Int>) -> Bool { !words.contains { isTaken[$0] } }

  /// The mention that covers the word at `index`, or nil.
  func mention(at index: Int) -> Mention? {
    isTaken.indices.contains(index) && isTaken[index]
      ? mentions.first { $0.words.contains(index) } : nil
  }

  /// The entity of `kind` called `name`, or nil.
  func entity(_ kind: EntityKind, named name: String) -> Int? {
    indexByKey[Self.key(kind, name)]
  }

  /// The entity like `entity` if there is one, else that entity, now part of the article.
  ///
  /// Titles are joined; confidence is the greater one.
  mutating func merge(_ entity: LocalEntity) -> Int {
    if let known = self.entity(entity.kind, named: entity.name) {
      for title in entity.titles where !entities[known].titles.contains(title) {
        entities[known].titles.append(title)
      }
      entities[known].confidence = max(entities[known].confidence, entity.confidence)
      return known
    }
    indexByKey[Self.key(entity.kind, entity.name)] = entities.count
    entities.append(entity)
    return entities.count - 1
  }

  /// Lets `alias` stand for an entity from here on.
  mutating func addAlias(_ alias: String, to entity: Int) {
    guard alias != entities[entity].name, !entities[entity].aliases.contains(alias) else { return }
    entities[entity].aliases.append(alias)
    let key = Self.key(entities[entity].kind, alias)
    if indexByKey[key] == nil { indexByKey[key] = entity }
  }

  /// Notes how else the article puts an entity's name; other words like it mean nothing by that.
  mutating func addVariant(_ description: String, to entity: Int) {
    guard description.contains(" "), !entities[entity].aliases.contains(description) else { return }
    entities[entity].aliases.append(description)
  }

  mutating func addTitle(_ title: String, to entity: Int) {
    guard !entities[entity].titles.contains(title) else { return }
    entities[entity].titles.append(title)
  }

  /// Gives an entity a better name; the old one becomes an alias.
  ///
  /// Where another entity has that name already, its mentions are joined to it.
  mutating func rename(_ entity: Int, to name: String) {
    let old = entities[entity]
    if let known = self.entity(old.kind, named: name), known != entity {
      for index in mentions.indices where mentions[index].entity == entity {
        mentions[index].entity = known
      }
      for alias in [old.name] + old.aliases {
        indexByKey[Self.key(old.kind, alias)] = known
        addAlias(alias, to: known)
      }
      return
    }
    entities[entity].name = name
    indexByKey[Self.key(old.kind, name)] = entity
    addAlias(old.name, to: entity)
  }

  /// Lets everything that means `entity` mean `other`, which takes over its name as an alias.
  mutating func absorb(_ entity: Int, into other: Int) {
    for index in mentions.indices where mentions[index].entity == entity {
      mentions[index].entity = other
    }
    for alias in [entities[entity].name] + entities[entity].aliases { addAlias(alias, to: other) }
  }

  /// Records that `words` name `entity`; words already taken stay with their mention.
  ///
  /// Without `printed`, the words say nothing about what the entity is called ("the pact").
  mutating func add(
    _ words: Range<Int>, _ entity: Int, printed: String?, confidence: Double, rule: String
  ) {
    guard isFree(words) else { return }
    for word in words { isTaken[word] = true }
    mentions.append(
      Mention(words: words, entity: entity, confidence: confidence, rule: rule))
    if let printed { addAlias(printed, to: entity) }
  }

  /// The resolution without entities that no mention means any more.
  func compacted() -> (entities: [LocalEntity], mentions: [Mention]) {
    let used = Set(mentions.map(\.entity)).sorted()
    let position = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let moved = mentions.sorted { $0.words.lowerBound < $1.words.lowerBound }
      .compactMap { mention -> Mention? in
        guard let entity = position[mention.entity] else { return nil }
        return Mention(
          words: mention.words, entity: entity, confidence: mention.confidence, rule: mention.rule)
      }
    return (used.map { entities[$0] }, moved)
  }

  /// Puts a longer mention in place of those that stand inside `words`.
  mutating func replace(
    _ words: Range<Int>, _ entity: Int, printed: String?, confidence: Double, rule: String
  ) {
    let inside = mentions.filter { $0.words.overlaps(words) }
    guard inside.allSatisfy({ words.contains($0.words) }) else { return }
    mentions.removeAll { $0.words.overlaps(words) }
    for word in words { isTaken[word] = false }
    add(words, entity, printed: printed, confidence: confidence, rule: rule)
  }

  private static func key(_ kind: EntityKind, _ name: String) -> String {
    kind.rawValue + "\t" + NameFolding.fold(name)
  }
}

extension Range<Int> {
  /// Whether all of `other` lies within.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

import NewsModel

/// Finds undertakings that have no name of their own: "a security partnership" of two parties.
///
/// Nothing is made up: without parties in the text there is no undertaking.
struct DescriptivePrograms {
  let gazetteers: Gazetteers
  let reading: Reading
  private let parties: PartyReader
  /// Names given so far, by what the undertaking is and who takes part in whatever order.
  private var namesGiven: [String: String] = [:]

  init(gazetteers: Gazetteers, reading: Reading) {
    self.gazetteers = gazetteers
    self.reading = reading
    parties = PartyReader(gazetteers: gazetteers, reading: reading)
  }

  mutating func apply(to resolution: inout Resolution) {
    // Headlines last: they may say shortly what the text says in full.
    let order = reading.sentences.indices.sorted {
      (reading.isTitleCase[$0] ? 1 : 0, $0) < (reading.isTitleCase[$1] ? 1 : 0, $1)
    }
    for sentence in order {
      var index = reading.sentences[sentence].lowerBound
      while index < reading.sentences[sentence].upperBound {
        if let (head, undertaking) = undertaking(at: index) {
          add(undertaking, head, sentence, to: &resolution)
          index = head.upperBound
        } else {
          index += 1
        }
      }
    }
  }

  /// The undertaking whose head starts at `index`, the longest way to say it.
  private func undertaking(at index: Int) -> (Range<Int>, Undertaking)? {
    guard let candidates = gazetteers.undertakingsByFirstWord[reading.words[index].number] else {
      return nil
    }
    for (head, undertaking) in candidates where fits(head, at: index) {
      return (index..<index + head.count, gazetteers.undertakings[undertaking])
    }
    return nil
  }

  private func fits(_ head: [Int32], at index: Int) -> Bool {
    guard index + head.count <= reading.words.count else { return false }
    return head.indices.allSatisfy { reading.words[index + $0].number == head[$0] }
      && reading.words[index].sentence == reading.words[index + head.count - 1].sentence
  }

  private mutating func add(
    _ undertaking: Undertaking, _ head: Range<Int>, _ sentence: Int,
    to resolution: inout Resolution
  ) {
    let setting = Setting(
      head: head, sentence: reading.sentences[sentence], reading: reading, parties: parties)
    guard setting.hasCue(undertaking), let name = name(of: undertaking, setting) else { return }
    let span = setting.span
    // What is in lower case is a description, no alias.
    let printed = reading.words[span.lowerBound].isNameLike ? reading.string(span) : nil
    let known = undertaking.knownNames.compactMap { resolution.entity(.program, named: $0) }.first
    if let mention = resolution.mention(at: head.lowerBound) {
      // The head is part of a name: the name is one way to say this undertaking.
      guard resolution.entities[mention.entity].kind == .program,
        resolution.entities[mention.entity].rule != "gazetteer"
      else { return }
      resolution.rename(mention.entity, to: name)
      return
    }
    let entity =
      known
      ?? resolution.merge(
        LocalEntity(kind: .program, name: name, confidence: 0.75, rule: "descriptive"))
    resolution.replace(span, entity, printed: printed, confidence: 0.75, rule: "descriptive")
  }

  private mutating func name(of undertaking: Undertaking, _ setting: Setting) -> String? {
    if undertaking.name.contains("{beneficiary}") {
      guard let topic = setting.topic(of: undertaking), let helped = setting.beneficiary else {
        return nil
      }
      return undertaking.name.replacing("{topic}", with: topic)
        .replacing("{beneficiary}", with: helped)
    }
    guard let names = setting.partyNames, names.count > 1, names.count < 7 else { return nil }
    let sorted = names.sorted().joined(separator: "–")
    let key = undertaking.name + sorted
    let name = undertaking.name.replacing("{parties}", with: sorted)
      .replacing("{parties as printed}", with: names.joined(separator: "–"))
    namesGiven[key] = namesGiven[key] ?? name
    return namesGiven[key]
  }
}

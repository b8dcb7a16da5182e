import NewsModel

/// Finds more mentions of what the article has named clearly, headlines included.
struct DocumentVote {
  let reading: Reading

  /// A name as it was clearly printed.
  private struct Form {
    var words: Range<Int>
    var entity: Int
    /// Another form that begins with the same word.
    var next: Int?
  }

  func apply(to resolution: inout Resolution) {
    var counts: [Int: Int] = [:]
    for mention in resolution.mentions { counts[mention.entity, default: 0] += 1 }
    var forms: [Form] = []
    var lastByWord: [Int32: Int] = [:]
    for mention in resolution.mentions where isClear(mention, counts[mention.entity] ?? 0) {
      let first = reading.words[mention.words.lowerBound].number
      let last = lastByWord[first]
      let isKnown = Self.follow(last, in: forms).contains { areEqual($0.words, mention.words) }
      guard !isKnown else { continue }
      lastByWord[first] = forms.count
      forms.append(Form(words: mention.words, entity: mention.entity, next: last))
    }
    for start in reading.words.indices where reading.words[start].isNameLike {
      let fitting = Self.follow(lastByWord[reading.words[start].number], in: forms)
        .filter { fits($0.words, start) }
      guard let form = fitting.max(by: { $0.words.count < $1.words.count }) else { continue }
      let words = start..<start + form.words.count
      resolution.add(
        words, form.entity, printed: reading.string(words), confidence: 0.8, rule: "document vote")
    }
  }

  /// The forms that begin with one word, from the last on.
  private static func follow(_ last: Int?, in forms: [Form]) -> some Sequence<Form> {
    sequence(state: last) { place in
      guard let here = place else { return nil }
      place = forms[here].next
      return forms[here]
    }
  }

  private func areEqual(_ form: Range<Int>, _ other: Range<Int>) -> Bool {
    form.count == other.count
      && zip(form, other).allSatisfy { reading.words[$0].number == reading.words[$1].number }
  }

  /// Whether a name is sure enough, alone or by being named again.
  private func isClear(_ mention: Resolution.Mention, _ count: Int) -> Bool {
    guard mention.confidence >= 0.6 || count > 1 else { return false }
    // "the Tenke project" may be a mine's; elsewhere "Tenke" is the mine.
    guard mention.rule != "program noun" || mention.words.count > 1 else { return false }
    let word = reading.words[mention.words.lowerBound]
    return mention.words.count > 1 || word.traits.isDisjoint(with: [.neverName, .calendar])
  }

  private func fits(_ form: Range<Int>, _ start: Int) -> Bool {
    guard start + form.count <= reading.words.count,
      areEqual(form, start..<start + form.count)
    else { return false }
    let last = start + form.count - 1
    return reading.words[last].isNameLike || reading.words[last].shape == .number
      || form.count > 1
  }
}

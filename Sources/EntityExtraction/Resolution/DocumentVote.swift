import NewsModel

/// Finds more mentions of what the article has named clearly, headlines included.
struct DocumentVote {
  let reading: Reading

  func apply(to resolution: inout Resolution) {
    var forms: [Int32: [(words: [Int32], entity: Int)]] = [:]
    var counts: [Int: Int] = [:]
    for mention in resolution.mentions { counts[mention.entity, default: 0] += 1 }
    for mention in resolution.mentions where isClear(mention, counts[mention.entity] ?? 0) {
      let numbers = mention.words.map { reading.words[$0].number }
      guard let first = numbers.first else { continue }
      if forms[first]?.contains(where: { $0.words == numbers }) != true {
        forms[first, default: []].append((numbers, mention.entity))
      }
    }
    for key in forms.keys { forms[key]?.sort { $0.words.count > $1.words.count } }
    for start in reading.words.indices where reading.words[start].isNameLike {
      guard let form = forms[reading.words[start].number]?.first(where: { fits($0.words, start) })
      else { continue }
      let words = start..<start + form.words.count
      resolution.add(
        words, form.entity, printed: reading.string(words), confidence: 0.8, rule: "document vote")
    }
  }

  /// Whether a name is sure enough, alone or by being named again.
  private func isClear(_ mention: Resolution.Mention, _ count: Int) -> Bool {
    guard mention.confidence >= 0.6 || count > 1 else { return false }
    // "the Tenke project" may be a mine's; elsewhere "Tenke" is the mine.
    guard mention.rule != "program noun" || mention.words.count > 1 else { return false }
    let word = reading.words[mention.words.lowerBound]
    return mention.words.count > 1 || word.traits.isDisjoint(with: [.neverName, .calendar])
  }

  private func fits(_ form: [Int32], _ start: Int) -> Bool {
    guard start + form.count <= reading.words.count else { return false }
    for offset in form.indices where reading.words[start + offset].number != form[offset] {
      return false
    }
    let last = start + form.count - 1
    return reading.words[last].isNameLike || reading.words[last].shape == .number
      || form.count > 1
  }
}

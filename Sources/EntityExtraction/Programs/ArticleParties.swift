import NewsModel

/// Who an article is about, for sentences that do not name the parties they speak of.
struct ArticleParties {
  private let groupsBySentence: [[PartyReader.Group]]
  private let titles: [Int]
  /// The two parties that the article names far more often than any other, or none.
  private let dominant: [String]

  init(reading: Reading, reader: PartyReader) {
    groupsBySentence = reading.sentences.map { reader.groups(in: $0) }
    titles = reading.sentences.indices.filter { reading.text.sentenceRoles[$0] == .title }
    var counts: [String: Int] = [:]
    for name in groupsBySentence.joined().flatMap(\.names) { counts[name, default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let third = ranked.count > 2 ? ranked[2].value : 0
    let stands = ranked.count > 1 && ranked[1].value > 2 && third * 2 <= ranked[1].value
    dominant = stands ? ranked.prefix(2).map(\.key) : []
  }

  /// The parties named in a sentence.
  func groups(in sentence: Int) -> [PartyReader.Group] { groupsBySentence[sentence] }

  /// The parties that `sentence` must mean: the list nearest before it, in the title, or the two
  /// that the article is about.
  ///
  /// Whoever the sentence does name is among them.
  func parties(meantIn sentence: Int) -> [String]? {
    let named = Set(groupsBySentence[sentence].flatMap(\.names))
    guard named.count < 3 else { return nil }
    let before = stride(from: sentence - 1, through: max(0, sentence - 4), by: -1)
    for number in Array(before) + titles {
      let list = groupsBySentence[number].last {
        $0.names.count > 1 && named.isSubset(of: $0.names)
      }
      if let list { return list.names }
    }
    return named.isSubset(of: dominant) && dominant.count > 1 ? dominant : nil
  }
}

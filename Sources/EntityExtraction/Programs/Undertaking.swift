/// A sort of undertaking that is told by what it is and who takes part.
struct Undertaking: Sendable {
  /// The ways to say it, as numbers of folded words.
  var heads: [[Int32]]
  /// Words one of which must stand in the sentence; none where empty.
  var cues: [Int32]
  /// The canonical name, with `{parties}`, `{topic}` and `{beneficiary}` to be filled in.
  var name: String
  /// Curated names it goes by, where the article uses one of them.
  var knownNames: [String]

  init(_ row: GazetteerFile.Row, _ vocabulary: inout Vocabulary) {
    heads = []
    cues = []
    name = row[2]
    knownNames = row.list(3)
    for head in row.list(0) {
      heads.append(WordCutter.words(of: head).map { vocabulary.intern(WordCutter.fold($0)) })
    }
    for cue in row.list(1) { cues.append(vocabulary.intern(cue)) }
  }
}

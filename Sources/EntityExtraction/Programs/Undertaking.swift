/// A sort of undertaking that is told by what it is and who takes part: a row of
/// `undertakings.tsv`.
struct Undertaking: Sendable {
  /// Phrases one of which must describe the noun; none is asked for where empty.
  var qualifiers: [[Int32]]
  /// Words one of which must stand in the sentence; none is asked for where empty.
  var cues: Set<Int32>
  /// Words that say something else happens to the thing ("crashed").
  var bans: Set<Int32>
  /// The canonical name, with `{parties}`, `{topic}` and `{beneficiary}` to be filled in.
  var name: String
  /// Curated names it goes by where the article uses one, by the parties in the canonical name.
  var knownNames: [String: String]

  /// Whether it is named for whom it helps, not for who takes part.
  var helpsSomebody: Bool { name.contains("{beneficiary}") }

  init(_ row: GazetteerFile.Row, _ vocabulary: inout Vocabulary) {
    qualifiers = []
    for phrase in row.list(1) {
      qualifiers.append(WordCutter.words(of: phrase).map { vocabulary.intern(WordCutter.fold($0)) })
    }
    cues = []
    for word in row.list(2) { cues.insert(vocabulary.intern(word)) }
    bans = []
    for word in row.list(3) { bans.insert(vocabulary.intern(word)) }
    name = row[4]
    knownNames = [:]
    for entry in row.list(5) {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      if sides.count == 2 { knownNames[sides[0]] = sides[1] }
    }
  }
}

/// The names that rules and tables tell, without overlaps.
struct RuleNames: Sendable {
  private let recognizers: [any NameRecognizer]

  init(gazetteers: Gazetteers) {
    recognizers = [
      KnownNames(gazetteers: gazetteers), PersonNames(), HeadNounNames(), NumberedLaws(),
      MachineNames(), ShipNames(),
    ]
  }

  /// The names of `reading` in text order.
  func candidates(in reading: Reading) -> [Candidate] {
    let candidates = recognizers.flatMap { $0.candidates(in: reading) }
    let clear = CandidateSelection.select(candidates, wordCount: reading.words.count)
    var context = ContextNames(reading: reading)
    let told = context.candidates(beside: clear)
    return (clear + told).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

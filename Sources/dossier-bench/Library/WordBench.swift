/// Asks programs for the same words in turns, each time from the start of a process to its end.
struct WordBench {
  var contenders: [(name: String, search: (String) -> ChildProcess)]
  private var times: [Samples]

  init(_ contenders: [(name: String, search: (String) -> ChildProcess)]) {
    self.contenders = contenders
    times = contenders.map { _ in Samples() }
  }

  /// The first word is asked for twice, and does not count the first time.
  mutating func run(_ words: [String]) throws {
    for (number, word) in (words.prefix(1) + words).enumerated() {
      for (index, contender) in contenders.enumerated() {
        let seconds = try contender.search(word).run().seconds
        if number > 0 { times[index].add(seconds) }
      }
    }
  }

  /// The times as a table, and how the peers compare to the first program.
  var report: String {
    var table = MarkdownTable(["one word, start to end of the process"] + Samples.header)
    for (contender, times) in zip(contenders, times) {
      table.add([contender.name] + times.milliseconds)
    }
    let own = times[0].median ?? 0
    let ratios = zip(contenders, times).dropFirst().map { contender, times in
      let ratio = own > 0 ? ((times.median ?? 0) / own).fixed(2) : "-"
      return "\(contender.name) takes \(ratio) times as long as \(contenders[0].name)\n"
    }
    return table.text + "\n" + ratios.joined()
  }
}

/// Times how long programs take from their start to their first full frame, in turns.
struct StartBench {
  /// A program with what tells that its first frame is full.
  struct Contender {
    var name: String
    var launch: TerminalProgram.Launch
    var landmark: Landmark
    fileprivate(set) var frames = Samples()
    fileprivate(set) var fillings = Samples()

    init(_ name: String, _ launch: TerminalProgram.Launch, until landmark: Landmark) {
      self.name = name
      self.launch = launch
      self.landmark = landmark
    }
  }

  private(set) var contenders: [Contender]
  /// How often each is started after a start that does not count.
  var starts = 21

  init(_ contenders: [Contender]) { self.contenders = contenders }

  mutating func run() throws {
    for number in 0...starts {
      for index in contenders.indices {
        let reaction = try start(contenders[index])
        // The first start reads the program and its file from the disk.
        guard number > 0, let frame = reaction.landmark else { continue }
        contenders[index].frames.add(frame)
        contenders[index].fillings.add(reaction.quiet)
      }
    }
  }

  private func start(_ contender: Contender) throws -> Reaction {
    let program = try TerminalProgram(contender.launch)
    defer { program.end() }
    return try program.reaction(
      since: program.start, to: contender.landmark, isCertain: true, patience: .seconds(60))
  }

  /// The times in milliseconds as a table, and how they compare to the first contender's.
  var report: String {
    var table = PlainTable(["start, ms", "frame", "p95", "max", "filled", "p95", "max"])
    for contender in contenders {
      table.add(
        [contender.name]
          + [contender.frames, contender.fillings].flatMap { samples in
            [samples.median, samples.percentile(0.95), samples.maximum]
              .map { (($0 ?? 0) * 1000).fixed(1) }
          })
    }
    return ([table.text] + contenders.dropFirst().map(comparison)).joined(separator: "\n")
  }

  private func comparison(of peer: Contender) -> String {
    func times(_ samples: KeyPath<Contender, Samples>) -> String {
      let own = contenders[0][keyPath: samples].median ?? 0
      let others = peer[keyPath: samples].median ?? 0
      return own > 0 ? (others / own).fixed(2) : "-"
    }
    return "\(peer.name) takes \(times(\.frames)) times as long to its first full frame,"
      + " \(times(\.fillings)) times until it is at rest"
  }
}

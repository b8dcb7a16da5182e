/// What a program wrote after something was done to it.
struct Reaction {
  /// Seconds to the landmark that was waited for, or nil where nothing was written at all.
  var landmark: Double?
  /// Seconds to the last byte before the program had no more to do.
  var quiet = 0.0
  var byteCount = 0
  /// Bytes up to the landmark; what is read in one go with it counts, too.
  var landmarkByteCount = 0
}

extension TerminalProgram {
  /// Milliseconds without output after which a program that does nothing is done.
  private static let quietTime = 30
  /// Milliseconds after which a program that does nothing will not react any more.
  private static let silence = 250

  /// Types `key` and reads until the program is done with it.
  ///
  /// The landmark is the end of the first frame; a key that changes nothing has none.
  func reaction(to key: [UInt8]) throws -> Reaction {
    // What came of itself since the last key is no answer to this one.
    while try !output(within: 0).isEmpty {}
    let start = ContinuousClock.now
    try type(key)
    return try reaction(since: start, to: .frame, isCertain: false, patience: .seconds(30))
  }

  /// Reads whatever it writes in `time`.
  func read(for time: Duration) throws {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end { _ = try output(within: 50) }
  }

  /// Reads until the landmark is reached and the program is done.
  ///
  /// It is done after `quietTime` without output in which, at its end, no thread works. Where the
  /// landmark is not certain to come, waiting for it ends after `silence`.
  func reaction(
    since start: ContinuousClock.Instant, to landmark: Landmark, isCertain: Bool,
    patience: Duration
  ) throws -> Reaction {
    var landmark = landmark
    var reaction = Reaction()
    let deadline = start + patience
    while true {
      let wait = reaction.landmark == nil ? Self.silence : Self.quietTime
      let bytes = try output(within: wait)
      let now = ContinuousClock.now
      if !bytes.isEmpty {
        reaction.byteCount += bytes.count
        reaction.quiet = start.duration(to: now).inSeconds
        if reaction.landmark == nil, landmark.isReached(after: bytes) {
          reaction.landmark = reaction.quiet
          reaction.landmarkByteCount = reaction.byteCount
        }
      } else if reaction.landmark != nil || !isCertain, !ProcessFacts(id: id).isWorking {
        return reaction
      }
      guard now < deadline else {
        throw ProgramFailure.late(name: name, awaited: "rest", patience: patience)
      }
    }
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

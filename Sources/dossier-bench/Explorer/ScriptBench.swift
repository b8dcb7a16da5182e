/// Presses the keys of scripts, each script in a program started for it alone.
struct ScriptBench {
  /// Keys without a frame at the start of a script after which it is given up.
  private static let hopeless = 10
  /// How long to wait after a digit until it is no count any more, which is shown, too.
  private static let digitPause = Duration.milliseconds(500)

  var launch: TerminalProgram.Launch
  /// How many keys of a script are timed.
  var repetitions: Int

  func run(_ script: KeyScript) throws -> ScriptFigures {
    let program = try TerminalProgram(launch)
    defer { program.end() }
    _ = try program.reaction(
      since: program.start, to: .frame, isCertain: true, patience: .seconds(30))
    for key in script.opening { try press(key, in: program) }
    var figures = ScriptFigures()
    for number in 0..<repetitions {
      let key = script.repeated[number % script.repeated.count]
      figures.add(try press(key, in: program))
      if figures.isSilent, number + 1 >= Self.hopeless { break }
      for key in script.restoring { try press(key, in: program) }
    }
    return figures
  }

  @discardableResult
  private func press(_ key: String, in program: TerminalProgram) throws -> Reaction {
    guard let bytes = KeyBytes.bytes(of: key) else { throw UnknownKey(name: key) }
    let reaction = try program.reaction(to: bytes)
    if KeyBytes.isDigit(key) { try program.read(for: Self.digitPause) }
    return reaction
  }
}

/// A script names a key that no keyboard has.
struct UnknownKey: Error, CustomStringConvertible {
  var name: String

  var description: String { "scripts know no key named \(name)" }
}

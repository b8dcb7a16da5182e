/// What one script's keys took.
struct ScriptFigures {
  /// Seconds from a key to the end of the first frame after it.
  private var frames = Samples()
  /// Seconds from a key to the last byte that followed from it.
  private var fillings = Samples()
  /// Bytes of the first frame after a key.
  private var frameBytes = Samples()
  /// All bytes that followed from a key.
  private var bytes = Samples()
  /// How many keys changed nothing on the screen.
  private var unanswered = 0

  mutating func add(_ reaction: Reaction) {
    guard let frame = reaction.landmark else {
      unanswered += 1
      return
    }
    frames.add(frame)
    fillings.add(reaction.quiet)
    frameBytes.add(Double(reaction.landmarkByteCount))
    bytes.add(Double(reaction.byteCount))
  }

  /// Whether nothing but keys without a frame were pressed so far.
  var isSilent: Bool { frames.values.isEmpty }

  /// Names the columns of `line`.
  static let header = line(
    "times in ms",
    [
      "frame", "p95", "p99", "max", "filled", "p95", "p99", "max", "bytes", "max", "in all",
      "no frame",
    ])

  /// The figures as a line that stands under the header.
  ///
  /// Each line is printed when its script is done, since all of them take minutes.
  func line(_ name: String) -> String {
    let shares: [(Samples) -> Double?] = [
      \.median, { $0.percentile(0.95) }, { $0.percentile(0.99) }, \.maximum,
    ]
    let times = [frames, fillings].flatMap { samples in shares.map { $0(samples) } }
    let sizes = [frameBytes.median, frameBytes.maximum, bytes.median]
    let cells =
      times.map { $0.map { ($0 * 1000).fixed(2) } ?? "-" }
      + sizes.map { $0.map { $0.fixed(0) } ?? "-" } + ["\(unanswered)"]
    return Self.line(name, cells)
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let width = KeyScript.all.map(\.name.count).max() ?? 0
    func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    return name + blanks(width - name.count)
      + cells.map { blanks(9 - $0.count) + $0 }.joined()
  }
}

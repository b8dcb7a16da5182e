/// Times of one thing done many times.
struct Measurement {
  private var seconds: [Double] = []
  private let clock = ContinuousClock()

  /// Runs `body` and notes how long it took.
  mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = clock.now
    let value = try body()
    let time = start.duration(to: clock.now).components
    seconds.append(Double(time.seconds) + Double(time.attoseconds) / 1e18)
    return value
  }

  /// The time that a share of the runs, 0–1, did not exceed; 0 without runs.
  func percentile(_ share: Double) -> Double {
    guard !seconds.isEmpty else { return 0 }
    let sorted = seconds.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Median, 99th percentile and worst in milliseconds, as one line of a table.
  func row(_ name: String) -> String {
    func text(_ seconds: Double) -> String {
      let hundredths = Int((seconds * 100_000).rounded())
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
    let cells = [percentile(0.5), percentile(0.99), seconds.max() ?? 0].map(text)
    return "| \(name) | " + cells.joined(separator: " | ") + " |"
  }

  static let header = "| | median ms | p99 ms | worst ms |\n|---|---|---|---|"
}

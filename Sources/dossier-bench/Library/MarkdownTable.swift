/// A table as docs/benchmarks.md has them.
struct MarkdownTable {
  private var lines: [String]

  init(_ header: [String]) {
    lines = [Self.line(header), "|" + String(repeating: "---|", count: header.count)]
  }

  /// Adds a row of as many cells as the header has.
  mutating func add(_ cells: [String]) { lines.append(Self.line(cells)) }

  /// Ends with a line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

extension Samples {
  /// Names the columns of `milliseconds`.
  static let header = ["asked", "p50 ms", "p95 ms", "p99 ms", "worst ms"]

  /// How many there are, and of seconds the percentiles in milliseconds, as cells of a table.
  var milliseconds: [String] {
    let times = [median, percentile(0.95), percentile(0.99), maximum]
    return ["\(values.count)"] + times.map { $0.map { ($0 * 1000).fixed(2) } ?? "-" }
  }
}

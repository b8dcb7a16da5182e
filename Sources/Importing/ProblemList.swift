/// What was not imported, bounded for files of which very many records fail.
struct ProblemList: Sendable {
  /// How many problems of one file are told one by one.
  static let limitPerFile = 1000

  private var problems: [ImportProblem] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ more: some Sequence<ImportProblem>) {
    for problem in more {
      counts[problem.path, default: 0] += 1
      if counts[problem.path, default: 0] <= Self.limitPerFile { problems.append(problem) }
    }
  }

  /// How many there are of one file.
  func count(of path: String) -> Int { counts[path] ?? 0 }

  /// Every problem in order, then how many more each file has.
  var all: [ImportProblem] {
    let excessive = counts.filter { $0.value > Self.limitPerFile }.sorted { $0.key < $1.key }
    return problems
      + excessive.map { path, count in
        ImportProblem(
          path: path, reason: "\(count - Self.limitPerFile) more of its records were not read")
      }
  }
}

import Foundation
import NewsLibrary
import Testing

@testable import Importing

/// What is in a library depends on what was imported, not on how.
@Suite struct OrderTests {
  /// Articles that share names, headlines and lines, so that much hangs together.
  private static func article(_ number: Int) -> String {
    let company = ["Kesdal Systems", "Orwick Aerospace", "Minham Marine"][number % 3]
    let person = ["Anna Weber", "Luca Rossi", "Weber"][number % 3]
    let port = ["Riga", "Kiel", "Turku", "Hamburg"][number % 4]
    let headline = number % 5 == 0 ? "Cranes for \(port) come late" : "\(company) turns to \(port)"
    return """
      \(headline)

      By Anna Lindqvist

      2025-0\(1 + number % 6)-1\(number % 9)

      \(company) (\(number % 2 == 0 ? "KES" : "ORW")) will build \(number + 2) cranes in \(port) by \
      2030 for $\(number + 1) million, \(person) said on Tuesday.

      "We are ready," said \(person), who leads \(company) in \(port) since \(1990 + number).

      Sign up for our letter to read more of the harbour every week.
      """
  }

  @Test(arguments: 1...10)
  func anyOrderAndAnyNumberOfWorkersGiveTheSameLibrary(seed: Int) async throws {
    var files: [String: String] = [:]
    for number in 0..<24 { files["\(number).txt"] = Self.article(number) }
    let expected = try Desk(files)
    try await expected.run()
    var random = SeededRandom(state: UInt64(seed))
    let library = try NewsLibrary.inMemory()
    let importer = Importer(library: library, workers: seed)
    var names = files.keys.sorted().shuffled(using: &random)
    while !names.isEmpty {
      let count = Int.random(in: 1...7, using: &random)
      _ = try await importer.run(names.prefix(count).map { expected.path($0) })
      names.removeFirst(min(count, names.count))
    }
    #expect(try library.canonicalDump() == expected.library.canonicalDump())
    #expect(try library.check() == [])
  }
}

/// Marsaglia's xorshift: the same numbers in every run.
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

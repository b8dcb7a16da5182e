import Foundation
import NewsModel
import Testing

@testable import dossier_bench

struct ExplorerBenchTests {
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Whether the landmark is reached after each of some reads.
  private static func reached(_ landmark: Landmark, after reads: [[UInt8]]) -> [Bool] {
    var landmark = landmark
    return reads.map { landmark.isReached(after: $0) }
  }

  @Test func aFrameEndsWhereverReadsCutItsLastBytes() {
    for cut in 0..<Self.frameEnd.count {
      let reads = [[0x61] + Self.frameEnd[..<cut], Array(Self.frameEnd[cut...])]
      #expect(Self.reached(.frame, after: reads) == [false, true])
    }
  }

  @Test func aFrameWithRowsIsTheFirstThatEndsAfterOneOfTheirTitles() {
    let landmark = Landmark(texts: ["Mill burns", "Fair opens"], awaitsFrameEnd: true)
    let reads = [
      Array("Reading".utf8) + Self.frameEnd, Array("Fair op".utf8), Array("ens today".utf8),
      Self.frameEnd,
    ]
    #expect(Self.reached(landmark, after: reads) == [false, false, false, true])
  }

  @Test func theKeysOfAllScriptsAreKnown() {
    let names = KeyScript.all.map(\.name)
    #expect(Set(names).count == names.count)
    for script in KeyScript.all {
      #expect(!script.repeated.isEmpty, "\(script.name)")
      for key in script.opening + script.repeated + script.restoring {
        #expect(KeyBytes.bytes(of: key) != nil, "\(script.name): \(key)")
      }
    }
  }

  @Test(
    arguments: [
      ("j", [0x6A]), ("Enter", [0x0D]), ("C-d", [0x04]), ("PgDn", [0x1B, 0x5B, 0x36, 0x7E]),
      ("C-", nil), ("Entry", nil),
    ] as [(String, [UInt8]?)])
  func aKeySendsWhatItsNameSays(name: String, bytes: [UInt8]?) {
    #expect(KeyBytes.bytes(of: name) == bytes)
  }

  @Test func percentilesAreFiguresThatWereMeasured() {
    let samples = Samples((1...200).reversed().map(Double.init))
    #expect(samples.median == 101)
    #expect(samples.percentile(0.95) == 191)
    #expect(samples.maximum == 200)
    #expect(Samples().median == nil)
  }

  @Test func aFeedHoldsNothingThatXMLForbids() {
    #expect(NewsFeed.escaped("R&D <b>\u{0}\u{7}\ttab") == "R&amp;D &lt;b&gt;\ttab")
    #expect(
      NewsFeed.date(CalendarDate(year: 2025, month: 3, day: 7))
        == "<pubDate>07 Mar 2025 00:00:00 GMT</pubDate>")
    #expect(NewsFeed.date(nil) == "")
  }

  @Test func aProgramIsReadUntilItRestsAndReapedAtItsEnd() throws {
    let script = "printf '\\033[?2026l'; read key; printf \"<$key>\\033[?2026l\"; sleep 60"
    let program = try TerminalProgram(
      .init(command: ["/bin/sh", "-c", script], environment: [:], columns: 80, rows: 24))
    _ = try program.reaction(
      since: program.start, to: .frame, isCertain: true, patience: .seconds(20))
    #expect(ProcessFacts(id: program.id).residentMemory ?? 0 > 0)
    let reaction = try program.reaction(to: Array("x\n".utf8))
    #expect(reaction.landmark != nil)
    #expect(reaction.byteCount >= 3 + Self.frameEnd.count)
    program.end()
    #expect(ProcessFacts(id: program.id).residentMemory == nil)
  }

  @Test func aProgramThatEndsTooEarlyIsQuoted() throws {
    let program = try TerminalProgram(
      .init(
        command: ["/bin/sh", "-c", "echo no library here"], environment: [:], columns: 80, rows: 24)
    )
    let error = try #require(throws: ProgramFailure.self) {
      try program.reaction(
        since: program.start, to: .frame, isCertain: true, patience: .seconds(20))
    }
    #expect(error.description.contains("no library here"))
  }
}

import Testing

@testable import ArticleParsing

@Suite struct WebArchiveDamageTests {
  private typealias File = WebArchiveFile
  private static let page = File.page
  private static let good = File.record()
  private static let place = "record 1 (https://veldhaven.example/ferry): "
  private static let image = [UInt8](repeating: 7, count: 3000)

  /// Files whose first record is wrong, and what is said; a good record follows.
  private static let lies: [(first: [UInt8], problem: String)] = [
    (File.record(length: "20"), place + "does not end after the 20 bytes it states"),
    (File.record(length: "90"), place + "does not end after the 90 bytes it states"),
    (File.record(length: "9000"), place + "is cut off: 317 of its 9000 bytes are there"),
    (File.record(length: "-5"), place + "states a length that can't be: -5"),
    (
      File.record(length: "1000000000000000000"),
      place + "states a length that can't be: 1000000000000000000"
    ),
    (
      File.record(length: "99999999999999999999"),
      place + "states a length that can't be: 99999999999999999999"
    ),
    (File.record(length: ""), place + "states no length"),
    (
      File.record(fields: "X: " + String(repeating: "a", count: 70_000) + "\r\n"),
      "record 1: has a header of more than 64 KiB"
    ),
    (
      File.record(fields: String(repeating: "X: aaaaaaaa\r\n", count: 7000)),
      "record 1: has a header of more than 64 KiB"
    ),
    (
      File.response(fields: String(repeating: "X: aaaaaaaa\r\n", count: 7000)),
      place + "has an HTTP header of more than 64 KiB"
    ),
    (
      File.record("request", nil, image, length: "1000"),
      "after record 1: 2004 bytes belong to no record and were passed over"
    ),
    (
      Array("noise\nWARC\n".utf8),
      "before record 1: 11 bytes belong to no record and were passed over"
    ),
  ]

  @Test(arguments: lies)
  func aWrongRecordIsReportedAndTheNextIsRead(first: [UInt8], problem: String) {
    let outcome = File.outcome(of: first + Self.good)
    #expect(outcome.problems == [problem])
    #expect(outcome.texts == [Self.page])
    #expect(outcome.failure == nil)
  }

  @Test func aRecordOverTheLimitIsPassedOver() {
    let large = File.record("resource", nil, [UInt8](repeating: 65, count: 5000))
    let outcome = File.outcome(of: large + Self.good, recordLimit: 4999)
    #expect(outcome.problems == ["record 1: has 5000 bytes, more than the limit of 4999"])
    #expect(outcome.texts == [Self.page])
  }

  @Test func aFileFullOfWrongLengthsIsGivenUpInTime() throws {
    let lie = File.record("resource", nil, [], length: "1000000")
    let filler = [UInt8](repeating: 65, count: 1_000_000)
    let outcome = File.outcome(
      of: Self.good + Array(repeating: lie, count: 50).flatMap(\.self) + filler, by: 1 << 16)
    #expect(outcome.texts == [Self.page])
    #expect((30...40).contains(outcome.problems.count))
    #expect(outcome.failure?.description.hasPrefix("states wrong lengths for too many") == true)
  }

  @Test func partsOfADocumentAreReadAndNamedAsParts() {
    let file =
      File.record(fields: "WARC-Truncated: length\r\n")
      + File.record("resource", nil, fields: "WARC-Segment-Number: 1\r\n")
    let outcome = File.outcome(of: file)
    #expect(outcome.texts == [Self.page, Self.page])
    let start = "only its first 74 bytes were read, for it "
    #expect(
      outcome.problems == [
        Self.place + start + "was cut short by the crawler (length)",
        "record 2: " + start + "goes on in another record",
      ])
  }

  @Test(arguments: [[], Array("The ferry sails.\n".utf8), Array("WARC/9.0\r\n\r\n".utf8)])
  func whatIsNoWebArchiveIsRefused(file: [UInt8]) {
    let refusal = ParsingError.broken("is no web archive: it has no WARC record")
    #expect(File.outcome(of: file).failure == refusal)
    #expect(!WARCReader.reads(opening: file))
    #expect(WARCReader.reads(opening: Self.good))
  }

  @Test(arguments: [false, true])
  func anArchiveCutAnywhereYieldsItsWholeRecordsAndOneWordOfTheCut(isPacked: Bool) {
    let chunks = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
    let records = [
      File.response(fields: chunks, body: Array("5\r\nferry\r\n0\r\n\r\n".utf8)),
      File.record("metadata", nil), Self.good,
    ]
    let file = records.map { isPacked ? GzipFile.member($0) : $0 }.flatMap(\.self)
    let whole = File.outcome(of: file)
    #expect(whole.texts == ["ferry", Self.page])
    var untold = 0
    for count in 3..<file.count {
      let outcome = File.outcome(of: Array(file.prefix(count)))
      #expect(whole.texts.starts(with: outcome.texts))
      let told = outcome.problems.count + (outcome.failure == nil ? 0 : 1)
      #expect(told <= 1)
      untold += 1 - told
    }
    // Only between records or members is a cut not to be told; two line ends part records.
    #expect(untold == (isPacked ? 2 : 3 * 5 - 1))
  }

  @Test func noMoreThanOneRecordIsReadAhead() throws {
    let record = File.record("resource", nil, Array(String(repeating: Self.page, count: 30).utf8))
    let members = [
      GzipFile.member(record), GzipFile.member(File.record("request", nil, Self.image)),
    ]
    let (chunk, count) = (500, 400)
    var (handedOut, member, rest) = (0, 0, [UInt8]()[...])
    let source = ByteReader { () throws(ParsingError) in
      if rest.isEmpty, member < count {
        rest = members[member % 2][...]
        member += 1
      }
      defer { rest = rest.dropFirst(chunk) }
      handedOut += min(chunk, rest.count)
      return Array(rest.prefix(chunk))
    }
    var reader = WARCReader(try source.unpacked())
    var (read, used, furthest) = (0, 0, 0)
    while case .record = try reader.next() {
      used = read * (members[0].count + members[1].count) + members[0].count
      furthest = max(furthest, handedOut - used)
      read += 1
    }
    #expect(read == count / 2)
    #expect(furthest <= 2 * chunk, "the stored data would otherwise be held somewhere")
  }
}

import Testing

@testable import ArticleParsing

@Suite struct GzipTests {
  private static let text = Array("The ferry to Marsk sails at six.\n".utf8)
  private static let member = GzipFile.member(text)

  /// Files that hold the text so many times.
  private static let files: [(file: [UInt8], times: Int)] = [
    (member, 1), (member + member, 2), (member + GzipFile.member([]) + member, 2),
    (member + zeros + member, 2), (member + zeros, 1),
    (member + Array("signed: the harbour office".utf8), 1), (GzipFile.member(member + member), 2),
  ]
  private static let zeros = [UInt8](repeating: 0, count: 70_000)

  @Test(arguments: files)
  func allMembersAreReadAndTrailersIgnored(file: [UInt8], times: Int) {
    for step in [1, 7, 1 << 16] {
      let (bytes, failure) = GzipFile.unpacked(file, by: step)
      #expect(bytes == Array(repeating: Self.text, count: times).flatMap(\.self))
      #expect(failure == nil)
    }
  }

  /// Flags of a header and what they announce (RFC 1952, 2.3.1).
  private static let headers: [(flags: UInt8, fields: [UInt8])] = [
    (4, [3, 0, 65, 66, 67]), (8, Array("ferry.txt\0".utf8)), (16, Array("note\0".utf8)), (2, []),
    (31, [1, 0, 65] + Array("ferry.txt\0note\0".utf8)),
  ]

  @Test(arguments: headers)
  func headersMayHaveAllFields(flags: UInt8, fields: [UInt8]) {
    let (bytes, failure) = GzipFile.unpacked(
      GzipFile.member(Self.text, flags: flags, fields: fields), by: 3)
    #expect(bytes == Self.text)
    #expect(failure == nil)
  }

  @Test func aFileCutAnywhereYieldsWhatCanBeHadThenSaysSo() throws {
    let file = try GzipFile.fixture("crawl.warc.gz")
    let whole = GzipFile.unpacked(file)
    #expect(whole.failure == nil)
    #expect(whole.bytes.count == 3962)
    var uncut = 0
    for count in 3..<file.count {
      let (bytes, failure) = GzipFile.unpacked(Array(file.prefix(count)), by: 1000)
      let isStart = Array(whole.bytes.prefix(bytes.count)) == bytes
      #expect(isStart)
      if let failure {
        #expect(failure.description.hasPrefix("is cut off after \(count) bytes"))
      } else {
        uncut += 1
      }
    }
    #expect(uncut == 8, "between members a cut can't be told")
  }

  @Test(arguments: [member.count - 8, member.count - 1])
  func aWrongChecksumOrLengthIsToldAfterTheBytes(place: Int) {
    var file = Self.member
    file[place] ^= 1
    let (bytes, failure) = GzipFile.unpacked(file + Self.member)
    #expect(bytes == Self.text)
    #expect(failure?.description.contains("its checksum is wrong") == true)
  }

  @Test func noChangedByteIsReadAsGood() throws {
    let file = try GzipFile.fixture("crawl.warc.gz")
    let whole = GzipFile.unpacked(file).bytes
    let last = try #require(
      (0..<file.count).last { file[$0...].starts(with: [0x1F, 0x8B, 8]) })
    var unseen = 0
    for place in 3..<last {
      var changed = file
      changed[place] ^= 0x55
      let (bytes, failure) = GzipFile.unpacked(changed)
      if failure == nil { unseen += bytes == whole ? 1 : 1000 }
    }
    #expect(unseen == 8 * 6, "a header's time and system say nothing of the data")
  }

  @Test func bombsAreRefusedSoonAfterTheRatioIsPassed() throws {
    for name in ["zeros.gz", "zeros-twice.gz"] {
      let file = try GzipFile.fixture(name)
      let (bytes, failure) = GzipFile.unpacked(file)
      #expect(failure?.description.hasPrefix("expands to more than 200 times its size") == true)
      #expect(bytes.count <= max(1 << 20, 201 * file.count) + 1 << 17)
      #expect(bytes.allSatisfy { $0 == 0 })
    }
  }

  @Test func limitsCanBeSet() throws {
    let file = try GzipFile.fixture("zeros.gz")
    let open = GzipFile.unpacked(file, limits: InflationLimits(ratio: 2000, total: 64 << 30))
    #expect(open.bytes.count == 10 << 20)
    #expect(open.failure == nil)
    let total = GzipFile.unpacked(file, limits: InflationLimits(ratio: 2000, total: 4 << 20))
    #expect(total.bytes.count <= 4 << 20)
    #expect(
      total.failure?.description == "expands to more than 4 MiB; unpack it and import what it holds"
    )
  }

  @Test func gzipWithinGzipIsOpenedTwiceAndNoMore() {
    let twice = GzipFile.member(Self.member)
    #expect(GzipFile.unpacked(twice).bytes == Self.text)
    #expect(GzipFile.unpacked(GzipFile.member(twice)).failure == PackedFormat.gzip.refusal)
  }

  @Test(arguments: [[UInt8](repeating: 65, count: 70_000), [0x1F, 0x8B, 7] + member])
  func muchDataOrAMemberBehindOtherDataIsReported(trailer: [UInt8]) {
    let (bytes, failure) = GzipFile.unpacked(Self.member + trailer)
    #expect(bytes == Self.text)
    #expect(
      failure?.description
        == "holds other data than gzip from byte \(Self.member.count) on, which was not read")
  }

  private static let archives: [(file: [UInt8], format: PackedFormat)] = [
    ([0x50, 0x4B, 3, 4, 20, 0], .zip), (Array("BZh91AY&SY".utf8), .bzip2),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .xz), ([0x28, 0xB5, 0x2F, 0xFD, 4], .zstandard),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], .sevenZip), (Array("Rar!\u{1A}\u{7}\0".utf8), .rar),
    ([UInt8](repeating: 0, count: 257) + Array("ustar\u{0}00".utf8), .tar),
  ]

  @Test(arguments: archives)
  func otherArchivesAreRefusedByNameEvenWithinGzip(file: [UInt8], format: PackedFormat) {
    #expect(PackedFormat(opening: file) == format)
    for packed in [file, GzipFile.member(file)] {
      #expect(GzipFile.unpacked(packed).failure == format.refusal)
    }
    #expect(format.refusal.description.contains("; unpack it"))
    #expect(format.refusal.description.contains(format.rawValue))
  }

  @Test(arguments: ["", "PK", "BZh9 is a bus line", "The ferry sails.", "Rar! said the crow"])
  func textIsNoArchive(text: String) {
    #expect(PackedFormat(opening: text.utf8) == nil)
    #expect(GzipFile.unpacked(Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test func aTextWithTheNameOfAnArchiveInItIsAText() {
    let text = String(repeating: "word ", count: 51) + "ploustar summers weakened the yard."
    #expect(Array(text.utf8)[258..<263].elementsEqual("ustar".utf8))
    #expect(PackedFormat(opening: text.utf8.dropFirst()) == nil)
  }
}

/// One parser, and what must hold whatever bytes it is given.
struct FuzzTarget: Sendable {
  /// The name of its corpus and dictionary under Tests/Fuzzing.
  let name: String
  /// Ends the process where a promise is broken; false for an input that is another parser's.
  let check: @Sendable (FuzzInput) -> Bool

  /// Every target, in the order in which `script/fuzz all` runs them.
  static let all: [FuzzTarget] = [
    .text, .html, .encodings, .dates, .json, .csv, .mail, .feeds, .gzip, .warc, .files,
    .screen, .query, .keys,
  ]
}

/// The bytes of one run, and choices that depend on them alone, so that a find stays a find.
struct FuzzInput: Sendable {
  let bytes: [UInt8]
  /// A number drawn from the bytes (FNV-1a, 64 bits).
  let draw: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    draw = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// One of several choices; other `salt`s choose independently.
  func choice<Choice>(of choices: [Choice], salt: UInt64 = 0) -> Choice {
    let mixed = (draw ^ salt &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    return choices[Int((mixed >> 33) % UInt64(choices.count))]
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Ends the process with the promise that was broken, which libFuzzer reports with the input.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
  if !holds { fatalError("broken promise: " + promise()) }
}

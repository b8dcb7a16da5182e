/// What is waited for in a program's output.
struct Landmark {
  /// The end of a synchronized update (mode 2026), which ends a frame.
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Texts of which one must have been written; empty asks for none.
  var texts: [String]
  /// Whether a frame must have ended after that.
  var awaitsFrameEnd: Bool
  private var output: [UInt8] = []

  /// The end of the first frame.
  static let frame = Landmark(texts: [], awaitsFrameEnd: true)

  init(texts: [String], awaitsFrameEnd: Bool) {
    self.texts = texts
    self.awaitsFrameEnd = awaitsFrameEnd
  }

  /// Whether it is reached once `bytes` followed what was given before.
  mutating func isReached(after bytes: [UInt8]) -> Bool {
    output += bytes
    var start = 0
    if !texts.isEmpty {
      let ends = texts.compactMap { Self.end(of: Array($0.utf8), in: output, from: 0) }
      guard let first = ends.min() else { return false }
      start = first
    }
    return !awaitsFrameEnd || Self.end(of: Self.frameEnd, in: output, from: start) != nil
  }

  /// Where the first `needle` at or behind `start` ends.
  private static func end(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    let last = bytes.count - needle.count
    guard let first = needle.first, start <= last else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (start...last).first { place in
        bytes[place] == first && bytes[place...].starts(with: needle)
      }.map { $0 + needle.count }
    }
  }
}

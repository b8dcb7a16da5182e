/// Phrase rules made ready for matching.
struct PhraseBook: Sendable {
  private struct Pattern {
    var bytes: [UInt8]
    var isPinnedToEnd: Bool
    var rule: Int
  }

  private let rules: [PhraseRule]
  /// Patterns by their first byte, in the order of the rules: those pinned to a line's start, and
  /// those that may stand anywhere.
  private var opening: [[Pattern]]
  private var anywhere: [[Pattern]]
  /// A bit for two bytes, the first times 256 and the second: whether any of the latter begins so.
  ///
  /// Most places of a line are told by this alone.
  private var begins: [UInt64]

  init(rules: [PhraseRule]) {
    self.rules = rules
    opening = Array(repeating: [], count: 256)
    anywhere = opening
    begins = Array(repeating: 0, count: 1 << 10)
    for (number, rule) in rules.enumerated() {
      for line in rule.patterns.split(separator: "\n") {
        var bytes = Array(line.utf8)
        let isPinnedToStart = bytes.first == UInt8(ascii: "^")
        if isPinnedToStart { bytes.removeFirst() }
        let isPinnedToEnd = bytes.last == UInt8(ascii: "$")
        if isPinnedToEnd { bytes.removeLast() }
        guard let first = bytes.first else { continue }
        let pattern = Pattern(bytes: bytes, isPinnedToEnd: isPinnedToEnd, rule: number)
        if isPinnedToStart {
          opening[Int(first)].append(pattern)
        } else {
          anywhere[Int(first)].append(pattern)
          let seconds = bytes.count > 1 ? bytes[1]...bytes[1] : 0...UInt8.max
          for second in seconds { begins[Int(first) << 2 | Int(second >> 6)] |= 1 << (second & 63) }
        }
      }
    }
  }

  /// The first rule of the book that applies to the line, or nil.
  func rule(for line: FoldedText, wordCount: Int) -> PhraseRule? {
    guard let first = line.bytes.first else { return nil }
    var best = rules.count
    search(opening[Int(first)], in: line.bytes, at: 0, wordCount: wordCount, best: &best)
    line.bytes.withUnsafeBufferPointer { bytes in
      var isBehindWord = false
      for index in bytes.indices {
        let byte = bytes[index]
        let isWord = byte.isWord
        defer { isBehindWord = isWord }
        guard !(isWord && isBehindWord) else { continue }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard begins[Int(byte) << 2 | Int(next >> 6)] >> (next & 63) & 1 != 0 else { continue }
        search(anywhere[Int(byte)], in: line.bytes, at: index, wordCount: wordCount, best: &best)
      }
    }
    return best < rules.count ? rules[best] : nil
  }

  private func search(
    _ patterns: [Pattern], in line: [UInt8], at start: Int, wordCount: Int, best: inout Int
  ) {
    for pattern in patterns {
      guard pattern.rule < best else { return }
      if wordCount <= rules[pattern.rule].longest, matches(pattern, line, at: start) {
        best = pattern.rule
      }
    }
  }

  private func matches(_ pattern: Pattern, _ line: [UInt8], at start: Int) -> Bool {
    let end = start + pattern.bytes.count
    // The second byte tells most patterns apart; the first is how they were found.
    guard end <= line.count, !pattern.isPinnedToEnd || end == line.count,
      pattern.bytes.count < 2 || line[start + 1] == pattern.bytes[1],
      line[start..<end].elementsEqual(pattern.bytes)
    else { return false }
    return end == line.count || !line[end].isWord || !line[end - 1].isWord
  }
}

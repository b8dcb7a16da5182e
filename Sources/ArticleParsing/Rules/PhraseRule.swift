/// Wording that decides what a line is, wherever on the page it stands.
///
/// Rules are data: `examples` and `counterexamples` run as tests.
struct PhraseRule: Sendable {
  /// The name that pieces carry and docs/formats.md lists.
  var name: String
  var effect: PhraseEffect
  /// The most words a line may have for the rule to apply.
  var longest: Int
  /// Folded wording, one a line, that stands at word boundaries.
  ///
  /// `^` pins it to the start of the line and `$` to the end. See `FoldedText` for what folding
  /// does.
  var patterns: String
  var examples: [String]
  var counterexamples: [String] = []
}

/// What a phrase says about its line and those after it.
enum PhraseEffect: Equatable, Sendable {
  case junk, notice, credit
  /// The line announces another article.
  case teaser
  /// The line is the label of a list of points.
  case takeaways
  /// The next short line is the author's name.
  case authorPicture
  /// From here on the page prints something other than the article.
  case opens(Zone)
}

/// A stretch of a page after the article's own text.
enum Zone: Equatable, Sendable {
  case related, comments, promotion, footer
}

/// Phrase rules made ready for matching.
struct PhraseBook: Sendable {
  private struct Pattern {
    var bytes: [UInt8]
    var isPinnedToStart: Bool
    var isPinnedToEnd: Bool
    var rule: Int
  }

  private let rules: [PhraseRule]
  /// Patterns by their first byte, in the order of the rules.
  private let patterns: [[Pattern]]

  init(rules: [PhraseRule]) {
    self.rules = rules
    var patterns: [[Pattern]] = Array(repeating: [], count: 256)
    for (number, rule) in rules.enumerated() {
      for line in rule.patterns.split(separator: "\n") {
        let pattern = Self.pattern(line, rule: number)
        if let first = pattern.bytes.first { patterns[Int(first)].append(pattern) }
      }
    }
    self.patterns = patterns
  }

  /// The first rule of the book that applies to the line, or nil.
  func rule(for line: FoldedText, wordCount: Int) -> PhraseRule? {
    var best: Int?
    var isWordStart = true
    for (index, byte) in line.bytes.enumerated() {
      if isWordStart || !byte.isWord {
        for pattern in patterns[Int(byte)] where pattern.rule < best ?? rules.count {
          if wordCount <= rules[pattern.rule].longest, matches(pattern, line.bytes, at: index) {
            best = pattern.rule
          }
        }
      }
      isWordStart = !byte.isWord
    }
    return best.map { rules[$0] }
  }

  private func matches(_ pattern: Pattern, _ line: [UInt8], at start: Int) -> Bool {
    let end = start + pattern.bytes.count
    guard end <= line.count, !pattern.isPinnedToStart || start == 0,
      !pattern.isPinnedToEnd || end == line.count,
      line[start..<end].elementsEqual(pattern.bytes)
    else { return false }
    return end == line.count || !line[end].isWord || !line[end - 1].isWord
  }

  private static func pattern(_ line: Substring, rule: Int) -> Pattern {
    var bytes = Array(line.utf8)
    let isPinnedToStart = bytes.first == UInt8(ascii: "^")
    if isPinnedToStart { bytes.removeFirst() }
    let isPinnedToEnd = bytes.last == UInt8(ascii: "$")
    if isPinnedToEnd { bytes.removeLast() }
    return Pattern(
      bytes: bytes, isPinnedToStart: isPinnedToStart, isPinnedToEnd: isPinnedToEnd, rule: rule)
  }
}

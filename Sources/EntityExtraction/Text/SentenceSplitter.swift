/// Cuts the tokens of one part of an article into sentences.
///
/// A sentence ends at a stop, question or exclamation mark, with the quotes and brackets that close
/// right behind it, where what follows can begin another one.
struct SentenceSplitter {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The sentences of `part`, a range of token indices; together they are the whole part.
  func sentences(in part: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = part.lowerBound
    var index = part.lowerBound
    while index < part.upperBound {
      let end = endOfClosers(after: index, limit: part.upperBound)
      if isBoundary(after: index, closersEnd: end, limit: part.upperBound) {
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < part.upperBound { sentences.append(start..<part.upperBound) }
    return sentences
  }

  /// The first token after `index` that is no quote or bracket closing the sentence.
  private func endOfClosers(after index: Int, limit: Int) -> Int {
    guard isTerminator(index) || endsWithStop(index) else { return index + 1 }
    var next = index + 1
    while next < limit {
      let isAdjacent = tokens[next].span.lowerBound == tokens[next - 1].span.upperBound
      guard (isAdjacent && (isCloser(next) || isTerminator(next))) || isEllipsis(next) else {
        break
      }
      next += 1
    }
    return next
  }

  private func isBoundary(after index: Int, closersEnd next: Int, limit: Int) -> Bool {
    guard next < limit else { return false }
    if hasBlankLine(before: next) { return true }
    if isTerminator(index) {
      return canBegin(next) && !isAttributed(at: next, closed: next - 1, limit: limit)
    }
    guard endsWithStop(index) else { return false }
    let word = text(index).lowercased()
    if Abbreviations.beforeNames.contains(word) { return false }
    return Abbreviations.sentenceStarters.contains(text(next).lowercased())
      && isCapitalized(next)
  }

  /// Whether a sentence can begin at `index`: not in lower case, not with a mark that continues.
  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return !isLowercase(bytes[token.span.lowerBound])
    case .number: return true
    case .mark:
      guard isOpener(index), index + 1 < tokens.count else {
        return Self.bullets.contains(text(index))
      }
      return !isLowercase(bytes[tokens[index + 1].span.lowerBound])
    }
  }

  /// Whether what follows a quoted question says who asked it: "Why?" Ito asked.
  private func isAttributed(at next: Int, closed: Int, limit: Int) -> Bool {
    guard isCloser(closed), tokens[closed - 1].kind == .mark,
      bytes[tokens[closed - 1].span.lowerBound] != UInt8(ascii: ".")
    else { return false }
    return tokens[next..<min(limit, next + 5)].contains {
      SpeechWords.verbs.contains(string($0).lowercased())
    }
  }

  private func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func isCapitalized(_ index: Int) -> Bool {
    !isLowercase(bytes[tokens[index].span.lowerBound]) && tokens[index].kind == .word
  }

  /// Whether the page leaves a line empty before the token.
  private func hasBlankLine(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = bytes[tokens[index - 1].span.upperBound..<tokens[index].span.lowerBound]
    return gap.count > 1 && gap.lazy.filter { $0 == UInt8(ascii: "\n") }.count > 1
  }

  private func text(_ index: Int) -> String { string(tokens[index]) }

  private func string(_ token: Token) -> String {
    String(decoding: bytes[token.span], as: UTF8.self)
  }

  private func endsWithStop(_ index: Int) -> Bool {
    tokens[index].kind == .word && bytes[tokens[index].span.upperBound - 1] == UInt8(ascii: ".")
  }

  private func isTerminator(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    switch bytes[tokens[index].span.lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2, 0xE3, 0xEF: return Self.wideTerminators.contains(text(index))
    default: return false
    }
  }

  private func isEllipsis(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .mark
      && (bytes[token.span.lowerBound] == UInt8(ascii: ".") && token.span.count > 1
        || text(index) == "…")
  }

  private func isCloser(_ index: Int) -> Bool {
    tokens[index].kind == .mark && Self.closers.contains(text(index))
  }

  private func isOpener(_ index: Int) -> Bool { Self.openers.contains(text(index)) }

  private static let wideTerminators: Set<String> = ["…", "。", "！", "？"]
  private static let closers: Set<String> = ["\"", "'", "’", "”", "»", ")", "]", "」", "』"]
  private static let openers: Set<String> = [
    "\"", "'", "‘", "“", "„", "«", "(", "[", "「", "『", "’",
  ]
  private static let bullets: Set<String> = ["•", "–", "—", "--", "*", "■", "●", "·", "©", "|"]
}

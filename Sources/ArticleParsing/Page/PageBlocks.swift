/// Gathers lines into blocks.
///
/// Scrapes have one paragraph a line; text that was wrapped by hand has paragraphs of many lines
/// with blank lines between, and those lines are read as one block.
struct PageBlocks: Sendable {
  private let phrases: PhraseBook

  init(phrases: PhraseBook) { self.phrases = phrases }

  /// The blocks of the lines from `start` on, blank lines left out.
  func blocks(of lines: [String], from start: Int) -> [PageBlock] {
    let isBlank = lines.map { $0.trimmed.isEmpty }
    guard isHardWrapped(lines, isBlank: isBlank, from: start) else {
      return (start..<lines.count).filter { !isBlank[$0] }.map {
        PageBlock(lines: $0..<$0 + 1, raw: lines[$0], phrases: phrases)
      }
    }
    return paragraphs(of: lines, isBlank: isBlank, from: start).map { span in
      PageBlock(lines: span, raw: lines[span].joined(separator: "\n"), phrases: phrases)
    }
  }

  /// Most lines that another line follows at once stop short of a sentence's end, at like widths.
  private func isHardWrapped(_ lines: [String], isBlank: [Bool], from start: Int) -> Bool {
    var followed = 0
    var wrapped = 0
    for index in start..<max(start, lines.count - 1) where !isBlank[index] {
      let width = lines[index].utf8.count
      if width > 160 { return false }
      guard !isBlank[index + 1], width > 40 else { continue }
      followed += 1
      if continues(lines[index], into: lines[index + 1]) { wrapped += 1 }
    }
    return followed >= 2 && wrapped * 10 >= followed * 6
  }

  /// Whether the second line goes on with the sentence of the first.
  private func continues(_ line: String, into next: String) -> Bool {
    let next = LeadingMark(next)
    guard !next.isBullet, next.headingLevel == nil, let last = line.trimmed.utf8.last,
      let first = next.rest.utf8.first
    else { return false }
    return first.isLowercase || last == UInt8(ascii: ",")
  }

  private func paragraphs(of lines: [String], isBlank: [Bool], from start: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for index in start..<lines.count where !isBlank[index] {
      if let last = spans.last, last.upperBound == index, joins(lines, at: index) {
        spans[spans.count - 1] = last.lowerBound..<index + 1
      } else {
        spans.append(index..<index + 1)
      }
    }
    return spans
  }

  /// Whether the line belongs to the paragraph of the one before.
  private func joins(_ lines: [String], at index: Int) -> Bool {
    let mark = LeadingMark(lines[index])
    let before = LeadingMark(lines[index - 1])
    return !mark.isBullet && mark.headingLevel == nil && !mark.isImage
      && before.headingLevel == nil && lines[index - 1].utf8.count > 30
  }
}

/// Cuts text into words, numbers and marks.
///
/// One pass over the bytes. What stands inside a word stays: hyphens ("dual-use"), the stops of
/// abbreviations ("U.S."), apostrophes of names ("O'Neill"). A possessive is a token of its own,
/// also where a page glues the next word to it ("Union'sSAFE").
struct Tokenizer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  /// Appends the tokens of `span`; their sentence is 0 until it is known.
  mutating func read(_ span: Range<Int>) {
    var index = span.lowerBound
    while index < span.upperBound {
      let (glyph, length) = GlyphClass.read(bytes, at: index)
      let start = index
      switch glyph {
      case .space:
        index += length
        continue
      case .letter:
        index = endOfWord(from: index, limit: span.upperBound)
        append(start..<index, .word)
      case .digit:
        index = appendNumber(from: index, limit: span.upperBound)
      case .apostrophe:
        index += possessiveLength(at: index, limit: span.upperBound) ?? length
        append(start..<index, .mark)
      case .hyphen, .stop:
        index = endOfRun(of: glyph, from: index, limit: span.upperBound)
        append(start..<index, .mark)
      case .mark:
        index += length
        append(start..<index, .mark)
      }
    }
  }

  private mutating func append(_ span: Range<Int>, _ kind: Token.Kind) {
    tokens.append(Token(span: span, sentence: 0, kind: kind))
  }

  func glyph(at index: Int, limit: Int) -> GlyphClass {
    index < limit ? GlyphClass.read(bytes, at: index).glyph : .space
  }

  /// The end of a run of stops or hyphens: "..." and "--" are one mark each.
  private func endOfRun(of wanted: GlyphClass, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let (glyph, length) = GlyphClass.read(bytes, at: index)
      guard glyph == wanted else { break }
      index += length
    }
    return index
  }
}

extension Tokenizer {
  /// Letters that are read as a word of their own when glued to a number ("58.5Bln").
  private static let gluedUnits: Set<String> = [
    "bn", "bln", "billion", "mn", "mln", "million", "tn", "trn", "tln", "trillion", "k", "m", "b",
    "t", "pct", "percent", "pp", "yen", "won", "yuan", "usd", "eur", "jpy", "gbp", "km", "kg", "kw",
    "mw", "gw", "am", "pm", "mm", "cm", "years",
  ]

  /// Appends the number at `start`, or the word that begins with one ("5G", "18-month").
  private mutating func appendNumber(from start: Int, limit: Int) -> Int {
    let end = endOfDigits(from: start, limit: limit)
    let next = glyph(at: end, limit: limit)
    let isJoined = next == .hyphen && hyphenJoinsLetter(at: end, limit: limit)
    guard isJoined || (next == .letter && bytes[end] < 0x80) else {
      append(start..<end, .number)
      return end
    }
    let wordEnd = endOfWord(from: end, limit: limit)
    if isJoined {
      append(start..<wordEnd, .word)
      return wordEnd
    }
    let letters = String(decoding: bytes[end..<wordEnd], as: UTF8.self)
    if Self.gluedUnits.contains(letters.lowercased()) {
      append(start..<end, .number)
      append(end..<wordEnd, .word)
    } else {
      append(start..<wordEnd, .word)
    }
    return wordEnd
  }

  private func endOfDigits(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      if isDigit(at: index) {
        index += 1
      } else if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."),
        index + 1 < limit, isDigit(at: index + 1)
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  func isDigit(at index: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private func hyphenJoinsLetter(at index: Int, limit: Int) -> Bool {
    let length = GlyphClass.read(bytes, at: index).length
    return glyph(at: index + length, limit: limit) == .letter
  }
}

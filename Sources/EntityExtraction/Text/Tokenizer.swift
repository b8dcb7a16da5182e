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

  private func glyph(at index: Int, limit: Int) -> GlyphClass {
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

// MARK: - Numbers

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

  private func isDigit(at index: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private func hyphenJoinsLetter(at index: Int, limit: Int) -> Bool {
    let length = GlyphClass.read(bytes, at: index).length
    return glyph(at: index + length, limit: limit) == .letter
  }
}

// MARK: - Words

extension Tokenizer {
  /// The end of the word at `start`, its own stops, hyphens and apostrophes included.
  private func endOfWord(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let (glyph, length) = GlyphClass.read(bytes, at: index)
      switch glyph {
      case .letter, .digit:
        index += length
      case .hyphen, .mark:
        guard joins(at: index, length: length, start: start, limit: limit) else { return index }
        index += length
      case .apostrophe:
        guard possessiveLength(at: index, limit: limit) == nil,
          self.glyph(at: index + length, limit: limit) == .letter
        else { return index }
        index += length
      case .stop:
        let inner = innerStop(at: index, start: start, limit: limit)
        guard let inner else { return index }
        index += 1
        if inner == .final { return index }
      case .space:
        return index
      }
    }
    return index
  }

  /// Whether a hyphen, an ampersand or a web address's mark stands inside a word.
  private func joins(at index: Int, length: Int, start: Int, limit: Int) -> Bool {
    if isAddress(from: start, to: index) { return true }
    switch bytes[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "-"), 0xE2:
      guard bytes[index] != 0xE2 || GlyphClass.read(bytes, at: index).glyph == .hyphen else {
        return false
      }
      let next = glyph(at: index + length, limit: limit)
      return next == .letter || next == .digit
    case UInt8(ascii: ":"):
      return index - start <= 5 && isScheme(from: start, to: index)
        && index + 2 < limit && bytes[index + 1] == UInt8(ascii: "/")
        && bytes[index + 2] == UInt8(ascii: "/")
    default: return false
    }
  }

  private func isScheme(from start: Int, to end: Int) -> Bool {
    let word = bytes[start..<end]
    return word.elementsEqual("http".utf8) || word.elementsEqual("https".utf8)
  }

  /// Whether the word so far is a web address, which runs to the next space.
  private func isAddress(from start: Int, to end: Int) -> Bool {
    bytes[start..<end].starts(with: "http".utf8)
      && (bytes[start..<end].starts(with: "http:".utf8)
        || bytes[start..<end].starts(with: "https:".utf8))
  }

  /// The length of a possessive 's at `index`, or nil where the apostrophe is none.
  ///
  /// The s must end the word or be followed by a capital, which only a page's missing space puts
  /// there.
  private func possessiveLength(at index: Int, limit: Int) -> Int? {
    guard index > 0, GlyphClass.read(bytes, at: index).glyph == .apostrophe else { return nil }
    let quote = GlyphClass.read(bytes, at: index).length
    let after = index + quote
    guard after < limit, isAfterWord(index) else { return nil }
    let isLower = bytes[after] == UInt8(ascii: "s")
    let isUpper = bytes[after] == UInt8(ascii: "S") && isCapital(at: index - 1)
    guard isLower || isUpper else { return nil }
    let next = glyph(at: after + 1, limit: limit)
    if next == .letter, isUpper || !isCapital(at: after + 1) { return nil }
    return next == .digit ? nil : quote + 1
  }

  private func isAfterWord(_ index: Int) -> Bool {
    bytes[index - 1] >= 0x80 || GlyphClass.read(bytes, at: index - 1).glyph == .letter
      || GlyphClass.read(bytes, at: index - 1).glyph == .digit
      || bytes[index - 1] == UInt8(ascii: ".")
  }

  private func isCapital(at index: Int) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index])
  }
}

// MARK: - Stops inside words

extension Tokenizer {
  private enum InnerStop {
    case inside
    case final
  }

  /// What the stop at `index` is to the word that began at `start`, or nil where it ends it.
  private func innerStop(at index: Int, start: Int, limit: Int) -> InnerStop? {
    let next = glyph(at: index + 1, limit: limit)
    if next == .letter || next == .digit {
      return continuesWord(after: index, start: start, limit: limit) ? .inside : nil
    }
    guard next != .stop else { return nil }
    return isAbbreviation(start..<index, limit: limit) ? .final : nil
  }

  /// Whether letters right after a stop belong to the same word rather than to a sentence that a
  /// page glued on.
  private func continuesWord(after stop: Int, start: Int, limit: Int) -> Bool {
    if isAddress(from: start, to: stop) { return true }
    let lastPiece = bytes[start..<stop].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? start
    // "U.S", "e.g", "Ph.D": short pieces; and once a word has stops, one more of them.
    if stop - lastPiece == 1 { return true }
    if stop - lastPiece == 2, glyph(at: stop + 2, limit: limit) != .letter { return true }
    var end = stop + 1
    while end < limit, GlyphClass.read(bytes, at: end).glyph == .letter, end - stop < 8 { end += 1 }
    let ending = String(decoding: bytes[stop + 1..<end], as: UTF8.self).lowercased()
    if bytes[start..<stop].elementsEqual("www".utf8) { return true }
    // A country's ending after a lower-case word is more likely a glued sentence: "end.In".
    return Abbreviations.domains.contains(ending)
      && (!isCapital(at: stop + 1) || isCapital(at: start))
      && !Abbreviations.sentenceStarters.contains(ending)
  }

  private func isAbbreviation(_ span: Range<Int>, limit: Int) -> Bool {
    let word = bytes[span]
    if word.contains(UInt8(ascii: ".")) {
      // "U.S." and "a.m.", but not "Caliber.Az" at the end of a sentence.
      return word.split(separator: UInt8(ascii: ".")).allSatisfy { $0.count <= 2 }
        && word.count <= 7
    }
    if span.count == 1 { return isCapital(at: span.lowerBound) && word.first != UInt8(ascii: "I") }
    guard span.count <= 6 else { return false }
    let text = String(decoding: word, as: UTF8.self).lowercased()
    if Abbreviations.words.contains(text) { return true }
    return Abbreviations.beforeNumbers.contains(text) && isNumberNext(after: span.upperBound, limit)
  }

  private func isNumberNext(after stop: Int, _ limit: Int) -> Bool {
    var index = stop + 1
    while index < limit, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index < limit && isDigit(at: index)
  }
}

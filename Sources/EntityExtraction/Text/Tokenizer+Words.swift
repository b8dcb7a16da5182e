/// The extent of words.
extension Tokenizer {
  /// The end of the word at `start`, its own stops, hyphens and apostrophes included.
  func endOfWord(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let (glyph, length) = GlyphClass.read(bytes, at: index)
      switch glyph {
      case .digit:
        if isCurrency(start..<index) { return index }
        index += length
      case .letter:
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

  /// Whether the letters before a digit are a currency's: "EUR5 million", "Dh20".
  private func isCurrency(_ span: Range<Int>) -> Bool {
    guard (2...3).contains(span.count) else { return false }
    let letters = String(decoding: bytes[span], as: UTF8.self)
    return FigureWords.codes.contains(letters)
      || FigureWords.letterSigns[letters.lowercased()] != nil && letters.utf8.count > 1
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
  func possessiveLength(at index: Int, limit: Int) -> Int? {
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

/// Stops inside words.
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

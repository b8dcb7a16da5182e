import NewsModel

/// An article's text as the recognisers read it.
struct Reading: Sendable {
  let text: TokenizedText
  let words: [Word]
  /// The words of each sentence.
  let sentences: [Range<Int>]
  /// Whether each sentence capitalises nearly every word, so that capitals tell nothing.
  let isTitleCase: [Bool]

  init(_ text: TokenizedText, vocabulary: Vocabulary) {
    var cutter = Cutter(vocabulary: vocabulary, text: text)
    for token in text.tokens { cutter.read(token) }
    self.text = text
    words = cutter.words
    var sentences: [Range<Int>] = []
    var start = 0
    for sentence in text.sentences.indices {
      var end = start
      while end < cutter.words.count, cutter.words[end].sentence == sentence { end += 1 }
      sentences.append(start..<end)
      start = end
    }
    self.sentences = sentences
    isTitleCase = sentences.indices.map {
      Self.isTitleCase(cutter.words[sentences[$0]], text.sentenceRoles[$0])
    }
  }

  /// The bytes that `words` cover.
  func span(of words: Range<Int>) -> Range<Int> {
    self.words[words.lowerBound].span.lowerBound..<self.words[words.upperBound - 1].span.upperBound
  }

  /// The text of `words` as printed.
  func string(_ words: Range<Int>) -> String { text.string(span(of: words)) }

  /// The word at `index` folded for comparison; empty outside the text.
  func folded(_ index: Int) -> String {
    words.indices.contains(index) ? WordCutter.fold(text.bytes[words[index].span]) : ""
  }

  /// Whether the mark `character` stands at `index`.
  func isMark(_ character: Unicode.Scalar, at index: Int) -> Bool {
    guard words.indices.contains(index), words[index].span.count == 1 else { return false }
    return UInt32(text.bytes[words[index].span.lowerBound]) == character.value
  }

  /// Whether a possessive ending stands at `index`.
  func isPossessive(at index: Int) -> Bool {
    guard words.indices.contains(index), words[index].shape != .capitalized else { return false }
    let word = folded(index)
    return word == "'s" || (word == "'" && index > 0 && isGlued(index))
  }

  /// Whether nothing stands between the word at `index` and the one before.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && words[index - 1].span.upperBound == words[index].span.lowerBound
  }

  /// Whether the word at `index` is the first of its sentence, opening quotes aside.
  func opensSentence(_ index: Int) -> Bool {
    let start = sentences[words[index].sentence].lowerBound
    return (start..<index).allSatisfy { words[$0].shape == .mark }
  }

  /// Capitalised words beyond 60 % of the longer ones make a headline; elsewhere, all but a few.
  private static func isTitleCase(_ words: ArraySlice<Word>, _ role: PartRole) -> Bool {
    let isHeading = role == .title || role == .heading
    // What names many is a list, not a headline.
    guard isHeading || words.count(where: { $0.shape == .mark }) < 4 else { return false }
    let isLong = { (word: Word) in
      word.shape != .mark && word.shape != .number && word.span.count > 3
    }
    let long = words.count(where: isLong)
    let capitalized = words.count { isLong($0) && $0.isNameLike }
    return long > 3 && capitalized * 100 > long * (isHeading ? 60 : 90)
  }
}

/// Cuts tokens at their hyphens and numbers the words.
private struct Cutter {
  let vocabulary: Vocabulary
  let text: TokenizedText
  var words: [Word] = []
  var unknown = WordNumbers(capacity: 512)
  /// Whether the last token was a hyphen tied to the word before it.
  private var followsHyphen = false
  /// The web addresses still to come.
  private var addresses: ArraySlice<Range<Int>>

  init(vocabulary: Vocabulary, text: TokenizedText) {
    self.vocabulary = vocabulary
    self.text = text
    addresses = WebAddresses.spans(in: text.bytes)[...]
    words.reserveCapacity(text.tokens.count * 9 / 8)
  }

  mutating func read(_ token: Token) {
    var start = token.span.lowerBound
    var isJoined = followsHyphen && words.last?.span.upperBound == start - 1
    followsHyphen = false
    // After "U.S." the hyphen is a token of its own.
    if token.span.count == 1, hyphenLength(at: start) == 1,
      words.last?.span.upperBound == start
    {
      followsHyphen = true
      return
    }
    var index = WordCutter.isPlain(text.bytes[token.span]) ? token.span.upperBound : start
    while index < token.span.upperBound {
      let length = hyphenLength(at: index)
      if length > 0, start < index, index + length < token.span.upperBound {
        append(start..<index, token, isJoined)
        start = index + length
        isJoined = true
      }
      index += max(length, 1)
    }
    append(start..<token.span.upperBound, token, isJoined)
  }

  /// The bytes of the hyphen at `index`, 0 where none stands.
  private func hyphenLength(at index: Int) -> Int {
    if text.bytes[index] == UInt8(ascii: "-") { return 1 }
    let isHyphen =
      text.bytes[index] == 0xE2 && index + 2 < text.bytes.count && text.bytes[index + 1] == 0x80
      && (text.bytes[index + 2] == 0x90 || text.bytes[index + 2] == 0x91)
    return isHyphen ? 3 : 0
  }

  private mutating func append(_ span: Range<Int>, _ token: Token, _ isJoined: Bool) {
    let printed = text.bytes[span]
    let number = number(
      hashed: WordNumbers.hash(of: text.bytes, span)
        ?? WordNumbers.hash(WordCutter.fold(printed).utf8))
    // No part of a web address is a name, however it is spelt.
    while let address = addresses.first, address.upperBound <= span.lowerBound {
      addresses.removeFirst()
    }
    let isAddress = addresses.first?.contains(span.lowerBound) == true
    words.append(
      Word(
        span: span, sentence: token.sentence, number: number,
        shape: isAddress ? .mark : WordShape(of: printed),
        traits: vocabulary.traits(of: number), isJoined: isJoined))
  }

  private mutating func number(hashed hash: UInt64) -> Int32 {
    if let known = vocabulary.number(hashed: hash) ?? unknown[hash] { return known }
    let number = Int32(vocabulary.count + unknown.count)
    unknown.insert(hash, number)
    return number
  }
}

extension Reading {
  /// Whether a single capital letter with or without its stop stands at `index`.
  func isInitial(_ index: Int) -> Bool {
    let word = words[index]
    guard word.shape == .capitalized || word.shape == .allCapitals else { return false }
    let bytes = text.bytes[word.span]
    let letters = bytes.filter { $0 != UInt8(ascii: ".") }
    return letters.count == 1 || (letters.count == 2 && letters[letters.startIndex] >= 0xC3)
      || (bytes.count == 4 && bytes.last == UInt8(ascii: ".") && letters.count == 2)
  }

  /// Whether the word at `index` makes an adjective of the name it hangs on ("Latvia-led").
  func isGluedSuffix(_ index: Int) -> Bool {
    guard words[index].isJoined, words[index].shape == .lower else { return false }
    return Self.suffixes.contains(folded(index))
  }

  private static let suffixes: Set<String> = [
    "led", "based", "backed", "like", "funded", "owned", "made", "style", "wide", "listed", "born",
    "built", "linked", "related", "run", "held", "trained", "era", "style", "type", "class",
    "level", "bound", "sponsored", "supplied", "controlled", "occupied", "aligned", "friendly",
    "brokered", "mediated", "hosted", "flagged", "area", "elect", "level", "designed", "operated",
  ]
}

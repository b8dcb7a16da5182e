import NewsModel

/// An article's text cut into sentences and tokens, with byte access.
struct TokenizedText: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  /// Every word in ASCII lower case, curly apostrophes made straight: what rule tables compare.
  let folded: [String]
  /// The hash of each folded word, for `HashedWords`.
  let hashes: [UInt64]
  /// Spans in UTF-8 bytes; none reaches across two parts.
  let sentences: [Range<Int>]
  /// The tokens of each sentence.
  let sentenceTokens: [Range<Int>]
  /// The part each sentence stands in.
  let sentenceRoles: [PartRole]
  /// Whether each sentence is the first of its part.
  let paragraphStarts: [Bool]

  /// Cuts the parts of `article` in reading order; text outside all parts is left out.
  init(_ article: Article) {
    let bytes = Array(article.text.utf8)
    var tokenizer = Tokenizer(bytes)
    var parts: [(role: PartRole, tokens: Range<Int>)] = []
    for part in article.parts {
      let first = tokenizer.tokens.count
      tokenizer.read(part.span.clamped(to: 0..<bytes.count))
      parts.append((part.role, first..<tokenizer.tokens.count))
    }
    var tokens = tokenizer.tokens
    let splitter = SentenceSplitter(bytes: bytes, tokens: tokens)
    var sentences: [Range<Int>] = []
    var sentenceTokens: [Range<Int>] = []
    var roles: [PartRole] = []
    var starts: [Bool] = []
    for part in parts {
      for sentence in splitter.sentences(in: part.tokens) {
        for index in sentence { tokens[index].sentence = sentences.count }
        let end = tokens[sentence.upperBound - 1].span.upperBound
        sentences.append(tokens[sentence.lowerBound].span.lowerBound..<end)
        sentenceTokens.append(sentence)
        roles.append(part.role)
        starts.append(sentence.lowerBound == part.tokens.lowerBound)
      }
    }
    self.bytes = bytes
    self.tokens = tokens
    let folded = tokens.map { Self.fold(bytes[$0.span]) }
    self.folded = folded
    hashes = folded.map { WordNumbers.hash($0.utf8) }
    self.sentences = sentences
    self.sentenceTokens = sentenceTokens
    self.sentenceRoles = roles
    self.paragraphStarts = starts
  }

  /// The text at `span`, which must lie within the article.
  func string(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }

  /// The token at `index` as printed.
  func word(_ index: Int) -> String { string(tokens[index].span) }

  /// The tokens that begin inside `span`, by binary search.
  func tokens(in span: Range<Int>) -> Range<Int> {
    let first = firstToken(from: span.lowerBound)
    return first..<max(first, firstToken(from: span.upperBound))
  }

  /// Whether two neighbouring tokens have no space between them.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].span.upperBound == tokens[index].span.lowerBound
  }

  /// Whether the token begins with an ASCII capital or a letter that has no case in ASCII.
  func isCapitalized(_ index: Int) -> Bool {
    let byte = bytes[tokens[index].span.lowerBound]
    return tokens[index].kind == .word
      && ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte >= 0x80)
  }

  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func fold(_ word: ArraySlice<UInt8>) -> String {
    var folded = String(unsafeUninitializedCapacity: word.count) { buffer in
      var count = 0
      for byte in word {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        buffer[count] = isCapital ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
    if folded.utf8.contains(0xE2), folded.contains("’") {
      folded = String(folded.map { $0 == "’" ? "'" : $0 })
    }
    return folded
  }
}

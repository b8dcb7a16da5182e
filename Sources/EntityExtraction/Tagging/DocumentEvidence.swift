import NewsModel

/// What the whole article shows of each word: how it is spelt elsewhere, and what stands beside it.
///
/// Source: H. Chieu, H. Ng, "Named Entity Recognition: A Maximum Entropy Approach Using Global
/// Information" (COLING 2002).
struct DocumentEvidence: Sendable {
  /// Something the article shows of a word somewhere.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt32

    static let lowerCase = Self(rawValue: 1 << 0)
    /// With a capital that neither the start of a sentence nor a headline accounts for.
    static let capitalInside = Self(rawValue: 1 << 1)
    static let behindHonorific = Self(rawValue: 1 << 2)
    static let behindOffice = Self(rawValue: 1 << 3)
    static let behindGivenName = Self(rawValue: 1 << 4)
    static let beforeLegalForm = Self(rawValue: 1 << 5)
    static let behindPreposition = Self(rawValue: 1 << 6)
    static let beforeSpeech = Self(rawValue: 1 << 7)
    static let beforeFamilyName = Self(rawValue: 1 << 8)
    static let inBrackets = Self(rawValue: 1 << 9)
    static let behindArticle = Self(rawValue: 1 << 10)
    static let beforePossessive = Self(rawValue: 1 << 11)
    /// Part of a name that a rule took for one of kind k: bit 16 + k.
    static func named(_ kind: Int) -> Self { Self(rawValue: 1 << (16 + UInt32(kind))) }
  }

  /// By the word's number.
  private var signs: [UInt32]

  /// Reads the article, whose names the rules took for `names`.
  ///
  /// Linear in its words.
  init(_ reading: Reading, names: [Candidate]) {
    let words = reading.words
    let highest = words.reduce(0) { max($0, Int($1.number)) }
    signs = [UInt32](repeating: 0, count: highest + 1)
    for index in words.indices where words[index].shape != .mark {
      let word = words[index]
      guard word.isNameLike else {
        if word.shape == .lower { signs[Int(word.number)] |= Signs.lowerCase.rawValue }
        continue
      }
      signs[Int(word.number)] |= Self.around(index, in: reading).rawValue
    }
    for name in names {
      let sign = Signs.named(TagLabel.index(of: name.kind)).rawValue
      for index in name.words where words[index].isNameLike {
        signs[Int(words[index].number)] |= sign
      }
    }
  }

  subscript(_ word: Word) -> Signs { Signs(rawValue: signs[Int(word.number)]) }

  private static func around(_ index: Int, in reading: Reading) -> Signs {
    let words = reading.words
    let sentence = reading.sentences[words[index].sentence]
    var signs: Signs = []
    if !reading.isTitleCase[words[index].sentence], index > sentence.lowerBound,
      words[index - 1].shape != .mark
    {
      signs.insert(.capitalInside)
    }
    if index > sentence.lowerBound {
      let before = words[index - 1]
      if before.traits.contains(.honorific) { signs.insert(.behindHonorific) }
      if before.traits.contains(.office) { signs.insert(.behindOffice) }
      if before.isNameLike, before.traits.contains(.givenName) { signs.insert(.behindGivenName) }
      if before.shape == .lower, before.traits.contains(.locative) {
        signs.insert(.behindPreposition)
      }
      if before.traits.contains(.article) { signs.insert(.behindArticle) }
      if reading.isMark("(", at: index - 1), reading.isMark(")", at: index + 1) {
        signs.insert(.inBrackets)
      }
    }
    if index + 1 < sentence.upperBound {
      let next = words[index + 1]
      if next.traits.contains(.legalForm) { signs.insert(.beforeLegalForm) }
      if next.shape == .lower, next.traits.contains(.speech) { signs.insert(.beforeSpeech) }
      if next.isNameLike, next.traits.contains(.familyName) { signs.insert(.beforeFamilyName) }
      if next.traits.contains(.possessive) { signs.insert(.beforePossessive) }
    }
    return signs
  }
}

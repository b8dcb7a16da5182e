import NewsModel

/// What tables and rules say of one word.
struct ListedName: Sendable {
  /// The rule that took it for part of a name, and its label there; zero for none.
  var rule: UInt64 = 0
  /// The label the rules give it, 16 for none.
  var ruleLabel: UInt8 = 16
  /// How sure the rule is, 0–1.
  var confidence: Float = 0
  /// The labels of every table name it is part of: bit 2k a first word of kind k, bit 2k + 1 a
  /// later one; the doubtful names 16 bits higher.
  var tableLabels: UInt32 = 0

  static let none = ListedName()

  /// What is listed of each word.
  ///
  /// Linear in the words.
  static func read(
    _ reading: Reading, names: [Candidate], gazetteers: Gazetteers
  ) -> [ListedName] {
    var listed = [ListedName](repeating: .none, count: reading.words.count)
    for name in names {
      let rule = name.rule.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      for index in name.words {
        let label = label(at: index, of: name.words, name.kind)
        listed[index].rule = rule ^ UInt64(label) &* 0x9E37_79B9_7F4A_7C15
        listed[index].ruleLabel = UInt8(label)
        listed[index].confidence = Float(name.confidence)
      }
    }
    for start in reading.words.indices where gazetteers.names.canStart(reading.words[start]) {
      for match in gazetteers.names.matches(at: start, in: reading.words) {
        let words = start..<start + match.length
        let kind = gazetteers.names.subjects[match.subject].kind
        for index in words {
          let label = label(at: index, of: words, kind) + (match.isSure ? 0 : 16)
          listed[index].tableLabels |= 1 << UInt32(label)
        }
      }
    }
    return listed
  }

  private static func label(at index: Int, of words: Range<Int>, _ kind: EntityKind) -> Int {
    index == words.lowerBound ? TagLabel.begin(kind).code : TagLabel.inside(kind).code
  }
}

/// What an article is found by beside its words: the names in it, its source, the words of its
/// title, which would else be looked for among all places that have them, and those it is most about.
///
/// They stand in a column of the index of words as tokens that nobody can type, so that a search
/// for words and names together is one walk of the index. A private-use character begins each of
/// them, which the tokenizer takes for a letter.
struct SearchMarks: Equatable {
  /// Tokens, separated by blanks.
  let text: String

  init(groups: [Int64], sourceKey: String, title: String, _ prominent: ProminentWords) {
    var marks = Set(groups).sorted().map(Self.group)
    if !sourceKey.isEmpty { marks.append(Self.source(sourceKey)) }
    marks += TextFolding.words(title).map(Self.titleWord)
    marks += prominent.ofTitle.map(Self.prominentTitleWord)
    marks += prominent.ofText.map(Self.prominentTextWord)
    text = marks.joined(separator: " ")
  }

  /// Begins every mark; search text never has it.
  static let sign: Character = "\u{E000}"

  static func group(_ number: Int64) -> String { "\(sign)g\(number)" }

  /// Stands for a folded word of a title; those of a title stand one after another.
  static func titleWord(_ word: String) -> String { "\(sign)t\(word)" }

  /// See ``ProminentWords``.
  static func prominentTitleWord(_ word: String) -> String { "\(sign)h\(word)" }

  /// See ``ProminentWords``.
  static func prominentTextWord(_ word: String) -> String { "\(sign)f\(word)" }

  static func source(_ key: String) -> String {
    "\(sign)s" + String(FNV1a.hash(key.utf8), radix: 36)
  }
}

import NewsModel

/// What an article is found by beside its words: the names in it, its source and its month.
///
/// They stand in a column of the index of words as tokens that nobody can type, so that a search
/// for words and names together is one walk of the index. A private-use character begins each of
/// them, which the tokenizer takes for a letter.
struct SearchMarks: Equatable {
  /// Tokens, separated by blanks.
  let text: String

  init(groups: [Int64], sourceKey: String, date: PrintedDate?) {
    self.init(groups: groups, sourceKey: sourceKey, published: date?.resolved?.iso8601)
  }

  /// With the date as its column has it.
  init(groups: [Int64], sourceKey: String, published: String?) {
    var marks = Set(groups).sorted().map(Self.group)
    if !sourceKey.isEmpty { marks.append(Self.source(sourceKey)) }
    if let published, published.utf8.count >= 7 { marks.append(Self.month(published)) }
    text = marks.joined(separator: " ")
  }

  /// Begins every mark; search text never has it.
  static let sign: Character = "\u{E000}"

  static func group(_ number: Int64) -> String { "\(sign)g\(number)" }

  static func source(_ key: String) -> String {
    "\(sign)s" + String(UInt64(bitPattern: MarginLines.hash(ofKey: key)), radix: 36)
  }

  /// Of a date in ISO 8601 that is known to the month.
  static func month(_ date: String) -> String {
    "\(sign)m" + date.prefix(7).filter { $0 != "-" }
  }
}

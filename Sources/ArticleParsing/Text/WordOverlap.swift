/// How much of what one text says another says too.
enum WordOverlap {
  /// The share of the long words of `text` that stand in `others`, 0–1.
  ///
  /// Words of five letters and more carry the sense; texts without any share nothing.
  static func share(of text: String, in others: [String]) -> Double {
    let words = longWords(of: text)
    guard !words.isEmpty else { return 0 }
    let known = others.reduce(into: Set<String>()) { $0.formUnion(longWords(of: $1)) }
    return Double(words.intersection(known).count) / Double(words.count)
  }

  private static func longWords(of text: String) -> Set<String> {
    let opening = String(decoding: text.utf8.prefix(2000), as: UTF8.self).lowercased()
    return Set(opening.split { !$0.isLetter }.filter { $0.utf8.count >= 5 }.map(String.init))
  }
}

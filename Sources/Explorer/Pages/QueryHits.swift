/// Finds the words of a query in a text.
enum QueryHits {
  /// Where words of `text` start with a word of `query`, in order, in UTF-8 bytes.
  ///
  /// ASCII letters match in either case. A word of one letter must match whole. What a search is
  /// narrowed by is not looked for. O(n × words).
  static func ranges(of query: String, in text: String) -> [Range<Int>] {
    let words = words(of: query)
    guard !words.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      guard isWordByte(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
      if let match = words.first(where: { matches($0, bytes[start..<end]) }) {
        found.append(start..<(match.count == 1 ? end : start + match.count))
      }
      start = end
    }
    return found
  }

  /// What the search looks for in the text: no excluded words, no names of fields.
  private static func words(of query: String) -> [[UInt8]] {
    let terms = query.split(separator: " ").filter { !$0.hasPrefix("-") && $0 != "OR" }
    return terms.compactMap(valueInText).flatMap { value in
      value.utf8.split(whereSeparator: { !isWordByte($0) }).map { $0.map(lowercased) }
    }
  }

  /// A term without the field before its colon, or nil where the field is not in the text.
  private static func valueInText(of term: Substring) -> Substring? {
    guard let colon = term.firstIndex(of: ":") else { return term }
    let isOutside = ["source", "after", "before"].contains(term[..<colon].lowercased())
    return isOutside ? nil : term[term.index(after: colon)...]
  }

  private static func matches(_ word: [UInt8], _ candidate: ArraySlice<UInt8>) -> Bool {
    guard candidate.count >= word.count, word.count > 1 || candidate.count == 1 else {
      return false
    }
    return zip(word, candidate).allSatisfy { $0 == lowercased($1) }
  }

  /// Letters and digits; every byte of a scalar beyond ASCII counts as one.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

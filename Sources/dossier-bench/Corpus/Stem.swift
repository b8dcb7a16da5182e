/// Made-up words that can be pronounced.
enum Stem {
  private static let onsets = [
    "b", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "g", "gl", "gr", "h", "j", "k", "l",
    "m", "n", "p", "pl", "pr", "qu", "r", "s", "sc", "sh", "sl", "sp", "st", "t", "th", "tr", "v",
    "w", "z",
  ]
  private static let vowels = [
    "a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ee", "oa", "ou", "au", "ie",
  ]
  /// How a syllable before another may end.
  private static let joints = ["", "", "", "", "l", "m", "n", "r"]
  private static let codas = [
    "", "", "", "l", "m", "n", "r", "s", "t", "d", "ck", "ld", "nd", "nt", "rn", "rt", "st", "x",
  ]

  /// A stem in lower case of at least one syllable.
  static func word(syllables: Int, _ random: inout RandomSource) -> String {
    var word = ""
    for syllable in 1...syllables {
      var draw = random.next()
      func take(_ pieces: [String]) -> String {
        defer { draw /= UInt64(pieces.count) }
        return pieces[Int(draw % UInt64(pieces.count))]
      }
      word += take(onsets)
      word += take(vowels)
      word += take(syllable < syllables ? joints : codas)
    }
    return word
  }

  /// A stem that begins with a capital.
  static func name(syllables: Int, _ random: inout RandomSource) -> String {
    word(syllables: syllables, &random).withCapital
  }
}

extension String {
  /// The same with an ASCII letter at its beginning in upper case.
  var withCapital: String {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return self
    }
    return String(UnicodeScalar(first - 32)) + dropFirst()
  }
}

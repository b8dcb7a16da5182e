/// What the bytes of a line tell beyond its length, counted in one pass.
struct LineForm: Sendable {
  private(set) var bytes = 0
  private(set) var words = 0
  /// Words after the first that begin with a capital or a digit.
  private(set) var capitalised = 0
  /// Words of up to four small letters: articles, prepositions and conjunctions for the most part.
  private(set) var short = 0
  /// Words that address the reader or speak for the site: "you", "our" and their like.
  private(set) var personal = 0
  private(set) var letters = 0
  private(set) var smallLetters = 0
  private(set) var digits = 0
  /// Punctuation that running text rarely holds: not `. , ' " - ? !`.
  private(set) var marks = 0
  private(set) var commas = 0
  private(set) var slashes = 0
  private(set) var questions = 0
  private(set) var exclamations = 0
  private(set) var brackets = 0
  private(set) var codeMarks = 0
  private(set) var colonAt: Int?
  /// Hashes of the words of five letters and more, without repetition.
  private(set) var longWords: [UInt32] = []

  private static let personalWords: Set<UInt32> = Set(
    [
      "you", "your", "yours", "you'll", "you've", "you're", "we", "our", "us", "we're", "we've",
      "we'll", "sie", "ihr", "ihre", "wir", "uns", "unser", "unsere", "du", "dein", "deine",
      "vous", "votre", "nous", "notre",
    ].map { word in word.utf8.reduce(Self.seed) { Self.mixed($0, $1) } })
  private static let seed: UInt32 = 2_166_136_261
  /// Words past this many are not compared with the page's.
  private static let mostLongWords = 300

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private struct Word {
    var hash = LineForm.seed
    var length = 0
    var letters = 0
    var isSmall = true
    var beginsHigh = false
  }

  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    bytes = text.count
    var word = Word()
    for (index, byte) in text.enumerated() {
      if byte.isBlank {
        end(word)
        word = Word()
        continue
      }
      count(byte, at: index)
      if byte.isWord {
        if word.length == 0 { word.beginsHigh = byte.isUppercase || byte.isDigit }
        word.hash = Self.mixed(word.hash, byte.asciiLowercased)
        word.letters += byte.isContinuation ? 0 : 1
        if !byte.isLowercase { word.isSmall = false }
        word.length += 1
      } else if byte == UInt8(ascii: "'"), word.length > 0 {
        word.hash = Self.mixed(word.hash, byte)
      }
    }
    end(word)
    if longWords.count > 1 { longWords = Array(Set(longWords)).sorted() }
  }

  private mutating func count(_ byte: UInt8, at index: Int) {
    if byte.isLetter {
      letters += 1
      if byte.isLowercase || byte >= 0x80 { smallLetters += 1 }
      return
    }
    if byte.isDigit {
      digits += 1
      return
    }
    switch byte {
    case UInt8(ascii: ","): commas += 1
    case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-"): break
    case UInt8(ascii: "?"): questions += 1
    case UInt8(ascii: "!"): exclamations += 1
    default:
      marks += 1
      if byte == UInt8(ascii: ":"), colonAt == nil { colonAt = index }
      if byte == UInt8(ascii: "/") { slashes += 1 }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { brackets += 1 }
      if "{};=<>_\\`$".utf8.contains(byte) { codeMarks += 1 }
    }
  }

  private mutating func end(_ word: Word) {
    guard word.length > 0 else { return }
    words += 1
    if words > 1, word.beginsHigh { capitalised += 1 }
    if word.isSmall, word.length <= 4 { short += 1 }
    if word.length <= 6, Self.personalWords.contains(word.hash) { personal += 1 }
    if word.letters >= 5, longWords.count < Self.mostLongWords { longWords.append(word.hash) }
  }
}

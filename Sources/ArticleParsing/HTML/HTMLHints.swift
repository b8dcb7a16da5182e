/// What the class, id, role and kin of an element say about its part on the page.
struct HTMLHints: OptionSet, Sendable {
  let rawValue: UInt32

  static let comments = HTMLHints(rawValue: 1 << 0)
  static let sidebar = HTMLHints(rawValue: 1 << 1)
  static let related = HTMLHints(rawValue: 1 << 2)
  static let sharing = HTMLHints(rawValue: 1 << 3)
  static let navigation = HTMLHints(rawValue: 1 << 4)
  static let footer = HTMLHints(rawValue: 1 << 5)
  static let promotion = HTMLHints(rawValue: 1 << 6)
  static let consent = HTMLHints(rawValue: 1 << 7)
  static let hidden = HTMLHints(rawValue: 1 << 8)
  /// Author, date, tags, categories: what a page says about the article.
  static let details = HTMLHints(rawValue: 1 << 9)
  static let authorNote = HTMLHints(rawValue: 1 << 10)
  static let form = HTMLHints(rawValue: 1 << 11)
  static let masthead = HTMLHints(rawValue: 1 << 12)
  static let credit = HTMLHints(rawValue: 1 << 13)
  static let caption = HTMLHints(rawValue: 1 << 14)
  static let tags = HTMLHints(rawValue: 1 << 15)

  /// The element holds an article, or the page's main part.
  static let article = HTMLHints(rawValue: 1 << 20)
  /// The element holds the text of an article.
  static let body = HTMLHints(rawValue: 1 << 21)
  static let headline = HTMLHints(rawValue: 1 << 22)
  static let standfirst = HTMLHints(rawValue: 1 << 23)
  static let author = HTMLHints(rawValue: 1 << 24)
  static let date = HTMLHints(rawValue: 1 << 25)

  /// What tells that an element is no part of an article's text.
  static let aside: HTMLHints = [
    .comments, .sidebar, .related, .sharing, .navigation, .footer, .promotion, .consent, .hidden,
    .details, .authorNote, .form, .masthead, .tags,
  ]

  var isAside: Bool { !isDisjoint(with: .aside) }
}

/// The words of class and id attributes, and what they hint at.
///
/// Attributes are cut into words at hyphens, underscores, blanks and changes of case; a word or two
/// neighbouring words are looked up.
struct HTMLHintTable: Sendable {
  private var slots: [(hash: UInt64, hints: HTMLHints)]
  private static let mask = 4095

  init() {
    slots = Array(repeating: (0, []), count: Self.mask + 1)
    for (hints, words) in HTMLHintWords.all {
      for entry in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        insert(Self.hash(of: entry.utf8), hints)
      }
    }
  }

  private static func hash(of entry: Substring.UTF8View) -> UInt64 {
    // A hyphen in an entry joins two words as `hints(in:)` does.
    var pair: UInt64 = 0
    var word = seed
    for byte in entry {
      if byte == UInt8(ascii: "-") {
        pair = word
        word = seed
      } else {
        word = (word ^ UInt64(byte)) &* prime
      }
    }
    return pair == 0 ? word : join(pair, word)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  private static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ second
  }

  private mutating func insert(_ hash: UInt64, _ hints: HTMLHints) {
    var slot = Int(truncatingIfNeeded: hash >> 32) & Self.mask
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & Self.mask }
    slots[slot] = (hash, slots[slot].hints.union(hints))
  }

  private func hints(ofHash hash: UInt64) -> HTMLHints {
    var slot = Int(truncatingIfNeeded: hash >> 32) & Self.mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].hints }
      slot = (slot + 1) & Self.mask
    }
    return []
  }

  /// The hints of all words in an attribute's value, a C string; only its first 200 bytes count.
  func hints(in value: UnsafePointer<UInt8>) -> HTMLHints {
    var found: HTMLHints = []
    var before: UInt64 = 0
    var word = Self.seed
    var length = 0
    var wasLower = false
    var index = 0
    while index < 200 {
      let byte = value[index]
      let isBreak = !byte.isWord || byte.isUppercase && wasLower
      if isBreak, length > 0 {
        found.formUnion(hints(ofHash: word))
        if before != 0 { found.formUnion(hints(ofHash: Self.join(before, word))) }
        before = word
        word = Self.seed
        length = 0
      }
      if byte == 0 { break }
      if byte.isBlank { before = 0 }
      if byte.isWord {
        word = (word ^ UInt64(byte.asciiLowercased)) &* Self.prime
        length += 1
      }
      wasLower = byte.isLowercase
      index += 1
    }
    return found
  }
}

import NewsModel

/// The first and last lines of an article, where the pages of an outlet repeat themselves.
enum MarginLines {
  /// How many parts are looked at from the beginning and from the end.
  private static let head = 3
  private static let tail = 8
  private static let fewestWords = 3
  /// A line in a script without blanks may be one word; this long it counts as well.
  private static let fewestBytes = 36
  private static let roles: Set<PartRole> = [.body, .heading, .caption, .takeaway]

  /// The line that stands on every page of a source, to count the pages by.
  static let page: Int64 = 0
  /// How many titles a line stands under that is boilerplate, and at least what share of the
  /// source's: one in so many.
  static let fewestTitles = 5
  static let share = 5

  /// A part at the margin: its number among the article's parts, and the hash of its line.
  struct Line: Equatable {
    var part: Int
    var hash: Int64
  }

  /// The lines at the margins of `article`, in order.
  static func lines(of article: Article) -> [Line] {
    var lines: [Line] = []
    for (index, part) in article.parts.enumerated() where roles.contains(part.role) {
      if let hash = hash(ofLine: article.text(in: part.span)) {
        lines.append(Line(part: index, hash: hash))
      }
    }
    guard lines.count > head + tail else { return lines }
    return Array(lines.prefix(head) + lines.suffix(tail))
  }

  /// A number for the words of `text`, the same in every run; nil where they are too few.
  static func hash(ofLine text: String) -> Int64? {
    let words = FoldedWords(text)
    guard words.spans.count >= fewestWords || words.bytes.count >= fewestBytes else { return nil }
    var state = Self.start
    for span in words.spans {
      for byte in words.bytes[span] { state = Self.step(state, byte) }
      state = Self.step(state, 0x20)
    }
    return state == 0 ? 1 : Int64(bitPattern: state)
  }

  /// A number for a folded title or source, the same in every run.
  static func hash(ofKey key: String) -> Int64 {
    Int64(bitPattern: key.utf8.reduce(start, step))
  }

  /// FNV-1a with 64 bits.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

import FoundationEssentials
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

  /// The number of a line on the pages of one source; nil stands for the page itself.
  static func number(ofLine hash: Int64?, source: Int64) -> Int64 {
    var mixed = UInt64(bitPattern: source) ^ UInt64(bitPattern: hash ?? 0) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return Int64((mixed ^ (mixed >> 27)) >> 16)  // 48 bits, which take less room in rows
  }

  /// A number for the words of `text`, the same in every run; nil where they are too few.
  static func hash(ofLine text: String) -> Int64? {
    let words = FoldedWords(text)
    guard words.spans.count >= fewestWords || words.bytes.count >= fewestBytes else { return nil }
    var hash = FNV1a()
    for span in words.spans {
      for byte in words.bytes[span] { hash.add(byte) }
      hash.add(0x20)
    }
    return hash.state == 0 ? 1 : Int64(bitPattern: hash.state)
  }

  /// A number for a folded title or source, the same in every run.
  static func hash(ofKey key: String) -> Int64 { FNV1a.number(key.utf8) }
}

/// What the pages of an article's source are watched by.
struct Margins: Sendable {
  var source: Int64
  var title: Int64
  /// The line that stands for the page itself, to count pages by.
  var page: Int64
  /// The numbers of the lines at the margins, each once, ascending.
  var lines: [Int64]

  /// Nil where nothing is noted: only main articles of a known source have pages to compare.
  init?(of article: Article, titleKey: String, sourceKey: String) {
    guard article.role == .main, !sourceKey.isEmpty else { return nil }
    let source = MarginLines.hash(ofKey: sourceKey)
    self.source = source
    title = MarginLines.hash(ofKey: titleKey) >> 32
    page = MarginLines.number(ofLine: nil, source: source)
    lines = Set(
      MarginLines.lines(of: article).map {
        MarginLines.number(ofLine: $0.hash, source: source)
      }
    ).sorted()
  }
}

extension Margins {
  var packed: Data {
    var writer = ByteWriter()
    for bits in [source, title, page] + lines { writer.write(bits: bits) }
    return Data(writer.bytes)
  }

  init(packed bytes: [UInt8]) throws(DamagedBytes) {
    var reader = ByteReader(bytes[...])
    (source, title, page) = (try reader.bits(), try reader.bits(), try reader.bits())
    lines = []
    while !reader.isAtEnd { lines.append(try reader.bits()) }
  }
}

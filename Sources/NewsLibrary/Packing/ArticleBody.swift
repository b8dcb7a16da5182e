import FoundationEssentials
import NewsModel

/// The text of an article with what it says, in one column.
///
/// Rows for all of it took more time and room than all else; what lists across articles need of it
/// stands in the article's digest, too.
struct ArticleBody: Equatable, Sendable {
  /// UTF-8; empty where only what it says was unpacked.
  var text: [UInt8] = []
  var parts: [ArticlePart] = []
  var sentences: [Range<Int>] = []
  var entities: [LocalEntity] = []
  var mentions: [LocalMention] = []
  var links: [LocalLink] = []
  var figures: [LocalFigure] = []
  var quotes: [LocalQuote] = []
  var dates: [LocalDate] = []

  init(_ article: Article, _ analysis: ArticleAnalysis) {
    text = Array(article.text.utf8)
    parts = article.parts
    sentences = analysis.sentences
    entities = analysis.entities
    mentions = analysis.mentions
    links = analysis.links
    figures = analysis.figures
    quotes = analysis.quotes
    dates = analysis.dates
  }

  /// The words at `span`, in bytes of the text; out-of-range ends are clamped.
  func words(in span: Range<Int>) -> String {
    String(decoding: text[span.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// Where the sentence stands; empty where there is none of that number.
  func span(ofSentence number: Int) -> Range<Int> {
    sentences.indices.contains(number) ? sentences[number] : 0..<0
  }

  /// The number of the sentence that holds the mention, or nil.
  func sentence(of mention: LocalMention) -> Int? { sentence(enclosing: mention.span) }

  /// The number of the sentence that holds all of `span`, or nil; O(log sentences).
  func sentence(enclosing span: Range<Int>) -> Int? {
    ArticleAnalysis(sentences: sentences).sentence(enclosing: span)
  }

  /// Of each entity the ways the text writes it, each once, in the order of its mentions.
  var printedNames: [[String]] { printedNames(ofEntities: entities.count) }

  func printedNames(ofEntities count: Int) -> [[String]] {
    var printed: [[String]] = Array(repeating: [], count: count)
    for mention in mentions where mention.entity < count {
      let name = words(in: mention.span)
      if !printed[mention.entity].contains(name) { printed[mention.entity].append(name) }
    }
    return printed
  }
}

extension ArticleBody {
  /// What is read of what was unpacked: making values takes longer than unpacking.
  enum Extent {
    case whole
    /// All but the names of entities, which are many small texts.
    case unnamed
    case text
  }

  /// Begins every body; those of earlier versions begin with another number.
  private static let mark = 0

  func packed(with dictionary: TextDictionary? = nil) -> Data {
    PackedBytes.pack(bytes, knowing: dictionary.map { .dictionary($0) } ?? .nothing)
  }

  var bytes: [UInt8] {
    var head = ByteWriter()
    head.write(Self.mark)
    head.write(text.count)
    var writer = BodyWriter()
    writer.write(self)
    return head.bytes + text + writer.bytes
  }

  /// Unpacks what was `packed`, with the dictionary of its number that `dictionary` gives.
  init(
    packed data: Data, _ extent: Extent = .whole,
    with dictionary: (UInt32) throws -> TextDictionary?
  ) throws {
    guard let number = PackedBytes.dictionary(of: data) else {
      try self.init(bytes: PackedBytes.unpack(data), extent)
      return
    }
    guard let dictionary = try dictionary(number) else { throw DamagedBytes() }
    try self.init(bytes: PackedBytes.unpack(data, knowing: .dictionary(dictionary)), extent)
  }

  private init(bytes: [UInt8], _ extent: Extent) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    guard try head.number() == Self.mark else {
      try self.init(asBefore: bytes)
      return
    }
    self.init()
    text = Array(try head.take(try head.count()))
    guard extent != .text else { return }
    var reader = BodyReader(head.rest, readsNames: extent == .whole)
    try reader.read(into: &self)
  }

  /// Reads what the sixth version unpacked.
  private init(asBefore bytes: [UInt8]) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    let (nameCount, statementCount) = (try head.count(), try head.count())
    var names = OldBodyReader(try head.take(nameCount))
    var statements = OldBodyReader(try head.take(statementCount))
    self = try names.body()
    text = Array(head.rest)
    try statements.addStatements(to: &self)
  }

  /// Reads what the fifth version unpacked: names and the text.
  init(namesAndText bytes: [UInt8]) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    var reader = OldBodyReader(try head.take(try head.number()))
    self = try reader.body()
    text = Array(head.rest)
  }

  private init() {}

  /// One without anything in it.
  static var empty: Self { Self() }
}

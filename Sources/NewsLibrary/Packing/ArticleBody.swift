import FoundationEssentials
import NewsModel

/// The text of an article with what it says, in one column.
///
/// Rows for all of it took more time and room than all else. Of figures, quotes and dates, which are
/// listed across articles, rows hold what these lists are ordered and filtered by.
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
  func sentence(of mention: LocalMention) -> Int? {
    ArticleAnalysis(sentences: sentences).sentence(enclosing: mention.span)
  }
}

extension ArticleBody {
  /// What is read of what was unpacked: making values takes longer than unpacking.
  enum Extent {
    case whole
    /// The links alone.
    case links
    case text
  }

  func packed(with dictionary: TextDictionary? = nil) -> Data {
    PackedBytes.pack(bytes, knowing: dictionary.map { .dictionary($0) } ?? .nothing)
  }

  var bytes: [UInt8] {
    var (names, statements) = (BodyWriter(), BodyWriter())
    names.writeNames(of: self)
    statements.writeStatements(of: self)
    var head = ByteWriter()
    head.write(names.bytes.count)
    head.write(statements.bytes.count)
    return head.bytes + names.bytes + statements.bytes + text
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
    let (nameCount, statementCount) = (try head.count(), try head.count())
    let names = try head.take(nameCount)
    let statements = try head.take(statementCount)
    var reader = BodyReader(names)
    switch extent {
    case .links: links = try reader.links()
    case .text: text = Array(head.rest)
    case .whole:
      self = try reader.body()
      text = Array(head.rest)
      var rest = BodyReader(statements)
      try rest.addStatements(to: &self)
    }
  }

  /// Reads what the fifth version unpacked: names and the text.
  init(namesAndText bytes: [UInt8]) throws(DamagedBytes) {
    var head = ByteReader(bytes[...])
    var reader = BodyReader(try head.take(try head.number()))
    self = try reader.body()
    text = Array(head.rest)
  }

  private init() {}

  /// One without anything in it.
  static var empty: Self { Self() }
}

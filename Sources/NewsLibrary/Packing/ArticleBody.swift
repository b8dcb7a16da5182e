import FoundationEssentials
import NewsModel

/// The text of an article with what it says, in one column.
///
/// Rows for every sentence, mention and link took more time and room than all else; no question
/// asks for them but article by article. Figures, quotes and dates are listed across articles and
/// have rows.
struct ArticleBody: Equatable, Sendable {
  /// UTF-8; empty where only what it says was unpacked.
  var text: [UInt8] = []
  var parts: [ArticlePart] = []
  var sentences: [Range<Int>] = []
  var entities: [LocalEntity] = []
  var mentions: [LocalMention] = []
  var links: [LocalLink] = []

  init(_ article: Article, _ analysis: ArticleAnalysis) {
    text = Array(article.text.utf8)
    parts = article.parts
    sentences = analysis.sentences
    entities = analysis.entities
    mentions = analysis.mentions
    links = analysis.links
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
  /// What to unpack.
  enum Extent {
    case whole
    /// All but the text, for which less is unpacked.
    case analysis
    /// The text alone: most of what takes time is making values of the rest.
    case text
  }

  var packed: Data {
    var analysis = BodyWriter()
    analysis.write(self)
    var head = ByteWriter()
    head.write(analysis.bytes.count)
    return PackedBytes.pack(head.bytes + analysis.bytes + text)
  }

  init(packed data: Data, _ extent: Extent = .whole) throws(DamagedBytes) {
    let bytes = try Self.bytes(of: data, extent)
    var head = ByteReader(bytes.prefix(10))
    let count = try head.number()
    let start = (bytes.firstIndex { $0 < 0x80 } ?? 0) + 1
    guard count <= bytes.count - start else { throw DamagedBytes() }
    if extent != .text {
      var reader = BodyReader(bytes[start..<(start + count)])
      self = try reader.body()
    }
    if extent != .analysis { text = Array(bytes[(start + count)...]) }
  }

  /// Analyses are a fraction of the text; the rare longer one is unpacked whole.
  private static func bytes(of data: Data, _ extent: Extent) throws(DamagedBytes) -> [UInt8] {
    guard extent == .analysis else { return try PackedBytes.unpack(data) }
    let likely = try PackedBytes.unpack(data, limit: likelyAnalysis)
    var head = ByteReader(likely.prefix(10))
    let start = (likely.firstIndex { $0 < 0x80 } ?? 0) + 1
    return start + (try head.number()) <= likely.count ? likely : try PackedBytes.unpack(data)
  }

  private static let likelyAnalysis = 4096

  private init() {}

  fileprivate static var empty: Self { Self() }
}

/// Writes what an article says; its text stands behind it.
private struct BodyWriter {
  private var writer = ByteWriter()
  private var rules: [String: Int] = [:]

  var bytes: [UInt8] { writer.bytes }

  mutating func write(_ body: ArticleBody) {
    writeRules(of: body)
    writer.write(body.parts.count)
    writeSpans(body.parts, span: \.span) { writer, part in
      writer.write(PartRole.allCases.firstIndex(of: part.role) ?? 0)
    }
    writer.write(body.sentences.count)
    writeSpans(body.sentences, span: \.self) { _, _ in }
    writer.write(body.entities.count)
    for entity in body.entities { write(entity) }
    writer.write(body.mentions.count)
    writeSpans(body.mentions, span: \.span) { [rules] writer, mention in
      writer.write(mention.entity)
      writer.write(share: mention.confidence)
      writer.write(rules[mention.rule] ?? 0)
    }
    writer.write(body.links.count)
    for link in body.links { write(link) }
  }

  /// Few rules found everything in an article, so each is written once.
  private mutating func writeRules(of body: ArticleBody) {
    var names: [String] = []
    for rule in body.entities.map(\.rule) + body.mentions.map(\.rule) + body.links.map(\.rule)
    where rules[rule] == nil {
      rules[rule] = names.count
      names.append(rule)
    }
    writer.write(names)
  }

  /// Spans ascend, so that each is told by the gap before it and its length.
  private mutating func writeSpans<Item>(
    _ items: [Item], span: (Item) -> Range<Int>, _ rest: (inout ByteWriter, Item) -> Void
  ) {
    var end = 0
    for item in items {
      let span = span(item)
      writer.write(max(span.lowerBound - end, 0))
      writer.write(span.count)
      rest(&writer, item)
      end = span.upperBound
    }
  }

  private mutating func write(_ entity: LocalEntity) {
    writer.write(EntityKind.allCases.firstIndex(of: entity.kind) ?? 0)
    writer.write(BodyReader.strengths.firstIndex(of: entity.strength) ?? 0)
    writer.write(entity.name)
    writer.write(entity.aliases)
    writer.write(entity.titles)
    writer.write(share: entity.confidence)
    writer.write(rules[entity.rule] ?? 0)
  }

  private mutating func write(_ link: LocalLink) {
    writer.write(link.from)
    writer.write(link.to)
    writer.write(link.label.flatMap(LinkLabel.allCases.firstIndex))
    writer.write(link.sentence)
    writer.write(share: link.confidence)
    writer.write(rules[link.rule] ?? 0)
  }
}

/// Reads what a `BodyWriter` wrote.
private struct BodyReader {
  static let strengths: [NameStrength] = [.full, .surname, .acronym]

  private var reader: ByteReader
  private var rules: [String] = []

  init(_ bytes: ArraySlice<UInt8>) { reader = ByteReader(bytes) }

  mutating func body() throws(DamagedBytes) -> ArticleBody {
    var body = ArticleBody.empty
    rules = try reader.texts()
    var end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.parts.append(ArticlePart(role: try item(of: PartRole.allCases), span: span))
      end = span.upperBound
    }
    end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.sentences.append(span)
      end = span.upperBound
    }
    for _ in 0..<(try reader.count()) { body.entities.append(try entity()) }
    end = 0
    for _ in 0..<(try reader.count()) {
      let span = try reader.span(after: end)
      body.mentions.append(
        LocalMention(
          span: span, entity: try number(below: body.entities.count),
          confidence: try reader.share(), rule: try item(of: rules)))
      end = span.upperBound
    }
    for _ in 0..<(try reader.count()) { body.links.append(try link(in: body)) }
    guard reader.isAtEnd else { throw DamagedBytes() }
    return body
  }

  private mutating func entity() throws(DamagedBytes) -> LocalEntity {
    let kind = try item(of: EntityKind.allCases)
    let strength = try item(of: Self.strengths)
    return LocalEntity(
      kind: kind, name: try reader.text(), aliases: try reader.texts(), strength: strength,
      titles: try reader.texts(), confidence: try reader.share(), rule: try item(of: rules))
  }

  private mutating func link(in body: ArticleBody) throws(DamagedBytes) -> LocalLink {
    let from = try number(below: body.entities.count)
    let to = try number(below: body.entities.count)
    let label = try reader.optionalNumber()
    guard label.map(LinkLabel.allCases.indices.contains) ?? true else { throw DamagedBytes() }
    return LocalLink(
      from: from, to: to, label: label.map { LinkLabel.allCases[$0] },
      sentence: try number(below: body.sentences.count), confidence: try reader.share(),
      rule: try item(of: rules))
  }

  private mutating func number(below bound: Int) throws(DamagedBytes) -> Int {
    let number = try reader.number()
    guard number < bound else { throw DamagedBytes() }
    return number
  }

  private mutating func item<Item>(of items: [Item]) throws(DamagedBytes) -> Item {
    items[try number(below: items.count)]
  }
}

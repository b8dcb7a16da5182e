import FoundationEssentials
import GRDB
import NewsModel

/// What lists across articles need of one: the names in it, and whose its figures and quotes are.
///
/// Columns of one row; reading the packed article itself for each row of a list that is
/// filtered would take many times as long.
struct ArticleDigest: Equatable {
  /// The name group of each local entity, by position.
  var groups: [Int64] = []
  var figures: [Figure] = []
  var quotes: [Quote] = []
  var links: [Link] = []

  struct Figure: Equatable {
    /// The position of a local entity.
    var subject: Int?
    var unit: String?
    var measure: String?
  }

  struct Quote: Equatable {
    /// The position of a local entity.
    var speaker: Int?
    /// Of speakers that are none.
    var speakerName: String?
  }

  struct Link: Equatable {
    /// Positions of local entities.
    var from: Int
    var to: Int
    var label: LinkLabel?
    var sentence: Int
  }

  init(
    groups: [Int64] = [], of figures: [LocalFigure], _ quotes: [LocalQuote], _ links: [LocalLink]
  ) {
    self.groups = groups
    self.figures = figures.map { Figure(subject: $0.subject, unit: $0.unit, measure: $0.measure) }
    self.quotes = quotes.map {
      Quote(speaker: $0.speaker, speakerName: $0.speaker == nil ? $0.speakerName : nil)
    }
    self.links = links.map {
      Link(from: $0.from, to: $0.to, label: $0.label, sentence: $0.sentence)
    }
  }

  private init() {}
}

/// The columns as bytes; empty ones are empty lists.
extension ArticleDigest {
  var packedGroups: Data { Self.packed(groups: groups) }

  static func packed(groups: [Int64]) -> Data {
    var writer = ByteWriter()
    for group in groups { writer.write(Int(group)) }
    return Data(writer.bytes)
  }

  /// Few units and measures of an article differ, so that each is written once.
  var packedFigures: Data {
    guard !figures.isEmpty else { return Data() }
    var texts: [String: Int] = [:]
    for text in figures.flatMap({ [$0.unit, $0.measure] }).compactMap(\.self)
    where texts[text] == nil { texts[text] = texts.count }
    var writer = ByteWriter()
    writer.write(texts.sorted { $0.value < $1.value }.map(\.key))
    for figure in figures {
      writer.write(figure.subject)
      writer.write(figure.unit.flatMap { texts[$0] })
      writer.write(figure.measure.flatMap { texts[$0] })
    }
    return Data(writer.bytes)
  }

  var packedQuotes: Data {
    var writer = ByteWriter()
    for quote in quotes {
      writer.write(quote.speaker)
      if quote.speaker == nil { writer.write(optional: quote.speakerName) }
    }
    return Data(writer.bytes)
  }

  var packedLinks: Data {
    var writer = ByteWriter()
    for link in links {
      writer.write(link.from)
      writer.write(link.to)
      writer.write(link.label.flatMap(LinkLabel.allCases.firstIndex))
      writer.write(link.sentence)
    }
    return Data(writer.bytes)
  }

  static func groups(packed bytes: [UInt8]) throws(DamagedBytes) -> [Int64] {
    var reader = ByteReader(bytes[...])
    var groups: [Int64] = []
    while !reader.isAtEnd { groups.append(Int64(try reader.number())) }
    return groups
  }

  static func figures(packed bytes: [UInt8]) throws(DamagedBytes) -> [Figure] {
    var reader = ByteReader(bytes[...])
    guard !reader.isAtEnd else { return [] }
    let texts = try reader.texts()
    func text(_ number: Int?) throws(DamagedBytes) -> String? {
      guard let number else { return nil }
      guard texts.indices.contains(number) else { throw DamagedBytes() }
      return texts[number]
    }
    var figures: [Figure] = []
    while !reader.isAtEnd {
      figures.append(
        Figure(
          subject: try reader.optionalNumber(), unit: try text(reader.optionalNumber()),
          measure: try text(reader.optionalNumber())))
    }
    return figures
  }

  static func quotes(packed bytes: [UInt8]) throws(DamagedBytes) -> [Quote] {
    var reader = ByteReader(bytes[...])
    var quotes: [Quote] = []
    while !reader.isAtEnd {
      var quote = Quote(speaker: try reader.optionalNumber())
      if quote.speaker == nil { quote.speakerName = try reader.optionalText() }
      quotes.append(quote)
    }
    return quotes
  }
}

extension ArticleDigest {
  static func links(packed bytes: [UInt8]) throws(DamagedBytes) -> [Link] {
    var reader = ByteReader(bytes[...])
    var links: [Link] = []
    while !reader.isAtEnd {
      var link = Link(from: try reader.number(), to: try reader.number(), sentence: 0)
      if let label = try reader.optionalNumber() {
        guard LinkLabel.allCases.indices.contains(label) else { throw DamagedBytes() }
        link.label = LinkLabel.allCases[label]
      }
      link.sentence = try reader.number()
      links.append(link)
    }
    return links
  }

  /// The digest of an article, or nil where it has none: it only announces others.
  ///
  /// - Throws: `DamagedBytes` where it cannot be read.
  static func fetch(_ db: Database, article: Int64) throws -> ArticleDigest? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT groups, figures, quotes, links FROM article_digest WHERE article_id = ?"),
      arguments: [article])
    guard let row else { return nil }
    var digest = ArticleDigest()
    digest.groups = try groups(packed: Array(row[0] as Data))
    digest.figures = try figures(packed: Array(row[1] as Data))
    digest.quotes = try quotes(packed: Array(row[2] as Data))
    digest.links = try links(packed: Array(row[3] as Data))
    return digest
  }
}

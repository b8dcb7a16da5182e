import FoundationEssentials
import GRDB
import NewsModel

/// What a settling needs of an article: what would else be unpacked with all it says.
struct UnsettledArticle: Equatable {
  /// One name the article uses, with its forms.
  struct Name: Equatable {
    var forms: LocalForms
    var mentions: Int
  }

  /// ISO 8601; nil where the article is undated.
  var published: String?
  /// Of each local entity, by position.
  var names: [Name] = []
  var dates: [DatedSentence] = []

  init(published: String?, _ analysis: ArticleAnalysis) {
    self.published = published
    names = zip(analysis.entities, analysis.mentionCounts).map { entity, count in
      Name(
        forms: LocalForms(name: entity.name, aliases: entity.aliases, titles: entity.titles),
        mentions: count)
    }
    dates = analysis.datedSentences
  }

  /// Whether an article waits to be settled.
  static func waits(_ article: Int64, _ db: Database) throws -> Bool {
    try QuickStatement(db, "SELECT 1 FROM unsettled_article WHERE article_id = ?")
      .number(article) != nil
  }
}

extension UnsettledArticle {
  var packed: Data {
    var writer = ByteWriter()
    writer.write(optional: published)
    writer.write(names.count)
    for name in names {
      writer.write(name.forms.name)
      writer.write(name.forms.aliases)
      writer.write(name.forms.titles)
      writer.write(name.mentions)
    }
    writer.write(dates.count)
    for date in dates {
      writer.write(date.position)
      writer.write(date.date)
      writer.write(date.names.count)
      for name in date.names { writer.write(name) }
    }
    return Data(writer.bytes)
  }

  init(packed bytes: [UInt8]) throws(DamagedBytes) {
    var reader = ByteReader(bytes[...])
    published = try reader.optionalText()
    for _ in 0..<(try reader.count()) {
      let forms = LocalForms(
        name: try reader.text(), aliases: try reader.texts(), titles: try reader.texts())
      names.append(Name(forms: forms, mentions: try reader.number()))
    }
    for _ in 0..<(try reader.count()) {
      var date = DatedSentence(position: try reader.number(), date: try reader.number(), names: [])
      for _ in 0..<(try reader.count()) {
        let name = try reader.number()
        guard names.indices.contains(name) else { throw DamagedBytes() }
        date.names.append(name)
      }
      dates.append(date)
    }
    guard reader.isAtEnd else { throw DamagedBytes() }
  }
}

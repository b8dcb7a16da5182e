/// What a member of a JSON object or a column of a CSV file may hold of an article.
enum RecordField: Int, CaseIterable, Sendable {
  case title
  case text
  case html
  case url
  case date
  case author
  case source
  case language
  case standfirst
  /// A standfirst, or the text where nothing else holds one.
  case description
  case id
}

extension RecordField {
  /// The names that data sets, crawlers and programming interfaces use, in lower case and without
  /// `_`, `-`, `.` and blanks; where a record has several, the first goes before the others.
  ///
  /// Names that promise the whole text go before "content", which services cut short.
  static let names: [(field: RecordField, names: [String])] = [
    (.title, ["title", "headline", "webtitle", "articletitle", "name", "subject"]),
    (
      .text,
      [
        "fulltext", "fullcontent", "articlebody", "articletext", "articlecontent", "maintext",
        "bodytext", "text", "body", "content", "contenttext", "rawtext", "story",
      ]
    ),
    (.html, ["contenthtml", "bodyhtml", "articlehtml", "html", "rawhtml"]),
    (
      .url,
      [
        "url", "link", "weburl", "canonicalurl", "permalink", "articleurl", "sourceurl", "href",
        "uri", "externalurl",
      ]
    ),
    (
      .date,
      [
        "published", "publishedat", "datepublished", "publishedon", "publisheddate", "pubdate",
        "publishdate", "publicationdate", "webpublicationdate", "date", "datetime", "time",
        "timestamp", "created", "createdat", "datecreated", "updated", "updatedat", "datemodified",
      ]
    ),
    (.author, ["author", "authors", "authorname", "byline", "creator", "writer", "by"]),
    (
      .source,
      [
        "source", "sourcename", "outlet", "publisher", "newspaper", "publication", "sitename",
        "site", "website", "feed", "sourcedomain", "domain",
      ]
    ),
    (.language, ["language", "lang", "locale", "inlanguage"]),
    (
      .standfirst,
      [
        "standfirst", "summary", "subtitle", "dek", "excerpt", "lead", "abstract", "trailtext",
        "snippet",
      ]
    ),
    (.description, ["description"]),
    (.id, ["id", "guid", "uuid", "uid", "articleid", "docid"]),
  ]

  /// Names of objects within a record that may hold the article: Elasticsearch's, and what
  /// programming interfaces of newspapers use.
  static let wrappers: Set<String> = [
    "_source", "fields", "article", "document", "doc", "attributes", "post", "record", "data",
  ]

  /// The field that a name stands for, and its place among the field's names; nil for others.
  static func match(_ name: String) -> (field: RecordField, rank: Int)? {
    normalized(name).flatMap { table[$0] }
  }

  /// The name as the tables write it, or nil where it is longer than any of theirs.
  static func normalized(_ name: String) -> String? {
    guard name.utf8.count <= 40 else { return nil }
    let bytes = name.utf8.lazy.filter { !$0.isBlank && !"_-.".utf8.contains($0) }
    return String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  private static let table: [String: (field: RecordField, rank: Int)] = {
    var table: [String: (field: RecordField, rank: Int)] = [:]
    for (field, names) in names {
      for (rank, name) in names.enumerated() { table[name] = (field, rank) }
    }
    return table
  }()
}

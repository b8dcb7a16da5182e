import NewsModel

/// Makes the records of one file out of their fields.
struct RecordBuilder {
  /// How many keys are remembered; after that each record has its number.
  private static let keyLimit = 1 << 20

  /// The file's name, with which the documents' names begin.
  let name: String
  /// When the file was last changed.
  let modified: CalendarDate?
  /// The encoding of the texts, or nil where each is told by itself.
  let charset: String?
  /// Hashes of the keys so far.
  private var keys: Set<Int> = []

  init(name: String, modified: CalendarDate?, charset: String?) {
    self.name = name
    self.modified = modified
    self.charset = charset
  }

  /// Makes a record of fields that hold a text.
  ///
  /// - Parameters:
  ///   - fields: what the record says.
  ///   - number: its number in the file, from 1.
  ///   - place: where it stands: "line 12", "record 3".
  /// - Returns: the record, or why there is none.
  mutating func item(_ fields: RecordFields, number: Int, place: String) -> RecordItem {
    guard let body = fields.body() else {
      return .problem(RecordProblem(place: place, reason: Self.reason(fields)))
    }
    let stated = fields.details
    return record(body, stated, keys: [stated.url, fields.id], number: number, place: place)
  }

  /// The record of a text whose key is the first of `keys` that no record before it has.
  mutating func record(
    _ body: [UInt8], _ stated: StatedDetails, keys: [String?], number: Int, place: String
  ) -> RecordItem {
    let document = RawDocument(
      bytes: body, name: "\(name) \(place)", modified: modified, charset: charset, stated: stated)
    return .record(Record(key: uniqueKey(keys.compactMap { $0 }, number), document: document))
  }

  private mutating func uniqueKey(_ candidates: [String], _ number: Int) -> String {
    guard keys.count < Self.keyLimit else { return "record \(number)" }
    for key in candidates + ["\(number)"] where keys.insert(key.hashValue).inserted { return key }
    // Another record may be called as this one is counted.
    var key = "record \(number)"
    while !keys.insert(key.hashValue).inserted { key += "'" }
    return key
  }

  private static func reason(_ fields: RecordFields) -> String {
    if fields[.title] != nil || fields[.url] != nil { return "has no text" }
    return "has none of the fields that hold an article, such as title, text, content and url"
  }
}

/// What one record says of an article, field by field, each by its best name.
struct RecordFields {
  /// From how many bytes on a description may stand in for the text: some sixty words.
  static let longDescription = 400

  private var values = [[UInt8]?](repeating: nil, count: RecordField.allCases.count)
  private var ranks = [Int](repeating: .max, count: RecordField.allCases.count)

  init() {}

  /// Reads an object's members; where they hold no text, those of an object within it that does.
  init(_ members: [(key: String, value: JSONValue)]) {
    read(members)
    guard !hasText else { return }
    for (key, value) in members where RecordField.wrappers.contains(key) {
      var inner = RecordFields()
      inner.read(value.members)
      guard inner.hasText else { continue }
      for field in RecordField.allCases where self[field] == nil {
        values[field.rawValue] = inner[field]
      }
      return
    }
  }

  subscript(_ field: RecordField) -> [UInt8]? { values[field.rawValue] }

  /// Whether there is text, plain or marked up, or a description that can stand in for it.
  var hasText: Bool {
    self[.text] != nil || self[.html] != nil || standsIn(self[.description])
  }

  /// Whether an object with these fields speaks of an article, with or without its text.
  var areOfArticle: Bool {
    let isDescribed = [.url, .date, .standfirst, .description].contains { self[$0] != nil }
    return hasText || self[.title] != nil && isDescribed
  }

  /// Whether a value of that rank would be better than what the field has.
  func wants(_ field: RecordField, rank: Int) -> Bool { rank < ranks[field.rawValue] }

  mutating func set(_ field: RecordField, _ value: [UInt8], rank: Int) {
    values[field.rawValue] = value
    ranks[field.rawValue] = rank
  }

  /// The article's text, plain or marked up, or nil where the record has none.
  ///
  /// Where it has both, plain text goes first unless HTML is preferred.
  func body(prefersHTML: Bool = false) -> [UInt8]? {
    let text = prefersHTML ? self[.html] ?? self[.text] : self[.text] ?? self[.html]
    return text ?? (standsIn(self[.description]) ? self[.description] : nil)
  }

  /// What stands beside the text.
  var details: StatedDetails {
    let isDescriptionText = self[.text] == nil && self[.html] == nil && hasText
    let standfirst = self[.standfirst] ?? (isDescriptionText ? nil : self[.description])
    return StatedDetails(
      title: self[.title].flatMap(RecordText.line),
      standfirst: standfirst.flatMap(RecordText.line),
      byline: self[.author].flatMap(RecordDetails.byline),
      source: self[.source].flatMap(RecordText.line), url: url,
      published: self[.date].flatMap(RecordText.line),
      language: self[.language].flatMap(RecordDetails.language))
  }

  var id: String? { self[.id].flatMap(RecordText.line) }

  /// The address, or an identifier that is one.
  private var url: String? {
    self[.url].flatMap(RecordDetails.url)
      ?? self[.id].flatMap(RecordDetails.url).flatMap { RecordDetails.isAddress($0) ? $0 : nil }
  }

  private func standsIn(_ description: [UInt8]?) -> Bool {
    (description?.count ?? 0) >= Self.longDescription
  }

  private mutating func read(_ members: [(key: String, value: JSONValue)]) {
    for (key, value) in members {
      guard let (field, rank) = RecordField.match(key), wants(field, rank: rank),
        let bytes = RecordText.bytes(of: value, for: field)
      else { continue }
      set(field, bytes, rank: rank)
    }
  }
}

public import NewsModel

/// What a file that holds many documents yields, one after another.
public enum RecordItem: Sendable {
  case record(Record)
  /// One record could not be read; the others can.
  case problem(RecordProblem)
  /// What the file says of articles that it does not hold, as a feed's items without their text.
  case listing(Listing)
}

/// One document out of a file that holds many.
public struct Record: Sendable {
  /// Tells the record from the others of its file, and is the same when the file is written anew
  /// with more of them: an address or identifier where one is stated, else its number from 1.
  public var key: String
  public var document: RawDocument

  public init(key: String, document: RawDocument) {
    self.key = key
    self.document = document
  }
}

/// A record that was left out, and why.
public struct RecordProblem: Equatable, Sendable {
  /// Where it stands in its file: "line 12", "record 3".
  public var place: String
  /// What is wrong, as a phrase that can follow the place and a colon.
  public var reason: String

  public init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }
}

/// A file that announces articles, as a feed does.
public struct Listing: Equatable, Sendable {
  /// The feed's own title, or nil.
  public var title: String?
  public var url: String?
  public var teasers: [Teaser]

  public init(title: String? = nil, url: String? = nil, teasers: [Teaser] = []) {
    self.title = title
    self.url = url
    self.teasers = teasers
  }
}

/// Pulls the records out of one file, never holding more than one in memory.
protocol RecordReader {
  /// The next item, or nil at the end.
  ///
  /// Throws what ends the reading: what came before stays good.
  mutating func next() throws(ParsingError) -> RecordItem?
}

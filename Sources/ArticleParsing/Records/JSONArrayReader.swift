import NewsModel

/// Reads the articles of a JSON text: an array of objects, an object that holds such an array, a
/// JSON Feed, one article alone, or several of these one after another.
///
/// Streams element by element; of an object around them only the members that name articles or
/// feeds are kept.
struct JSONArrayReader: RecordReader {
  private enum Level {
    /// The array whose elements are articles.
    case list
    /// An object that may hold such an array, or be an article.
    case envelope
  }

  /// How many objects may stand around an array of articles.
  private static let envelopeLimit = 4

  private var stream: JSONStream
  private var builder: RecordBuilder
  private var levels: [Level] = []
  private var envelope: JSONEnvelope
  private var number = 0
  private var isAtEnd = false

  /// Prepares to read a file.
  ///
  /// - Parameters:
  ///   - reader: the file's bytes, at their start.
  ///   - name: the file's name, with which the records' names begin.
  ///   - modified: when the file was last changed.
  ///   - limit: the most bytes of one record.
  init(
    _ reader: ByteReader, name: String, modified: CalendarDate? = nil,
    limit: Int = RecordFormat.recordLimit
  ) {
    stream = JSONStream(reader, limit: limit)
    envelope = JSONEnvelope(sizeLimit: limit)
    builder = RecordBuilder(name: name, modified: modified, charset: "utf-8")
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    while true {
      if let listing = envelope.feed.fullListing() { return .listing(listing) }
      if let item = try step() { return item }
      if isAtEnd { return envelope.feed.listing().map { .listing($0) } }
    }
  }

  /// Reads up to the next thing worth telling, or one step without.
  private mutating func step() throws(ParsingError) -> RecordItem? {
    guard !isAtEnd else { return nil }
    guard let byte = try stream.peek() else { return end() }
    switch levels.last {
    case nil: return try openOutermost(byte)
    case .list: return try readElement(byte)
    case .envelope: return try readMember(byte)
    }
  }

  private mutating func end() -> RecordItem? {
    guard let level = levels.last else {
      isAtEnd = true
      return nil
    }
    return stop("the file ends before its \(level == .list ? "array" : "object") does")
  }

  private mutating func openOutermost(_ byte: UInt8) throws(ParsingError) -> RecordItem? {
    switch byte {
    case .openingBracket: levels = [.list]
    case .openingBrace: levels = [.envelope]
    default: return stop("something other than a JSON object or array follows")
    }
    stream.advance()
    guard let listing = envelope.feed.listing() else {
      envelope = JSONEnvelope(sizeLimit: stream.limit)
      return nil
    }
    envelope = JSONEnvelope(sizeLimit: stream.limit)
    return .listing(listing)
  }

  /// Ends the reading where nothing can tell how it could go on.
  private mutating func stop(_ reason: String) -> RecordItem {
    isAtEnd = true
    let place = number == 0 ? "before the first record" : "after record \(number)"
    return .problem(RecordProblem(place: place, reason: reason))
  }
}

extension JSONArrayReader {
  private mutating func readElement(_ byte: UInt8) throws(ParsingError) -> RecordItem? {
    if byte == .closingBracket {
      stream.advance()
      levels.removeLast()
      return nil
    }
    return item(JSONElement(try stream.value(), limit: stream.limit))
  }

  private mutating func item(_ element: JSONElement) -> RecordItem? {
    number += 1
    switch element {
    case .object(let fields):
      return envelope.isFeed
        ? envelope.feed.item(fields, number: number, builder: &builder)
        : builder.item(fields, number: number, place: "record \(number)")
    case .other(let kind): return problem("is no JSON object but \(kind.name)")
    case .unreadable(let reason): return problem(reason)
    case .cut:
      isAtEnd = true
      return problem("the file ends within it")
    }
  }

  private func problem(_ reason: String) -> RecordItem {
    .problem(RecordProblem(place: "record \(number)", reason: reason))
  }

  private mutating func readMember(_ byte: UInt8) throws(ParsingError) -> RecordItem? {
    if byte == .closingBrace {
      stream.advance()
      levels.removeLast()
      return levels.isEmpty ? closeEnvelope() : nil
    }
    guard byte == .quote, case .whole(let raw) = try stream.value(),
      let key = (try? JSONValue(raw))?.string, try stream.peek() == .colon
    else { return try stream.peek() == nil ? end() : stop("a key and a colon are missing") }
    stream.advance()
    guard let opening = try stream.peek() else { return end() }
    if !envelope.isArticle {
      if opening == .openingBracket, JSONEnvelope.lists.contains(key) { return try readList(key) }
      if opening == .openingBrace, JSONEnvelope.containers.contains(key),
        levels.count < Self.envelopeLimit
      {
        stream.advance()
        levels.append(.envelope)
        return nil
      }
    }
    return try keep(key, opening: opening)
  }

  /// Goes into an array of articles; any other array is left out.
  private mutating func readList(_ key: String) throws(ParsingError) -> RecordItem? {
    stream.advance()
    guard let byte = try stream.peek() else { return end() }
    if byte == .closingBracket {
      stream.advance()
      envelope.hasList = true
      return nil
    }
    let first = JSONElement(try stream.value(), limit: stream.limit)
    if envelope.accepts(first, under: key) {
      levels.append(.list)
      return item(first)
    }
    while let byte = try stream.peek(), byte != .closingBracket { _ = try stream.value() }
    stream.advance()
    return nil
  }

  private mutating func keep(_ key: String, opening: UInt8) throws(ParsingError) -> RecordItem? {
    guard opening != .closingBrace else { return nil }
    switch try stream.value() {
    case .whole(let raw): envelope.keep(key, raw)
    case .tooLarge: envelope.fault = "has a member of more than \(stream.limit) bytes"
    case .broken: envelope.fault = "has a member that is not closed"
    case .cut: return end()
    }
    return nil
  }

  private mutating func closeEnvelope() -> RecordItem? {
    guard !envelope.hasList else { return nil }
    number += 1
    if let fault = envelope.fault { return problem(fault) }
    let fields = RecordFields(envelope.members)
    return builder.item(fields, number: number, place: "record \(number)")
  }
}

/// The first bytes of what could be JSON.
struct JSONSample {
  let format: RecordFormat

  /// Looks at a sample without a byte order mark; nil where it is no JSON that could hold articles.
  init?(_ bytes: [UInt8]) {
    let rest = bytes.drop(while: \.isBlank)
    guard let first = rest.first else { return nil }
    if first == .openingBracket {
      guard Self.isObject(rest.dropFirst().drop(while: \.isBlank)) else { return nil }
      format = .jsonArray
    } else if Self.isObject(rest) {
      format = Self.isLines(Array(rest)) ? .jsonLines : .jsonObject
    } else if Self.hasWholeLines(Array(rest)) {
      format = .jsonLines
    } else {
      return nil
    }
  }

  /// Whether the bytes open with a brace, a key in quotes and a colon.
  private static func isObject(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == .openingBrace else { return false }
    let key = bytes.dropFirst().drop(while: \.isBlank)
    guard key.first == .quote, let end = key.dropFirst().firstIndex(of: .quote) else {
      return false
    }
    return key[(end + 1)...].first { !$0.isBlank } == .colon
  }

  /// Whether each line holds an object: the second opens as one, or the first does not end and
  /// holds what articles hold.
  private static func isLines(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: .lineFeed) else {
      var extent = JSONExtent()
      _ = extent.read(bytes, from: 0)
      return extent.state == .within && isArticle(bytes)
    }
    if hasWholeLines(bytes) { return true }
    let last = bytes[..<end].last { !$0.isBlank } ?? .comma
    let goesOn: [UInt8] = [.openingBrace, .openingBracket, .comma, .colon]
    return !goesOn.contains(last) && isObject(bytes[end...].drop(while: \.isBlank))
  }

  /// Whether the first line is an article's object that others follow, or two of the first twelve
  /// are, so that a broken line does not hide the others.
  private static func hasWholeLines(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: .lineFeed, maxSplits: 12, omittingEmptySubsequences: true)
    guard lines.count > 1 else { return false }
    let whole = lines.prefix(12).enumerated().filter { _, line in
      line.last { !$0.isBlank } == UInt8(ascii: "}") && isObject(line.drop(while: \.isBlank))
        && (try? JSONValue(Array(line))) != nil && isArticle(Array(line))
    }
    return whole.count >= 2 || whole.first?.offset == 0 && lines[1].contains { !$0.isBlank }
  }

  /// Whether an object's own keys, as far as they stand here, are those of an article and not of a
  /// feed or list of articles.
  private static func isArticle(_ bytes: [UInt8]) -> Bool {
    var stream = JSONStream(ByteReader(bytes), limit: bytes.count)
    var hasField = false
    do throws(ParsingError) {
      guard try stream.peek() == .openingBrace else { return false }
      stream.advance()
      while case .whole(let raw) = try stream.value(), let key = (try? JSONValue(raw))?.string,
        try stream.peek() == .colon
      {
        stream.advance()
        let opening = try stream.peek()
        if opening == .openingBracket, JSONEnvelope.lists.contains(key) { return false }
        if opening == .openingBrace, JSONEnvelope.containers.contains(key) { return false }
        if feedKeys.contains(key) { return false }
        hasField = hasField || RecordField.match(key) != nil
        guard case .whole = try stream.value() else { break }
      }
    } catch {}
    return hasField
  }

  private static let feedKeys: Set<String> = ["version", "home_page_url", "feed_url"]
}

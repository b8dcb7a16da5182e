/// Reads search text: `words`, `"phrases"`, `begin*`, `-not`, `a OR b`, `field:value`.
///
/// Text still being typed is understood as far as it goes: a quote may be open, a filter empty, an
/// OR without its other side, and the last word matches everything that begins with it.
public struct SearchParser {
  private let bytes: [UInt8]
  private var position = 0

  public static func parse(_ text: String) throws(SearchSyntaxError) -> SearchQuery {
    var parser = SearchParser(bytes: Array(text.utf8))
    return try parser.query()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func query() throws(SearchSyntaxError) -> SearchQuery {
    var query = SearchQuery()
    var joinsPrevious = false
    var terms = 0
    while skipSpaces() {
      terms += 1
      guard terms <= Self.mostTerms else {
        throw SearchSyntaxError(
          offset: position, message: "a search has \(Self.mostTerms) words at most")
      }
      if takeOr() {
        joinsPrevious = !query.clauses.isEmpty
        continue
      }
      guard let term = try term() else { continue }
      if joinsPrevious, !term.isNegated, let last = query.clauses.indices.last {
        query.clauses[last].append(term)
      } else {
        query.clauses.append([term])
      }
      joinsPrevious = false
    }
    return query
  }

  /// The next term, or nil where it has nothing to look for.
  private mutating func term() throws(SearchSyntaxError) -> SearchTerm? {
    let start = position
    let isNegated = take("-")
    let field = takeField()
    let valueStart = position
    let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
    let text = isQuoted ? phrase() : word()
    let isStarred = isQuoted ? take("*") : text.hasSuffix("*")
    let isBeingTyped = !isQuoted && position == bytes.count
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    if field == .after || field == .before, CalendarDate(iso8601: text) == nil {
      throw SearchSyntaxError(
        offset: valueStart, message: "a date is written 2025, 2025-07 or 2025-07-23")
    }
    return SearchTerm(
      field: field, text: isStarred && !isQuoted ? String(text.dropLast()) : text,
      isPrefix: isStarred || isBeingTyped, isNegated: isNegated, offset: start)
  }

  private mutating func phrase() -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if position < bytes.count { position += 1 }
    return text
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]),
      bytes[position] != UInt8(ascii: "\"")
    { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Takes `name:` where `name` is a field; other colons belong to words.
  private mutating func takeField() -> SearchField? {
    let name = bytes[position...].prefix(Self.longestField + 1)
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let field = String(decoding: name[..<colon], as: UTF8.self).lowercased()
    guard let field = SearchField(rawValue: field) else { return nil }
    position = colon + 1
    return field
  }

  /// More words than anybody looks for; a pasted page has.
  private static let mostTerms = 64
  /// In bytes.
  private static let longestField = SearchField.allCases.map(\.rawValue.utf8.count).max() ?? 0

  private mutating func takeOr() -> Bool {
    let end = position + 2
    guard end <= bytes.count, bytes[position..<end].elementsEqual("OR".utf8),
      end == bytes.count || Self.isSpace(bytes[end])
    else { return false }
    position = end
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Moves to the next term; false at the end.
  private mutating func skipSpaces() -> Bool {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    return position < bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

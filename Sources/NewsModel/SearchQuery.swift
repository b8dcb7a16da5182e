/// What a line of search text asks for, ready to be turned into conditions.
///
/// Every clause must hold; a clause holds when one of its alternatives does.
public struct SearchQuery: Equatable, Sendable {
  public var clauses: [[SearchTerm]] = []

  public init() {}

  /// The words and phrases that articles must contain, for marking them in snippets.
  public var wanted: [SearchTerm] {
    clauses.joined().filter { !$0.isNegated && ($0.field == nil || $0.field == .title) }
  }

  /// What is left when filters are taken away: the name an entity may have.
  public var plainText: String {
    clauses.joined().filter { !$0.isNegated && $0.field == nil }.map(\.text)
      .joined(separator: " ")
  }
}

/// One word, phrase or filter of a search.
public struct SearchTerm: Equatable, Sendable {
  /// What the term is looked for in; nil is all text.
  public var field: SearchField?
  public var text: String
  /// Whether longer words that begin like the last one match, too.
  public var isPrefix = false
  public var isNegated = false
  /// Where the term stands in the text typed, in UTF-8 bytes.
  public var offset: Int
}

/// What a search can be narrowed to, by the word before the colon.
public enum SearchField: String, CaseIterable, Sendable {
  case company, program, person, organization, place, outlet, equipment, event
  case source, title, after, before
}

/// Why search text cannot be understood, and where.
public struct SearchSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// In UTF-8 bytes from the start of the text.
  public var offset: Int
  public var message: String

  public init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }

  public var description: String { "\(message) (at byte \(offset))" }
}

public import NewsModel

/// An article whose names people have marked.
public struct AnnotatedArticle: Equatable, Sendable {
  public var article: Article
  /// In text order, without overlaps.
  public var names: [AnnotatedName]
  /// The line of the file on which it begins, counted from 1.
  public var line: Int

  public init(article: Article, names: [AnnotatedName], line: Int) {
    self.article = article
    self.names = names
    self.line = line
  }
}

/// A name that people have marked.
public struct AnnotatedName: Equatable, Sendable {
  /// UTF-8 bytes of the article's text.
  public var span: Range<Int>
  public var kind: EntityKind

  public init(span: Range<Int>, kind: EntityKind) {
    self.span = span
    self.kind = kind
  }
}

/// A mark that cannot be read.
public struct AnnotationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  public var reason: String

  public var description: String { "line \(line): \(reason)" }
}

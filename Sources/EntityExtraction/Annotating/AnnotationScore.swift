public import NewsModel

/// How well names that were found agree with those that people marked.
public struct AnnotationScore: Equatable, Sendable {
  /// Names people marked.
  public var gold = 0
  /// Names that were found.
  public var found = 0
  /// Names that were both, with the same words and kind.
  public var right = 0

  public init() {}

  /// The share of what was found that is right, 0–1; 1 where nothing was found.
  public var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  /// The share of what was marked that was found, 0–1; 1 where nothing was marked.
  public var recall: Double { gold == 0 ? 1 : Double(right) / Double(gold) }
  /// The harmonic mean of the two, 0–1.
  public var f1: Double {
    gold + found == 0 ? 1 : 2 * Double(right) / Double(gold + found)
  }

  public mutating func add(_ other: AnnotationScore) {
    gold += other.gold
    found += other.found
    right += other.right
  }
}

extension Extractor {
  /// The names of `article` as this program marks them: those of mentions, no nouns that stand for
  /// names.
  ///
  /// In text order.
  public func names(of article: Article) -> [AnnotatedName] {
    let analysis = analyze(article)
    return analysis.mentions.filter(\.isNamed).map {
      AnnotatedName(span: $0.span, kind: analysis.entities[$0.entity].kind)
    }
  }
}

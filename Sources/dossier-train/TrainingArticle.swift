import EntityExtraction
import NewsModel

/// An article to learn from, and what each stretch of it may be.
struct TrainingArticle {
  var article: Article
  /// In text order, without overlaps.
  var names: [PossibleName]

  init(article: Article, names: [PossibleName]) {
    self.article = article
    self.names = names
  }

  /// An article whose names were marked with exactly our kinds.
  ///
  /// With `isPlain`, headlines and datelines are paragraphs like all others, as in texts whose parts
  /// nobody has told apart.
  init(_ annotated: AnnotatedArticle, isPlain: Bool) {
    article = annotated.article
    if isPlain {
      for index in article.parts.indices { article.parts[index].role = .body }
    }
    names = annotated.names.map {
      PossibleName(span: $0.span, kinds: [$0.kind], mayBeNone: false)
    }
  }

  /// The labels each of `words`, which must stand in text order, may have, as a set of bits.
  ///
  /// A word that is only partly inside a name may have any label: nothing is learned from it.
  func labels(of words: [Range<Int>]) -> [UInt32] {
    let any: UInt32 = (1 << UInt32(TagLabel.count)) - 1
    let none: UInt32 = 1 << UInt32(TagLabel.outside.code)
    return words.map { word in
      guard let name = names.first(where: { $0.span.overlaps(word) }) else { return none }
      let isWhole =
        name.span.lowerBound <= word.lowerBound && word.upperBound <= name.span.upperBound
      guard isWhole else { return any }
      let isFirst = word.lowerBound == name.span.lowerBound
      var labels: UInt32 = name.mayBeNone ? none : 0
      for kind in name.kinds {
        labels |= 1 << UInt32((isFirst ? TagLabel.begin(kind) : TagLabel.inside(kind)).code)
      }
      return labels
    }
  }
}

/// A stretch of text and what it may be.
struct PossibleName {
  /// UTF-8 bytes of the article's text.
  var span: Range<Int>
  /// The kinds it may be of; more than one where the annotation does not tell them apart.
  var kinds: [EntityKind]
  /// Whether it may be no name at all in our sense.
  var mayBeNone: Bool
}

import NewsModel

extension Extractor {
  /// What `text` names and states, in text order; a date may overlap the name it stands in.
  ///
  /// The text is read as it stands, a line a paragraph. Names count, not the nouns that stand for
  /// them ("the bloc"), and of a date the words of the calendar ("2023" in "early 2023"). Empty
  /// text yields nothing. Linear in the text.
  public func spans(in text: String) -> [TypedSpan] {
    let article = Article(plainText: text)
    let analysis = analyze(article)
    let bytes = Array(article.text.utf8)
    var spans = analysis.mentions.filter(\.isNamed).map { mention in
      let entity = analysis.entities[mention.entity]
      return TypedSpan(
        span: mention.span, type: SpanType(entity.kind), entity: mention.entity, name: entity.name)
    }
    spans += analysis.figures.compactMap { figure in
      SpanType(unit: figure.unit).map { TypedSpan(span: figure.span, type: $0) }
    }
    spans += analysis.dates.map { CalendarWords.typed($0.span, in: bytes) }
    spans.sort {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    return ScalarOffsets.convert(spans, in: bytes)
  }

  /// How many words, numbers and marks `text` has.
  ///
  /// Linear in the text.
  public static func tokenCount(of text: String) -> Int {
    TokenizedText(Article(plainText: text)).tokens.count
  }
}

/// Turns offsets in UTF-8 bytes into offsets in Unicode scalars.
enum ScalarOffsets {
  /// `spans`, which count bytes and stand in the order of their starts, counted in scalars.
  static func convert(_ spans: [TypedSpan], in bytes: [UInt8]) -> [TypedSpan] {
    var scalars = 0
    var index = 0
    var converted = spans
    for (position, typed) in spans.enumerated() {
      scalars += count(bytes[index..<typed.span.lowerBound])
      index = typed.span.lowerBound
      converted[position].span = scalars..<scalars + count(bytes[typed.span])
    }
    return converted
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

public import NewsModel

extension Extractor {
  /// Why each mention of `article` is one, in text order.
  ///
  /// The article is read again, so what is told is what this program decides today. An article
  /// without text yields nothing.
  public func explanations(of article: Article) -> [MentionExplanation] {
    let analysis = analyze(article)
    let reasons = tagReasons(of: article)
    return analysis.mentions.map { mention in
      let entity = analysis.entities[mention.entity]
      let found = reasons[mention.span]
      return MentionExplanation(
        span: mention.span, text: article.text(in: mention.span), kind: entity.kind,
        name: entity.name, rule: mention.rule, meaning: RuleMeaning.of(mention.rule),
        confidence: mention.confidence,
        reasons: Self.told(found?.reasons ?? [], rule: mention.rule),
        alternative: found?.alternative)
    }
  }

  /// Where a rule or a table decided, what the tagger weighed is told in short.
  private static func told(
    _ reasons: [MentionExplanation.WeighedReason], rule: String
  ) -> [MentionExplanation.WeighedReason] {
    rule.hasPrefix("tagger") ? reasons : Array(reasons.prefix(3))
  }
}

public import NewsModel

/// Reads articles: who and what they name, and what they say about it.
///
/// One extractor serves any number of articles and threads.
public struct Extractor: Sendable {
  private let gazetteers: Gazetteers
  private let rules: RuleNames
  private let tagger: NameTagger?
  private let links: LinkReader

  /// Loads the rules, gazetteers and weights, which are linked into the program.
  public init() { self.init(weights: .linked) }

  /// Loads rules and gazetteers, and tags names by `weights`; by the rules alone without them.
  package init(weights: TagWeights?) {
    let gazetteers = Gazetteers()
    self.gazetteers = gazetteers
    rules = RuleNames(gazetteers: gazetteers)
    tagger = weights.map { NameTagger(weights: $0, gazetteers: gazetteers) }
    links = LinkReader(countriesByDemonym: gazetteers.countriesByDemonym)
  }

  /// The entities of `article`, where it names them, and the figures, quotes, dates and links that
  /// rest on them; an article without text yields nothing.
  public func analyze(_ article: Article) -> ArticleAnalysis {
    let text = TokenizedText(article)
    let (entities, mentions) = names(in: Reading(text, vocabulary: gazetteers.vocabulary))
    let dates = DateReader.dates(in: text, published: article.published)
    return ArticleAnalysis(
      sentences: text.sentences, entities: entities, mentions: mentions,
      links: links.links(in: text, mentions: mentions, entities: entities),
      figures: FigureReader.figures(
        in: text, mentions: mentions, entities: entities, dates: dates),
      quotes: QuoteReader.quotes(in: text, mentions: mentions, entities: entities), dates: dates)
  }

  /// The names of the text, resolved, in text order.
  private func names(in reading: Reading) -> (entities: [LocalEntity], mentions: [LocalMention]) {
    let told = rules.candidates(in: reading)
    let chosen =
      tagger.map { tagger in
        NameChoice(reading: reading, gazetteers: gazetteers)
          .names(rules: told, tagged: tagger.candidates(in: reading, rules: told))
      } ?? told
    let resolver = Resolver(gazetteers: gazetteers, reading: reading)
    let (entities, mentions) = resolver.resolve(chosen).compacted()
    return (
      entities,
      mentions.map {
        LocalMention(
          span: reading.span(of: $0.words), entity: $0.entity, confidence: $0.confidence,
          rule: $0.rule)
      }
    )
  }

  /// What spoke for each name that the tagger finds in `article`, by its span.
  func tagReasons(of article: Article) -> [Range<Int>: TagReasons] {
    guard let tagger else { return [:] }
    let reading = Reading(TokenizedText(article), vocabulary: gazetteers.vocabulary)
    let told = rules.candidates(in: reading)
    let features = TagFeatures(reading, names: told, gazetteers: gazetteers)
    let names = NameChoice(reading: reading, gazetteers: gazetteers)
      .names(rules: told, tagged: tagger.candidates(in: reading, rules: told))
    return Dictionary(
      names.map {
        (reading.span(of: $0.words), tagger.reasons(for: $0.words, kind: $0.kind, in: features))
      }, uniquingKeysWith: { first, _ in first })
  }
}

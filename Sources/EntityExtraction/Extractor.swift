public import NewsModel

/// Reads articles: who and what they name, and what they say about it.
///
/// One extractor serves any number of articles and threads.
public struct Extractor: Sendable {
  private let gazetteers: Gazetteers
  private let recognizers: [any NameRecognizer]
  private let links: LinkReader

  /// Loads the rules and gazetteers, which are linked into the program.
  public init() {
    let gazetteers = Gazetteers()
    self.gazetteers = gazetteers
    links = LinkReader(countriesByDemonym: gazetteers.countriesByDemonym)
    recognizers = [
      KnownNames(gazetteers: gazetteers), PersonNames(), HeadNounNames(), MachineNames(),
      ShipNames(),
    ]
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
    let candidates = recognizers.flatMap { $0.candidates(in: reading) }
    let clear = CandidateSelection.select(candidates, wordCount: reading.words.count)
    let chosen = clear + ContextNames(reading: reading).candidates(beside: clear)
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
}

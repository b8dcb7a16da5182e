import NewsModel

/// What tells whether an article reports the same event as another.
///
/// Holds nothing that depends on other articles, so that stories do not depend on the order in
/// which articles came.
struct StoryProfile: Equatable, Sendable {
  /// Days since 1970, or nil unless the article is dated to the day.
  var day: Int?
  /// The headline's words, common ones left out.
  var titleTerms: Set<String>
  /// Keys of the names in it that few articles share: no places, no outlets, no mere surnames.
  var names: Set<String>
  /// The smallest hashes of its word sequences; see `ShingleSketch`.
  var sketch: [Int64]

  init(day: Int?, titleTerms: Set<String>, names: Set<String>, sketch: [Int64]) {
    self.day = day
    self.titleTerms = titleTerms
    self.names = names
    self.sketch = sketch
  }

  /// The profile of `article`, whose headline folds to `titleKey`.
  init(_ article: Article, titleKey: String, _ analysis: ArticleAnalysis) {
    let published = article.published?.resolved
    let named = analysis.entities.filter {
      $0.kind != .place && $0.kind != .outlet && $0.strength != .surname
    }
    self.init(
      day: published?.day == nil ? nil : published?.dayNumber,
      titleTerms: Self.terms(ofTitleKey: titleKey),
      names: Set(named.map { NameKey.key($0.name, kind: $0.kind) }),
      sketch: ShingleSketch.sketch(of: article.text))
  }

  /// Whether the two share most of their text.
  func isNearDuplicate(of other: StoryProfile) -> Bool {
    ShingleSketch.resemblance(sketch, other.sketch) >= Self.fewestResemblance
  }

  /// Whether headlines and names overlap so much that both must be about one event, given that
  /// they are of the same days or one page.
  func strongly(overlaps other: StoryProfile) -> Bool {
    let terms = titleTerms.intersection(other.titleTerms).count
    let shorter = min(titleTerms.count, other.titleTerms.count)
    return terms >= Self.fewestTerms && terms * 2 >= shorter
      && names.intersection(other.names).count >= 2
  }

  /// Whether headlines and names overlap enough for two articles of the same days that are on one
  /// page and share a program.
  ///
  /// Such an article often takes up another side of the event, and its headline says mostly that.
  func loosely(overlaps other: StoryProfile) -> Bool {
    titleTerms.intersection(other.titleTerms).count >= Self.fewestTerms
      && names.intersection(other.names).count >= Self.fewestNamesOnPage
  }

  /// Whether both are dated and at most three days apart.
  func isOfSameDays(as other: StoryProfile) -> Bool {
    guard let day, let otherDay = other.day else { return false }
    return abs(day - otherDay) <= Self.reach
  }

  /// How much of their text near duplicates share.
  static let fewestResemblance = 0.5

  /// How many words of their headlines reports of one event share.
  static let fewestTerms = 2

  /// How many names reports of one event share whose headlines share little.
  static let fewestNamesOnPage = 3

  /// How many days apart two reports of one event may be.
  static let reach = 3

  private static func terms(ofTitleKey key: String) -> Set<String> {
    let words = key.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return Set(words.filter { $0.utf8.count > 1 && !commonWords.contains($0) })
  }

  /// Words any two headlines may share.
  private static let commonWords: Set = [
    "the", "an", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as",
    "is", "are", "was", "be", "it", "its", "that", "this", "after", "over", "amid", "into", "up",
    "says", "said", "say", "new", "will", "has", "have", "more", "than", "not", "but", "how",
    "why", "what", "who", "could", "may", "set", "first", "us", "against", "about", "between",
  ]
}

import NewsModel

/// What tells whether an article reports the same event as another.
///
/// Holds nothing that depends on other articles, so that stories do not depend on the order in
/// which articles came.
struct StoryProfile: Equatable, Sendable {
  /// Days since 1970, or nil unless the article is dated to a day from then on.
  var day: Int?
  /// Hashes of the headline's words, common ones left out.
  var titleTerms: SortedHashes
  /// Those of its longest words, by which articles of the same days are found; see `StoryDays`.
  var cueTerms: SortedHashes
  /// Hashes of the names in it that few articles share: no places, no outlets, no mere surnames.
  var names: SortedHashes
  /// The smallest hashes of its word sequences; see `ShingleSketch`.
  var sketch: [Int64]

  init(day: Int?, titleTerms: Set<String>, names: Set<String>, sketch: [Int64]) {
    self.day = day
    self.titleTerms = SortedHashes(titleTerms.map(Self.hash))
    cueTerms = SortedHashes(
      titleTerms.sorted { (-$0.utf8.count, $0) < (-$1.utf8.count, $1) }
        .prefix(Self.mostCueTerms).map(Self.hash))
    self.names = SortedHashes(names.map(Self.hash))
    self.sketch = sketch
  }

  /// The profile of `article`, whose headline folds to `titleKey` and whose text to `words`.
  init(
    _ article: Article, titleKey: String, _ words: FoldedWords, _ analysis: ArticleAnalysis
  ) {
    let published = article.published?.resolved
    let named = analysis.entities.filter {
      $0.kind != .place && $0.kind != .outlet && $0.strength != .surname
    }
    self.init(
      day: published.flatMap { $0.day == nil || $0.dayNumber < 0 ? nil : $0.dayNumber },
      titleTerms: Self.terms(ofTitleKey: titleKey),
      names: Set(named.map { NameKey.key($0.name, kind: $0.kind) }),
      sketch: ShingleSketch.sketch(of: words))
  }

  /// Whether the two share most of their text.
  func isNearDuplicate(of other: StoryProfile) -> Bool {
    ShingleSketch.resemblance(sketch, other.sketch) >= Self.fewestResemblance
  }

  /// Whether headlines and names overlap so much that both must be about one event, given that
  /// they are of the same days or one page.
  func strongly(overlaps other: StoryProfile) -> Bool {
    let terms = titleTerms.shared(with: other.titleTerms)
    let shorter = min(titleTerms.count, other.titleTerms.count)
    return terms >= Self.fewestTerms && terms * 2 >= shorter
      && names.shared(with: other.names) >= 2
  }

  /// Whether headlines and names overlap enough for two articles of the same days that are on one
  /// page and share a program.
  ///
  /// Such an article often takes up another side of the event, and its headline says mostly that.
  func loosely(overlaps other: StoryProfile) -> Bool {
    titleTerms.shared(with: other.titleTerms) >= Self.fewestTerms
      && names.shared(with: other.names) >= Self.fewestNamesOnPage
  }

  /// Whether both are dated and at most three days apart.
  func isOfSameDays(as other: StoryProfile) -> Bool {
    guard let day, let otherDay = other.day else { return false }
    return abs(day - otherDay) <= Self.reach
  }

  /// How many of their longest words two headlines of so many words share at the least that share
  /// the words one event takes; two where not all words are among the longest.
  static func fewestCues(terms: Int, _ others: Int) -> Int {
    guard max(terms, others) <= mostCueTerms else { return fewestTerms }
    return max(fewestTerms, (min(terms, others) + 1) / 2)
  }

  /// How many words of a headline are cues.
  static let mostCueTerms = 6

  /// How much of their text near duplicates share.
  static let fewestResemblance = 0.5

  /// How many words of their headlines reports of one event share.
  static let fewestTerms = 2

  /// How many names reports of one event share whose headlines share little.
  static let fewestNamesOnPage = 3

  /// How many days apart two reports of one event may be.
  static let reach = 3

  /// FNV-1a with 32 bits, equal in every run.
  private static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

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

extension StoryProfile {
  var packed: [UInt8] {
    var writer = ByteWriter()
    writer.write(day)
    let others = titleTerms.values.filter { !cueTerms.values.contains($0) }
    for hashes in [cueTerms.values, others, names.values] {
      writer.write(hashes.count)
      var last = 0
      for hash in hashes {
        writer.write(Int(hash) - last)
        last = Int(hash)
      }
    }
    writer.write(sketch.count)
    var last = 0
    for hash in sketch {
      writer.write(Int(hash) - last)
      last = Int(hash)
    }
    return writer.bytes
  }

  init(packed bytes: [UInt8]) throws(DamagedBytes) {
    var reader = ByteReader(bytes[...])
    self.init(day: try reader.optionalNumber(), titleTerms: [], names: [], sketch: [])
    cueTerms = SortedHashes(try Self.hashes(&reader))
    titleTerms = SortedHashes(try Self.hashes(&reader) + cueTerms.values)
    names = SortedHashes(try Self.hashes(&reader))
    var last = 0
    for _ in 0..<(try reader.count()) {
      last &+= try reader.number()
      guard ShingleSketch.hashes.contains(last), Int64(last) > sketch.last ?? -1 else {
        throw DamagedBytes()
      }
      sketch.append(Int64(last))
    }
    guard reader.isAtEnd, (day ?? 0) <= Self.lastDay else { throw DamagedBytes() }
  }

  /// No date has a higher number.
  private static let lastDay = 3_000_000

  private static func hashes(_ reader: inout ByteReader) throws(DamagedBytes) -> [UInt32] {
    var hashes: [UInt32] = []
    var last = 0
    for _ in 0..<(try reader.count()) {
      last &+= try reader.number()
      hashes.append(UInt32(truncatingIfNeeded: last))
    }
    return hashes
  }
}

/// Some hashes, each once, in a few bytes: thousands of profiles are compared with each other.
struct SortedHashes: Equatable, Sendable {
  /// Ascending.
  let values: [UInt32]

  init(_ hashes: [UInt32]) {
    var values: [UInt32] = []
    values.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != values.last { values.append(hash) }
    self.values = values
  }

  var count: Int { values.count }

  /// How many both have; O(those of both).
  func shared(with other: Self) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < values.count, right < other.values.count {
      if values[left] == other.values[right] { shared += 1 }
      let isLess = values[left] <= other.values[right]
      if values[left] >= other.values[right] { right += 1 }
      if isLess { left += 1 }
    }
    return shared
  }
}

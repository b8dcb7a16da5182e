/// Counts in how many articles each word stands, and how.
///
/// Few words of a text are new to an archive, so that only those become strings.
struct WordCounter {
  private struct Word {
    var text: [UInt8]
    var count = TermCount()
    /// The last article that has it.
    var last = 0
    /// How often it stands in that one's text.
    var times = 0
  }

  private var words: [Word] = []
  /// Indices into `words` by hash; two words of one hash are told apart by what stands in `rest`.
  private var places: [Int64: Int] = [:]
  private var rest: [[UInt8]: Int] = [:]
  private var articleCount = 0
  /// The places of the words of the last article.
  private var found: [Int] = []

  /// The counts of all words together.
  var total: TermCount { words.reduce(into: TermCount()) { $0 += $1.count } }

  /// Words in the order of their bytes.
  var counts: some Sequence<(String, TermCount)> {
    words.indices.sorted { words[$0].text.lexicographicallyPrecedes(words[$1].text) }.lazy
      .map { (String(decoding: words[$0].text, as: UTF8.self), words[$0].count) }
  }

  /// Adds the words of an article; long ones are addresses and noise, which nobody completes.
  mutating func add(title: FoldedWords, text: FoldedWords) {
    articleCount += 1
    found.removeAll(keepingCapacity: true)
    for span in text.spans where span.count <= Terms.longest {
      words[add(text.bytes[span])].times += 1
    }
    let prominence = Prominence(length: text.spans.count)
    for word in WordCounts(title).words where word.span.count <= Terms.longest {
      let bytes = title.bytes[word.span]
      let place = add(bytes)
      words[place].count.titles += 1
      let times = words[place].times
      words[place].times = 0
      if times > 0, prominence.isProminent(bytes, times: times, titled: word.count) {
        words[place].count.prominentTitles += 1
      }
    }
    for place in found where words[place].times > 1 {
      let word = words[place]
      if prominence.isProminent(word.text[...], times: word.times, titled: 0) {
        words[place].count.prominentTexts += 1
      }
    }
  }

  /// Notes that the article has a word, and returns its place.
  private mutating func add(_ bytes: ArraySlice<UInt8>) -> Int {
    let place = place(of: bytes)
    guard words[place].last != articleCount else { return place }
    words[place].last = articleCount
    words[place].times = 0
    words[place].count.articles += 1
    found.append(place)
    return place
  }

  private mutating func place(of bytes: ArraySlice<UInt8>) -> Int {
    let hash = FNV1a.number(bytes)
    guard let place = places[hash] else {
      places[hash] = words.count
      words.append(Word(text: Array(bytes)))
      return words.count - 1
    }
    if words[place].text.elementsEqual(bytes) { return place }
    let key = Array(bytes)
    if let place = rest[key] { return place }
    rest[key] = words.count
    words.append(Word(text: key))
    return words.count - 1
  }
}

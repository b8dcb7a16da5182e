import NewsModel

/// What an article tells, before it is laid out; sentences stay apart so that they can be retold.
struct GeneratedStory {
  private static let firstDay = CalendarDate(year: 2015, month: 1, day: 1)?.dayNumber ?? 0
  private static let days = 3652
  private static let outlets = ZipfLaw(count: NameStock.outlets.count, offset: 3)

  var title: String
  var standfirst: String
  var author: String
  var outlet: String
  /// As `CalendarDate` counts days.
  var day: Int
  var paragraphs: [[String]]

  /// The story of a number, whatever other numbers have.
  init(seed: UInt64, number: Int) {
    var random = RandomSource(seed: seed, number, of: 1)
    day = Self.firstDay + random.below(Self.days)
    outlet = NameStock.outlets[random.rank(Self.outlets)]
    author = NameStock.person(random.below(3000)).full
    let cast = Cast(&random)
    var heading = SentenceWriter(cast: cast, random: RandomSource(seed: random.next()))
    title = heading.sentence(heading.random.any(of: Headlines.titles))
    standfirst = heading.sentence(heading.random.any(of: Headlines.standfirsts))
    var writer = SentenceWriter(cast: cast, random: random)
    let wordCount = 260 + writer.random.below(320)
    // A step without a common divisor with the count leads through all templates.
    var place = writer.random.below(Sentences.all.count)
    let step = writer.random.any(of: [5, 7, 11, 13, 17, 19, 23, 25, 29, 31, 35, 37])
    paragraphs = []
    var words = 0
    while words < wordCount {
      let paragraph = (0..<(2 + writer.random.below(2))).map { _ in
        place = (place + step) % Sentences.all.count
        return writer.sentence(Sentences.all[place])
      }
      words += paragraph.reduce(0) { $0 + Self.wordCount(of: $1) }
      paragraphs.append(paragraph)
    }
  }

  /// The same told by another outlet at most two days later: a few sentences are new, and either
  /// the title is or two paragraphs changed places.
  func retold(seed: UInt64, number: Int) -> GeneratedStory {
    var random = RandomSource(seed: seed, number, of: 2)
    var story = self
    story.day += random.below(3)
    let others = NameStock.outlets.filter { $0 != outlet }
    story.outlet = others[min(random.rank(Self.outlets), others.count - 1)]
    story.author = NameStock.person(random.below(3000)).full
    var writer = SentenceWriter(cast: Cast(&random), random: random)
    for _ in 0..<(1 + writer.random.below(3)) {
      let paragraph = writer.random.below(story.paragraphs.count)
      let sentence = writer.random.below(story.paragraphs[paragraph].count)
      story.paragraphs[paragraph][sentence] = writer.sentence(writer.random.any(of: Sentences.all))
    }
    if writer.random.isOne(in: 2) {
      story.paragraphs.swapAt(
        writer.random.below(paragraphs.count), writer.random.below(paragraphs.count))
    } else {
      story.title = "Update: " + title
    }
    return story
  }

  private static func wordCount(of sentence: String) -> Int {
    sentence.utf8.reduce(1) { $1 == UInt8(ascii: " ") ? $0 + 1 : $0 }
  }
}

/// Who and what one article is about.
struct Cast {
  private static let companies = ZipfLaw(count: NameStock.companies.count, offset: 14)
  private static let programs = ZipfLaw(count: NameStock.programs.count, offset: 8)
  private static let places = ZipfLaw(count: NameStock.places.count, offset: 10)
  private static let people = ZipfLaw(count: 40_000, offset: 30)
  /// People that hardly any other article names.
  private static let strangers = 1 << 40
  /// One in so many people is a stranger.
  private static let strangerShare = 4
  /// What is named already is named again one in so many times, where a noun could stand for it.
  private static let repeatShare = 3
  private static let nouns: [Slot: [String]] = [
    .company: ["the company", "the firm", "the maker", "the group"],
    .place: ["the city", "the country", "the capital", "the region"],
    .program: ["programme", "scheme", "project", "plan"],
  ]

  /// The names of one kind, and which of them have been written in full.
  private struct Names {
    var names: [NameStock.Name]
    var written: Set<Int> = []
    let law: ZipfLaw

    init(_ names: [NameStock.Name]) {
      self.names = names
      law = ZipfLaw(count: names.count)
    }
  }

  private var names: [Slot: Names]
  /// The number of the name of each kind that stands last in the sentence.
  private var latest: [Slot: Int] = [:]

  init(_ random: inout RandomSource) {
    func draw(_ counts: ClosedRange<Int>, _ next: () -> NameStock.Name) -> Names {
      Names((0..<(counts.lowerBound + random.below(counts.count))).map { _ in next() })
    }
    names = [
      .company: draw(3...6) { NameStock.companies[random.rank(Self.companies)] },
      .program: draw(1...3) { NameStock.programs[random.rank(Self.programs)] },
      .place: draw(3...5) { NameStock.places[random.rank(Self.places)] },
      .person: draw(4...7) {
        let isStranger = random.isOne(in: Self.strangerShare)
        return NameStock.person(
          isStranger ? random.below(Self.strangers) : random.rank(Self.people))
      },
    ]
  }

  /// Makes every name fit to be mentioned next.
  mutating func beginSentence() { latest = [:] }

  /// One of the names of a kind: in full the first time, then often a noun that
  /// stands for it.
  ///
  /// Not the one that stands before it in the sentence. Nil for slots that hold no name.
  mutating func mention(_ slot: Slot, _ random: inout RandomSource) -> String? {
    guard let kind = names[slot] else { return nil }
    var number = random.rank(kind.law)
    if latest[slot] == number { number = (number + 1) % kind.names.count }
    latest[slot] = number
    let isFirst = names[slot]?.written.insert(number).inserted ?? true
    let name = kind.names[number]
    if isFirst { return name.full }
    if !random.isOne(in: Self.repeatShare), let nouns = Self.nouns[slot] {
      return random.any(of: nouns)
    }
    return random.isOne(in: 2) ? name.full : name.short
  }
}

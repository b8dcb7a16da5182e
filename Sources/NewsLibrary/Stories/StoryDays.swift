import FoundationEssentials
import GRDB

/// The longest words of headlines by the days of their articles, on disk.
///
/// Reports of one event are found by two words or more that their headlines share, within a few
/// days: so few articles that going through all of them takes less than looking pairs of words up,
/// and their words a tenth of the room that pairs took.
struct StoryDays {
  let db: Database

  struct Entry: Equatable {
    var article: Int64
    /// How many words of its headline count.
    var terms: Int
    /// Hashes of the longest of them, ascending.
    var cues: [UInt32]
  }

  /// Articles in one row, so that adding one to a day of many writes little.
  private static let rowSize = 128
  /// Rows of one day.
  private static let mostRows: Int64 = 1 << 20

  /// Adds the articles of a day.
  func insert(_ entries: [Entry], day: Int) throws {
    var rest = entries[...]
    var id = try lastRow(of: day) ?? Int64(day) * Self.mostRows
    var row = try read(id)
    while !rest.isEmpty {
      let room = Self.rowSize - row.count
      row += rest.prefix(room)
      rest = rest.dropFirst(room)
      try write(id, row)
      if !rest.isEmpty { (id, row) = (id + 1, []) }
    }
  }

  /// Removes an article of a day.
  func remove(_ article: Int64, day: Int) throws {
    for id in try rows(of: day) {
      var row = try read(id)
      guard let place = row.firstIndex(where: { $0.article == article }) else { continue }
      row.remove(at: place)
      // The last row tells where the next goes, empty or not.
      return try write(id, row)
    }
  }

  /// Calls `body` with each article of the days and all it may report one event with.
  ///
  /// O(articles of those days and their neighbours).
  func forEachPair(
    of profiles: [Int64: StoryProfile], _ body: (_ article: Int64, _ other: Int64) throws -> Void
  ) throws {
    let days = Dictionary(grouping: profiles.filter { $1.day != nil }, by: { $1.day ?? 0 })
    var known: [Int: [Entry]] = [:]
    for (day, asked) in days.sorted(by: { $0.key < $1.key }) {
      let window = (day - StoryProfile.reach)...(day + StoryProfile.reach)
      known = known.filter { window.contains($0.key) }
      var matcher = HeadlineMatcher(asked.map { ($0.key, $0.value) })
      for neighbour in window {
        let entries = try known[neighbour] ?? entries(of: neighbour)
        known[neighbour] = entries
        for entry in entries { try matcher.match(entry, body) }
      }
    }
  }

  /// Calls `body` with every article, day by day.
  func readAll(_ body: (_ day: Int, Entry) -> Void) throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM story_day ORDER BY id") {
      for entry in try read(id) { body(Int(id / Self.mostRows), entry) }
    }
  }

  private func entries(of day: Int) throws -> [Entry] {
    try rows(of: day).flatMap(read)
  }

  private func rows(of day: Int) throws -> [Int64] {
    try QuickStatement(db, "SELECT id FROM story_day WHERE id >= ? AND id < ? ORDER BY id")
      .numbers(Int64(day) * Self.mostRows, Int64(day + 1) * Self.mostRows)
  }

  private func lastRow(of day: Int) throws -> Int64? {
    try QuickStatement(
      db, "SELECT id FROM story_day WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1"
    ).number(Int64(day) * Self.mostRows, Int64(day + 1) * Self.mostRows)
  }

  private func read(_ id: Int64) throws -> [Entry] {
    var entries: [Entry] = []
    try QuickStatement(db, "SELECT bytes FROM story_day WHERE id = ?").rows(id) { row in
      var reader = ByteReader(row.bytes(0)[...])
      while !reader.isAtEnd {
        let article = Int64(try reader.number())
        let terms = try reader.number()
        let cues = try (0..<(try reader.count())).map { _ in try reader.word() }
        entries.append(Entry(article: article, terms: terms, cues: cues))
      }
    }
    return entries
  }

  private func write(_ id: Int64, _ entries: [Entry]) throws {
    var writer = ByteWriter()
    for entry in entries {
      writer.write(Int(entry.article))
      writer.write(entry.terms)
      writer.write(entry.cues.count)
      for cue in entry.cues { writer.write(word: cue) }
    }
    try QuickStatement(db, "INSERT OR REPLACE INTO story_day (id, bytes) VALUES (?, ?)")
      .run(id, Data(writer.bytes))
  }
}

/// Finds which of some headlines share enough words with others.
private struct HeadlineMatcher {
  private struct Headline {
    var article: Int64
    var terms: Int
    /// How many words of the one that is matched it has.
    var shared = 0
  }

  private var headlines: [Headline] = []
  /// Those that have any word of the one that is matched.
  private var touched: [Int] = []
  /// Indices into `headlines` by word.
  private var places: [UInt32: [Int]] = [:]
  /// Bits of words that may be among these: most others are told by one look.
  private var filter: [Bool]

  init(_ asked: [(article: Int64, profile: StoryProfile)]) {
    let bits = max(asked.count * StoryProfile.mostCueTerms * 32, 1024)
    filter = Array(repeating: false, count: 1 << (Int.bitWidth - bits.leadingZeroBitCount))
    for (article, profile) in asked {
      for cue in profile.cueTerms.values {
        places[cue, default: []].append(headlines.count)
        filter[Int(cue) & (filter.count - 1)] = true
      }
      headlines.append(Headline(article: article, terms: profile.titleTerms.count))
    }
  }

  mutating func match(
    _ entry: StoryDays.Entry, _ body: (_ article: Int64, _ other: Int64) throws -> Void
  ) rethrows {
    touched.removeAll(keepingCapacity: true)
    for cue in entry.cues where filter[Int(cue) & (filter.count - 1)] {
      guard let sharing = places[cue] else { continue }
      for number in sharing {
        if headlines[number].shared == 0 { touched.append(number) }
        headlines[number].shared += 1
      }
    }
    for number in touched {
      let headline = headlines[number]
      headlines[number].shared = 0
      guard headline.shared > 1, headline.article != entry.article,
        headline.shared >= StoryProfile.fewestCues(terms: headline.terms, entry.terms)
      else { continue }
      try body(headline.article, entry.article)
    }
  }
}

import FoundationEssentials
import GRDB

/// Which articles have a sequence of words, on disk: an inverted index in pages of its own.
///
/// Sequences come as hashes that lie all over any index, a few of each article. As rows they took
/// three times the room, and a settling looked each up by itself; a page holds all hashes of one
/// remainder in order, and is read and written once for all that change in it.
struct SequencePages {
  let db: Database

  /// That an article has a sequence.
  struct Entry: Comparable {
    var hash: Int64
    var article: Int64

    var page: Int64 { hash & (SequencePages.pageCount - 1) }

    /// By page, then by hash.
    static func < (left: Self, right: Self) -> Bool {
      (left.page, left.hash, left.article) < (right.page, right.hash, right.article)
    }
  }

  /// Sequences that stand in more articles say nothing of any two of them: they are the phrases of
  /// an outlet or a trade.
  static let mostSharing = 64

  /// A power of two: few entries stand in one page, and a settling of a large import meets each.
  fileprivate static let pageCount: Int64 = 4096

  /// Adds entries; returns the articles whose sequences became too common to be followed.
  ///
  /// O(entries of the pages that they go to).
  func insert(_ entries: [Entry]) throws -> Set<Int64> {
    var marked = Set<Int64>()
    try forEachPage(of: entries) { page, new in
      let old = try read(page)
      let all = Self.merged(old, new)
      try write(page, all)
      Self.forEachSequence(of: all) { sharing in
        guard sharing.count > Self.mostSharing else { return }
        // The entries of one sequence are looked up in what was there before.
        let before = Self.sharing(sharing[sharing.startIndex].hash, in: old).count
        if before <= Self.mostSharing { marked.formUnion(sharing.map(\.article)) }
      }
    }
    return marked
  }

  /// Removes entries; returns the articles whose sequences can be followed again.
  func remove(_ entries: [Entry]) throws -> Set<Int64> {
    var marked = Set<Int64>()
    try forEachPage(of: entries) { page, gone in
      let old = try read(page)
      let all = old.filter { entry in !gone.contains(entry) }
      try write(page, all)
      for hash in Set(gone.map(\.hash)) {
        let sharing = Self.sharing(hash, in: all)
        let isFewer = sharing.count < Self.sharing(hash, in: old).count
        if isFewer, sharing.count == Self.mostSharing { marked.formUnion(sharing.map(\.article)) }
      }
    }
    return marked
  }

  /// Calls `body` with each of `entries` and another article that has its sequence; those of common
  /// sequences are left out.
  func forEachShared(_ entries: [Entry], _ body: (_ entry: Entry, _ other: Int64) -> Void) throws {
    try forEachPage(of: entries) { page, asked in
      let all = try read(page)
      var start = all.startIndex
      for entry in asked {
        while start < all.endIndex, all[start].hash < entry.hash { start += 1 }
        var end = start
        while end < all.endIndex, all[end].hash == entry.hash { end += 1 }
        guard end - start <= Self.mostSharing else { continue }
        for other in all[start..<end] where other.article != entry.article {
          body(entry, other.article)
        }
      }
    }
  }

  /// Calls `body` with every entry, page by page.
  func readAll(_ body: (Entry) -> Void) throws {
    for page in try Int64.fetchAll(db, sql: "SELECT id FROM sequence_page ORDER BY id") {
      for entry in try read(page) { body(entry) }
    }
  }

  /// Sorts `entries` and calls `body` with those of each page.
  private func forEachPage(
    of entries: [Entry], _ body: (_ page: Int64, ArraySlice<Entry>) throws -> Void
  ) throws {
    let sorted = entries.sorted()
    var start = 0
    while start < sorted.count {
      let page = sorted[start].page
      var end = start
      while end < sorted.count, sorted[end].page == page { end += 1 }
      try body(page, sorted[start..<end])
      start = end
    }
  }

  private static func forEachSequence(of entries: [Entry], _ body: (ArraySlice<Entry>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      body(entries[start..<end])
      start = end
    }
  }

  /// The entries of one sequence among those of a page.
  private static func sharing(_ hash: Int64, in entries: [Entry]) -> ArraySlice<Entry> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].hash == hash { end += 1 }
    return entries[low..<end]
  }

  /// Both lists in one, each entry once.
  private static func merged(_ old: [Entry], _ new: ArraySlice<Entry>) -> [Entry] {
    var all: [Entry] = []
    all.reserveCapacity(old.count + new.count)
    var next = old.startIndex
    for entry in new {
      while next < old.endIndex, old[next] < entry {
        all.append(old[next])
        next += 1
      }
      if next < old.endIndex, old[next] == entry { next += 1 }
      if all.last != entry { all.append(entry) }
    }
    all += old[next...]
    return all
  }

  private func read(_ page: Int64) throws -> [Entry] {
    var entries: [Entry] = []
    try QuickStatement(db, "SELECT bytes FROM sequence_page WHERE id = ?").rows(page) { row in
      var reader = ByteReader(row.bytes(0)[...])
      let count = try reader.count()
      entries.reserveCapacity(count)
      var key = 0
      for _ in 0..<count {
        key &+= try reader.number()
        guard ShingleSketch.hashes.contains(key) else { throw DamagedBytes() }
        let hash = Int64(key) * Self.pageCount | page
        entries.append(Entry(hash: hash, article: Int64(try reader.number())))
      }
      guard reader.isAtEnd, (0..<Self.pageCount).contains(page) else { throw DamagedBytes() }
    }
    return entries
  }

  /// The rest of each hash by what it is more than the one before, and the article.
  private func write(_ page: Int64, _ entries: [Entry]) throws {
    guard !entries.isEmpty else {
      return try QuickStatement(db, "DELETE FROM sequence_page WHERE id = ?").run(page)
    }
    var writer = ByteWriter()
    writer.write(entries.count)
    var last = 0
    for entry in entries {
      let key = Int(entry.hash / Self.pageCount)
      writer.write(key - last)
      writer.write(Int(entry.article))
      last = key
    }
    try QuickStatement(db, "INSERT OR REPLACE INTO sequence_page (id, bytes) VALUES (?, ?)")
      .run(page, Data(writer.bytes))
  }
}

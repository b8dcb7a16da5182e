import CZstd
import FoundationEssentials
import GRDB
import Synchronization

/// What the texts of a library have in common, learned from some of them.
///
/// An article alone is too short to be packed well: most of what it repeats stands in other
/// articles. A dictionary holds that once. Its number is a hash of its bytes, which every text
/// packed with it bears.
public final class TextDictionary: @unchecked Sendable {
  // Nothing changes it between `init` and `deinit`.
  let handle: OpaquePointer
  let number: UInt32

  /// Nil where `bytes` is no dictionary.
  init?(_ bytes: [UInt8]) {
    guard let handle = zstd_dictionary_open(bytes, bytes.count, PackedBytes.level) else {
      return nil
    }
    self.handle = handle
    number = zstd_dictionary_number(handle)
  }

  deinit { zstd_dictionary_close(handle) }

  /// In bytes; beyond this more room gains little.
  private static let size = 256 << 10

  /// The bytes of a dictionary for texts like `samples`; nil where these are too few.
  static func learn(from samples: [[UInt8]]) -> [UInt8]? {
    let counts = samples.map(\.count)
    let all = Array(samples.joined())
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = zstd_dictionary_train(all, counts, UInt32(counts.count), start, size)
    }
    return bytes.isEmpty ? nil : bytes
  }
}

/// The dictionaries of a library, on disk.
///
/// Each is kept twice, with its hash: nothing packed with it could be read without.
struct TextDictionaries {
  let db: Database

  /// How many articles a library has before it learns a dictionary; smaller ones have little to gain.
  static let fewestArticles = 4096
  /// How many of the articles added last it is learned from.
  static let sampleCount = 2000
  private static let copyCount = 2
  /// In bytes; longer texts are cut.
  private static let longestSample = 16 << 10

  /// Those that this process has read, by number: what a number stands for never changes.
  private static let known = Mutex<[UInt32: TextDictionary]>([:])

  /// The one that new texts are packed with, or nil where there is none yet.
  func current() throws -> TextDictionary? {
    let number = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM dictionary ORDER BY id DESC LIMIT 1"))
    return try number.flatMap { try dictionary(UInt32(truncatingIfNeeded: $0)) }
  }

  /// The dictionary of that number, or nil where there is none that is whole.
  func dictionary(_ number: UInt32) throws -> TextDictionary? {
    if let known = Self.known(number) { return known }
    guard let dictionary = try read(number) else { return nil }
    Self.known.withLock { $0[number] = dictionary }
    return dictionary
  }

  /// The first copy of a dictionary that is whole.
  func read(_ number: UInt32) throws -> TextDictionary? {
    let copies = try Int64.fetchAll(
      db, sql: "SELECT id FROM dictionary WHERE number = ? ORDER BY id",
      arguments: [Int64(number)])
    return copies.lazy.compactMap(copy).first { $0.number == number }
  }

  /// One copy, or nil where it is not whole; each is read by itself, so that damage to the pages of
  /// one keeps nobody from the other.
  private func copy(_ id: Int64) -> TextDictionary? {
    (try? bytes(ofCopy: id)).flatMap(TextDictionary.init)
  }

  private func bytes(ofCopy id: Int64) throws -> [UInt8] {
    let row = try Row.fetchOne(
      db, sql: "SELECT bytes, hash FROM dictionary WHERE id = ?", arguments: [id])
    guard let row else { throw DamagedBytes() }
    let bytes = Array(row["bytes"] as Data)
    guard FNV1a.number(bytes) == row["hash"] else { throw DamagedBytes() }
    return bytes
  }

  private var copies: [Int64] {
    get throws { try Int64.fetchAll(db, sql: "SELECT id FROM dictionary ORDER BY id") }
  }

  /// The copies that are not whole.
  func damaged() throws -> [Int64] { try copies.filter { copy($0) == nil } }

  /// The bytes of the latest dictionary, or nil where there is none that is whole.
  func latest() throws -> [UInt8]? {
    try copies.reversed().lazy.compactMap { try? bytes(ofCopy: $0) }.first
  }

  /// Reads those that this process does not know yet, for functions of SQL, which have no library
  /// at hand.
  func load() throws {
    for number in try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT number FROM dictionary"))
    { _ = try dictionary(UInt32(truncatingIfNeeded: number)) }
  }

  /// The dictionary of that number, where this process has read it.
  static func known(_ number: UInt32) -> TextDictionary? { known.withLock { $0[number] } }

  /// Learns a dictionary from the articles added last, once there are enough of them.
  ///
  /// What was packed before stays as it is.
  func learn() throws {
    let has = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM dictionary)"))
    guard has == false else { return }
    try learn(from: samples())
  }

  /// Texts to learn from, those added last; none where there are too few to gain anything.
  func samples() throws -> [[UInt8]] {
    guard try Tally.value(of: Tally.Count.articles.rawValue, in: db) >= Self.fewestArticles else {
      return []
    }
    return try Int64.fetchAll(
      db, sql: "SELECT article_id FROM article_body ORDER BY article_id DESC LIMIT ?",
      arguments: [Self.sampleCount]
    ).compactMap { try? ArticleBodies.fetch(db, $0)?.bytes }
  }

  /// Keeps a dictionary for texts like `samples`, unless they are too few or too much alike.
  func learn(from samples: [[UInt8]]) throws {
    let cut = samples.map { Array($0.prefix(Self.longestSample)) }
    guard let bytes = TextDictionary.learn(from: cut) else { return }
    try keep(bytes)
  }

  /// Writes the bytes of a dictionary, twice.
  func keep(_ bytes: [UInt8]) throws {
    guard let dictionary = TextDictionary(bytes) else { return }
    for _ in 0..<Self.copyCount {
      try db.execute(
        sql: "INSERT INTO dictionary (number, hash, bytes) VALUES (?, ?, ?)",
        arguments: [Int64(dictionary.number), FNV1a.number(bytes), Data(bytes)])
    }
  }
}

extension NewsLibrary {
  /// What new texts are packed with, or nil where the library has too few to have learned it.
  public func textDictionary() throws(LibraryError) -> TextDictionary? {
    try reading("reading") { db in try TextDictionaries(db: db).current() }
  }
}

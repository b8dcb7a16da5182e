import Synchronization

/// The scores of features added up, in whole numbers.
///
/// Of two labels side by side the scores stand in one number of 16 bits in the table; they are
/// added up apart.
struct ScoreTotal: Sendable {
  private var even = SIMD8<Int16>()
  private var odd = SIMD8<Int16>()

  static let zero = ScoreTotal()

  @inline(__always)
  static func &+= (total: inout ScoreTotal, row: SIMD16<Int8>) {
    let pairs = unsafeBitCast(row, to: SIMD8<Int16>.self)
    total.even &+= (pairs &<< 8) &>> 8
    total.odd &+= pairs &>> 8
  }

  @inline(__always)
  static func &+= (total: inout ScoreTotal, other: ScoreTotal) {
    total.even &+= other.even
    total.odd &+= other.odd
  }

  /// The score of each label.
  var scores: SIMD16<Float> {
    var scores = SIMD16<Float>()
    scores.evenHalf = SIMD8<Float>(even)
    scores.oddHalf = SIMD8<Float>(odd)
    return scores
  }
}

/// Adds up the scores of a word's features.
struct ScoreSum: FeatureSink {
  let reader: TagWeights.Reader
  var memo: ScoreMemo
  var total = ScoreTotal.zero

  @inline(__always)
  mutating func add(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64) {
    if let scores = reader.scores(of: FeatureHash.of(template, first, second)) { total &+= scores }
  }

  @inline(__always)
  mutating func add(_ key: FeatureKey, emit: (inout ScoreSum) -> Void) {
    let place = ScoreMemo.place(of: key)
    if let known = memo.total(of: key, at: place) {
      total &+= known
      return
    }
    let before = total
    total = .zero
    emit(&self)
    memo.keep(total, of: key, at: place)
    total &+= before
  }
}

/// What features that often go together weigh: words, their shapes and traits come again and again,
/// from article to article, and a look at their sum is cheaper than one at each of them.
///
/// Direct-mapped: a key has one place, where it takes the turn of whatever stood there.
struct ScoreMemo: Sendable {
  private struct Entry {
    var key: FeatureKey
    var total: ScoreTotal
  }

  private static let placeBits: UInt64 = 12
  // What nothing decides weighs nothing.
  private var entries = [Entry](
    repeating: Entry(key: FeatureKey(group: .nothing, first: 0, second: 0), total: .zero),
    count: 1 << Int(placeBits))

  @inline(__always)
  static func place(of key: FeatureKey) -> Int {
    var mixed = (key.first &+ UInt64(key.group.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ key.second) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 32 ^ key.third) &* 0xC4CE_B9FE_1A85_EC53
    return Int(mixed >> (64 - placeBits))
  }

  @inline(__always)
  func total(of key: FeatureKey, at place: Int) -> ScoreTotal? {
    entries[place].key == key ? entries[place].total : nil
  }

  @inline(__always)
  mutating func keep(_ total: ScoreTotal, of key: FeatureKey, at place: Int) {
    entries[place] = Entry(key: key, total: total)
  }
}

/// Memos for as many articles as are read at a time.
final class ScoreMemos: Sendable {
  private let idle = Mutex<[ScoreMemo]>([])

  func take() -> ScoreMemo { idle.withLock { $0.popLast() } ?? ScoreMemo() }

  func give(_ memo: ScoreMemo) { idle.withLock { $0.append(memo) } }
}

/// The words of one part of speech, the commonest first: listed ones, then made-up ones.
///
/// A vocabulary grows with the square root of the text, about, as Heaps' law has it (Manning,
/// Raghavan, Schütze, "Introduction to Information Retrieval", 2008, section 5.1.1): most words are
/// drawn from some thousands, a few from a tail that has no end.
struct WordClass {
  private static let tail = ZipfLaw(count: 1 << 40, offset: 60_000, exponent: 2)
  /// One in so many words comes from the tail.
  private static let tailShare = 80
  /// Made-up words of ranks below this are short, as common words are.
  private static let shortRanks = 4000

  private let common: [String]
  private let endings: [String]
  private let core: ZipfLaw
  private let kind: UInt64

  /// `core` is how many words the class has before its tail begins.
  init(_ common: String, endings: String, core: Int, kind: UInt64) {
    self.common = common.split { $0 == " " || $0 == "\n" }.map(String.init)
    self.endings = endings.split(separator: " ").map(String.init)
    self.core = ZipfLaw(count: core, offset: 8, exponent: 1.25)
    self.kind = kind
  }

  func word(_ random: inout RandomSource) -> String {
    let isRare = random.isOne(in: Self.tailShare)
    return form(isRare ? core.count + random.rank(Self.tail) : random.rank(core))
  }

  /// The word of a rank, the same in every corpus.
  func form(_ rank: Int) -> String {
    if rank < common.count { return common[rank] }
    var random = RandomSource(seed: 11, rank, of: kind)
    let syllables = rank < Self.shortRanks ? 1 : rank < core.count ? 2 : 3
    return Stem.word(syllables: syllables, &random) + random.any(of: endings)
  }
}

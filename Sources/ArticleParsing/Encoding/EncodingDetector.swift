/// Tells which encoding bytes that are no UTF-8 are written in, by the characters they would be.
///
/// A sample is converted from each candidate, and each character from U+0080 up is weighed by how
/// common it is in the languages that the encoding serves: Japanese shows by its kana, Russian by
/// its vowels. Capitals inside words, letters of two scripts side by side and bytes that are no
/// character count against a candidate. After the idea of Li and Momoi, "A composite approach to
/// language/encoding detection" (2001), with characters in place of pairs of them.
struct EncodingDetector: Sendable {
  /// A candidate and the mean weight of its characters, at most 3.
  struct Finding: Sendable {
    var encoding: TextEncoding
    var score: Float
    /// How many characters from U+0080 up there are.
    var total: Int
    /// The share of the characters from U+0080 up that are none.
    var faultShare: Float
  }

  /// In this order where two fit equally well.
  private static let candidates: [(name: String, languages: [LanguageProfile])] = [
    ("windows-1252", LanguageProfile.western), ("windows-1250", LanguageProfile.central),
    ("ISO-8859-2", LanguageProfile.central), ("windows-1254", LanguageProfile.turkish),
    ("windows-1257", LanguageProfile.baltic), ("windows-1251", LanguageProfile.cyrillic),
    ("KOI8-R", LanguageProfile.russian), ("KOI8-U", LanguageProfile.cyrillic),
    ("windows-1253", LanguageProfile.greek), ("windows-1255", LanguageProfile.hebrew),
    ("windows-1256", LanguageProfile.arabic), ("Shift_JIS", LanguageProfile.japanese),
    ("EUC-JP", LanguageProfile.japanese), ("gb18030", LanguageProfile.simplified),
    ("Big5", LanguageProfile.traditional), ("EUC-KR", LanguageProfile.korean),
  ]
  private static let allLanguages = candidates.flatMap(\.languages)
  /// How many bytes are looked at.
  private static let sampleSize = 4096

  private let sample: [UInt8]

  /// Takes the first lines that are not all ASCII as the sample.
  init(_ bytes: [UInt8]) {
    var sample: [UInt8] = []
    var start = 0
    while start < bytes.count, sample.count < Self.sampleSize {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      if let first = bytes[start..<end].firstIndex(where: { $0 >= 0x80 }) {
        // The word before gives the first character its neighbours; ASCII before it gives no more.
        let line = bytes[max(start, first - 64)..<end]
        sample += line.prefix(Self.sampleSize - sample.count)
        sample.append(.lineFeed)
      }
      start = end + 1
    }
    self.sample = sample
  }

  /// The encoding that fits best, or nil where none does.
  func best() -> Finding? {
    var best: Finding?
    for candidate in Self.candidates {
      guard let finding = finding(TextEncoding(name: candidate.name), candidate.languages)
      else { continue }
      if finding.score > (best?.score ?? 0) + 0.05 { best = finding }
    }
    return best
  }

  /// How well one encoding fits, whatever the language; nil where the system cannot convert from it.
  func finding(_ encoding: TextEncoding) -> Finding? {
    let languages = Self.candidates.first { $0.name == encoding.name }?.languages
    return finding(encoding, languages ?? Self.allLanguages)
  }

  private func finding(_ encoding: TextEncoding, _ languages: [LanguageProfile]) -> Finding? {
    guard let converted = CharacterConverter(encoding)?.utf8(of: sample[...]) else { return nil }
    let census = CharacterCensus(converted.text)
    guard census.total > 0 else { return nil }
    let total = Float(census.total)
    // In tenths, whose sum is the same in any order: a dictionary's differs from run to run.
    let best = languages.map { language in
      census.counts.reduce(0) { $0 + Int((language.weight(of: $1.key) * 10).rounded()) * $1.value }
    }.max()
    guard let best else { return nil }
    return Finding(
      encoding: encoding, score: (Float(best) / 10 - census.penalties) / total, total: census.total,
      faultShare: Float(converted.faults) / total)
  }
}

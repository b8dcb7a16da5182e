/// Which encoding a document is read in, and why that may be wrong.
///
/// In this order: a byte order mark, NUL bytes in every other place (UTF-16), what came with the
/// bytes, what a page says of itself, the bytes alone. What is stated loses where it plainly does
/// not fit: bytes of another encoding under the name of UTF-8, UTF-8 under any other name.
struct EncodingChoice: Equatable, Sendable {
  var encoding: TextEncoding
  /// How many bytes the byte order mark takes.
  var markLength = 0
  /// Whether something says so, or the bytes leave no doubt.
  var isCertain: Bool
  /// Whether the bytes are known to be valid UTF-8, to be taken as they are.
  var isValid = false

  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
    ([0, 0, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// Chooses for the bytes of a document, with the label that came beside them and whether they may
  /// be HTML or XML.
  ///
  /// Costs one pass over valid UTF-8, and a few milliseconds more for anything else.
  init(_ bytes: [UInt8], stated label: String?, isMarkup: Bool, hasNull: Bool) {
    if let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      self.init(encoding: mark.encoding, markLength: mark.bytes.count, isCertain: true)
      return
    }
    if hasNull, let wide = WideText.unmarkedUTF16(bytes) {
      self.init(encoding: wide, isCertain: true)
      return
    }
    let survey = UTF8Survey(bytes)
    let stated =
      label.flatMap(TextEncoding.init(label:))
      ?? (isMarkup ? MarkupCharset.encoding(of: bytes) : nil)
    if survey.isASCII {
      self = Self.ofASCII(bytes, stated)
    } else if let stated, stated != .utf8 {
      self = Self.weighing(stated, bytes, survey)
    } else {
      self = Self.ofUTF8(bytes, survey)
    }
    isValid = encoding == .utf8 && survey.isValid
  }

  private init(encoding: TextEncoding, markLength: Int = 0, isCertain: Bool) {
    self.encoding = encoding
    self.markLength = markLength
    self.isCertain = isCertain
  }

  private static func ofASCII(_ bytes: [UInt8], _ stated: TextEncoding?) -> EncodingChoice {
    if ISO2022JP.isUsed(in: bytes) { return EncodingChoice(encoding: .iso2022JP, isCertain: true) }
    if let stated, stated.name == "UTF-7" || stated.name == "ISO-2022-KR" {
      return EncodingChoice(encoding: stated, isCertain: true)
    }
    return EncodingChoice(encoding: .utf8, isCertain: true)
  }

  /// For bytes said to be UTF-8, or of which nothing is said.
  private static func ofUTF8(_ bytes: [UInt8], _ survey: UTF8Survey) -> EncodingChoice {
    if survey.faults == 0 { return EncodingChoice(encoding: .utf8, isCertain: true) }
    // Two bytes of windows-1252 form a character by chance now and then, three hardly ever.
    let isMostlyUTF8 = survey.shortSequences + 4 * survey.longSequences >= 4 * survey.faults
    let best = isMostlyUTF8 ? nil : EncodingDetector(bytes).best()
    guard let best else { return EncodingChoice(encoding: .utf8, isCertain: false) }
    // windows-1252 with whole characters of UTF-8 among it: UTF-8 with strays, which reads both.
    if !best.encoding.isMultibyte, survey.longSequences + survey.shortSequences / 3 > 0,
      survey.longSequences * 8 + survey.shortSequences * 2 >= survey.faults
    {
      return EncodingChoice(encoding: .utf8, isCertain: false)
    }
    return EncodingChoice(encoding: best.encoding, isCertain: false)
  }

  /// For bytes beyond ASCII that are said to be something else than UTF-8.
  private static func weighing(
    _ stated: TextEncoding, _ bytes: [UInt8], _ survey: UTF8Survey
  ) -> EncodingChoice {
    // Short text in two bytes a character may be valid UTF-8 by chance.
    if survey.faults == 0, survey.sequences >= (stated.isMultibyte ? 4 : 1) {
      return EncodingChoice(encoding: .utf8, isCertain: true)
    }
    let trusted = EncodingChoice(encoding: stated, isCertain: true)
    let detector = EncodingDetector(bytes)
    guard let finding = detector.finding(stated) else {
      // UTF-16 and such, which the bytes are not, or an encoding that the system does not know.
      return stated.isASCIICompatible ? trusted : ofUTF8(bytes, survey)
    }
    let hasFaults = finding.faultShare > 0.05
    guard hasFaults || finding.score < 0.3 && finding.total >= 8 else { return trusted }
    let other = ofUTF8(bytes, survey)
    if other.encoding == .utf8 {
      return hasFaults && survey.sequences * 4 >= survey.faults ? other : trusted
    }
    guard let rival = detector.finding(other.encoding), rival.score > finding.score + 1.5 else {
      return trusted
    }
    return other
  }
}

/// Reads what records state beside the text: names, addresses, languages.
enum RecordDetails {
  /// The authors' names without "By"; addresses of their pages are no names.
  static func byline(_ bytes: [UInt8]) -> String? {
    guard let line = RecordText.line(bytes) else { return nil }
    let names = listed(line).map { Byline($0)?.names ?? $0 }.filter { !isAddress($0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The entries of a list as Python prints it, `['Ada Novak', "Tom Reyes"]`; else the line.
  private static func listed(_ line: String) -> [String] {
    let quotes: [UInt8] = [.quote, UInt8(ascii: "'")]
    let bytes = Array(line.utf8)
    guard bytes.count > 3, bytes.first == .openingBracket, bytes.last == .closingBracket,
      quotes.contains(bytes[1])
    else { return [line] }
    var entries: [String] = []
    var index = 1
    while index < bytes.count, quotes.contains(bytes[index]),
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    {
      entries.append(String(decoding: bytes[index + 1..<end], as: UTF8.self).trimmed)
      let isSeparator: (UInt8) -> Bool = { $0 == .comma || $0 == .space }
      index = bytes[(end + 1)...].firstIndex { !isSeparator($0) } ?? bytes.count
    }
    return index == bytes.count - 1 ? entries.filter { !$0.isEmpty } : [line]
  }

  /// An address as it is printed, or nil where blanks stand in it.
  static func url(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    return text.isEmpty || text.utf8.contains(where: \.isBlank) ? nil : text
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// A language tag (BCP 47) of two or three letters and what follows them, "en_GB" as "en-GB", or
  /// that of a language named in English; nil for anything else.
  static func language(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.prefix(40), as: UTF8.self).trimmed
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let isTag =
      (2...3).contains(parts[0].utf8.count) && parts[0].utf8.allSatisfy { $0 < 0x80 && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0 < 0x80 && $0.isWord }
      }
    return isTag ? parts.joined(separator: "-") : languages[text.lowercased()]
  }

  private static let languages = [
    "arabic": "ar", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko",
    "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
    "vietnamese": "vi",
  ]
}

/// Who wrote a message and in whose name it was sent.
struct MailSender: Equatable, Sendable {
  /// The author, where the sender's name reads as a person's.
  var byline: String?
  /// The outlet: the mailing list's name, else the sender's.
  var source: String?

  /// What stands between a person and an outlet: "Ada Novak from Harbour Letter".
  private static let links = [" from ", " at ", " via ", " | ", " – ", " - "]
  /// Words that people's names do not have.
  private static let outletWords: Set<String> = [
    "the", "letter", "newsletter", "team", "alerts", "digest", "editors", "newsroom", "briefing",
    "service", "support", "info", "staff", "media", "group",
  ]

  init(_ headers: MailHeaders) {
    let name = headers.value("from").flatMap(Self.displayName)
    let list = headers.value("list-id").flatMap(Self.phrase)
    guard let name else {
      source = list
      return
    }
    for link in Self.links {
      let halves = name.split(separator: link, maxSplits: 1)
      if halves.count == 2, Self.isPerson(String(halves[0])) {
        byline = String(halves[0]).trimmed
        source = list ?? String(halves[1]).trimmed
        return
      }
    }
    if Self.isPerson(name), !Self.isOwner(name, of: headers.value("from") ?? []) { byline = name }
    source = list ?? name
  }

  /// Whether the address is that of the name's own site, or of an office such as news@.
  ///
  /// Outlets write from such addresses ("Harbour Life" from harbourlife.example), people hardly ever.
  private static func isOwner(_ name: String, of field: [UInt8]) -> Bool {
    guard let at = field.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let isPart = { (byte: UInt8) in byte.isWord || byte == UInt8(ascii: "-") }
    let local = field[..<at].reversed().prefix { isPart($0) }.reversed().map(\.asciiLowercased)
    if offices.contains(String(decoding: local, as: UTF8.self)) { return true }
    let domain = field[(at + 1)...].prefix { isPart($0) || $0 == UInt8(ascii: ".") }
      .filter(\.isWord).map(\.asciiLowercased)
    let letters = name.utf8.filter(\.isWord).map(\.asciiLowercased)
    return domain.firstOffset(of: letters) != nil
  }

  private static let offices: Set<String> = [
    "news", "newsletter", "newsletters", "hello", "info", "noreply", "no-reply", "donotreply",
    "editor", "editors", "team", "mail", "contact", "letters", "alerts", "digest", "updates",
  ]

  private static func isPerson(_ name: String) -> Bool {
    Byline.isBareName(name) && !OutletName.isBare(name)
      && !name.words.contains { outletWords.contains($0.lowercased()) }
  }

  /// The name of the first mailbox of a field (RFC 5322, section 3.4), or nil where it has only an
  /// address; `ada@example.org (Ada Novak)` is the form of old.
  static func displayName(_ value: [UInt8]) -> String? {
    if let name = phrase(value) { return name }
    guard !value.contains(UInt8(ascii: "<")),
      let open = value.firstIndex(of: UInt8(ascii: "(")),
      let close = value[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let text = EncodedWords.text(of: Array(value[(open + 1)..<close]))
    return text.isEmpty ? nil : text
  }

  /// The words before an address or identifier in angle brackets, without quotes, or nil.
  private static func phrase(_ value: [UInt8]) -> String? {
    var words: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == .quote {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\\"), index + 1 < value.count {
        index += 1
        words.append(value[index])
      } else if byte == UInt8(ascii: "<"), !isQuoted {
        let text = EncodedWords.text(of: words)
        // Some writers repeat the address as the name.
        return text.isEmpty || text.contains("@") && text.words.count == 1 ? nil : text
      } else {
        words.append(byte)
      }
      index += 1
    }
    return nil
  }
}

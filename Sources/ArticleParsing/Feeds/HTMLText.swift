import CMarkup

/// The words of a piece of HTML as a reader sees them.
///
/// Tags and what is no text, as scripts, are left out, character references decoded and blanks
/// collapsed. Only the first `limit` bytes of HTML are read.
struct HTMLText: Sendable {
  /// How much of a text is read at most, in bytes.
  static let limit = 1 << 16
  /// The processor time one text may take.
  private static let seconds = 1.0

  /// Lines parted by line feeds: one for each paragraph, item or the like.
  private(set) var text: [UInt8]

  init(html: [UInt8]) {
    var collector = TextCollector()
    if html.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      Self.read(html.prefix(Self.limit), into: &collector)
    } else {
      collector.append(html.prefix(Self.limit))
    }
    text = collector.text
  }

  /// Takes text as it stands, its own line feeds parting lines.
  init(plain: [UInt8]) {
    var collector = TextCollector()
    for line in plain.prefix(Self.limit).split(separator: .lineFeed) {
      collector.append(line)
      collector.breakLine()
    }
    text = collector.text
  }

  /// Everything on one line.
  var line: String {
    String(decoding: text.map { $0 == .lineFeed ? .space : $0 }, as: UTF8.self).trimmed
  }

  /// How many lines are long enough for a paragraph.
  var paragraphCount: Int {
    text.split(separator: .lineFeed).reduce(0) { $0 + ($1.count >= 80 ? 1 : 0) }
  }

  private static func read(_ html: ArraySlice<UInt8>, into collector: inout TextCollector) {
    withUnsafeMutablePointer(to: &collector) { collector in
      var events = markup_events(
        context: UnsafeMutableRawPointer(collector),
        start: { context, name, _ in
          context?.assumingMemoryBound(to: TextCollector.self).pointee.start(name)
        },
        end: { context, name in
          context?.assumingMemoryBound(to: TextCollector.self).pointee.end(name)
        },
        text: { context, bytes, count in
          let text = UnsafeRawBufferPointer(start: bytes, count: count)
          context?.assumingMemoryBound(to: TextCollector.self).pointee.append(text)
        })
      html.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = markup_read_html(start, bytes.count, seconds, &events)
      }
    }
  }
}

/// Gathers text from the events of a reading.
private struct TextCollector {
  private(set) var text: [UInt8] = []
  private var owesBreak = false
  private var owesBlank = false
  /// The element whose content is no text, and how many of its name are open.
  private var hidden: (name: String, count: Int)?

  private static let hiddenNames: Set<String> = [
    "script", "style", "template", "noscript", "iframe", "object", "svg", "head",
  ]
  private static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
  ]

  mutating func start(_ name: UnsafePointer<CChar>?) {
    guard let name = name.map({ String(cString: $0) }) else { return }
    if let open = hidden {
      if open.name == name { hidden?.count += 1 }
    } else if Self.hiddenNames.contains(name) {
      hidden = (name, 1)
    }
    if !Self.inlineNames.contains(name) { breakLine() }
  }

  mutating func end(_ name: UnsafePointer<CChar>?) {
    guard let name = name.map({ String(cString: $0) }) else { return }
    if let open = hidden, open.name == name {
      hidden = open.count > 1 ? (name, open.count - 1) : nil
    }
    if !Self.inlineNames.contains(name) { breakLine() }
  }

  mutating func breakLine() { owesBreak = true }

  mutating func append(_ bytes: some Collection<UInt8>) {
    guard hidden == nil else { return }
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte.isBlank {
        owesBlank = true
      } else if byte == 0xC2, next != bytes.endIndex, bytes[next] == 0xA0 || bytes[next] == 0xAD {
        // No-break spaces are blanks, soft hyphens nothing.
        owesBlank = owesBlank || bytes[next] == 0xA0
        index = bytes.index(after: next)
        continue
      } else {
        settle()
        text.append(byte)
      }
      index = next
    }
  }

  private mutating func settle() {
    if !text.isEmpty, owesBreak || owesBlank { text.append(owesBreak ? .lineFeed : .space) }
    (owesBreak, owesBlank) = (false, false)
  }
}

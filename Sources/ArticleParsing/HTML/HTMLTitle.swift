/// The title of a web page and the block that prints it.
struct HTMLTitle: Sendable {
  private(set) var text: String?
  /// The block that prints it on the page, or nil.
  private(set) var block: Int?
  /// The site's name, where the page's name ends in one.
  private(set) var site: String?
  /// What repeats the title, folded.
  private var keys: Set<String> = []
  /// How long those are, in bytes.
  private var lengths: Set<Int> = []

  private static let separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " • ", " · ", " / "]

  /// Chooses the heading that says what the metadata calls the article, else what those say.
  init(_ page: HTMLPage, _ metadata: PageMetadata) {
    let sites = metadata.sites.map { FoldedText($0).string }
    var names = Array(metadata.titles.prefix(10))
    if let name = metadata.pageTitle { names.append(name) }
    let cuts = names.map { Self.withoutSite($0, sites: sites) }
    site = cuts.last?.site
    let stated = cuts.map(\.title).filter { !$0.isEmpty && !sites.contains(FoldedText($0).string) }
    let folded = (stated + names).map { FoldedText($0).string }.filter { !$0.isEmpty }
    block = Self.heading(of: page, named: folded, sites: sites)
    text = block.map { page.texts[$0] } ?? stated.first
    keys = Set(folded)
    if let text { keys.insert(FoldedText(text).string) }
    keys.remove("")
    lengths = Set(keys.map(\.utf8.count))
  }

  /// Whether a line says the title again.
  func isRepeated(by line: FoldedText) -> Bool {
    line.bytes.count < 300 && lengths.contains(line.bytes.count) && keys.contains(line.string)
  }

  /// The heading that a name of the page repeats or contains; else the only one of the first level.
  private static func heading(
    of page: HTMLPage, named names: [String], sites: [String]
  ) -> Int? {
    let words = names.map { LongWords($0) }
    var best: (block: Int, score: Double)?
    var firsts: [Int] = []
    var seen = 0
    for (index, block) in page.blocks.blocks.enumerated() {
      let isHeading = block.tag.headingLevel.map { $0 <= 3 } ?? false
      guard isHeading || block.words <= 40 && page.hints(around: index).contains(.headline) else {
        continue
      }
      let text = FoldedText(page.texts[index]).string
      guard !text.isEmpty, !sites.contains(text), !leadsHome(index, of: page) else { continue }
      seen += 1
      if seen > headingLimit { break }
      if block.tag == .h1 { firsts.append(index) }
      var score = zip(names, words).map { likeness(of: text, to: $0, $1) }.max() ?? 0
      if block.tag == .h1 { score += 0.1 }
      if page.aside(of: index).isAside { score -= 0.05 }
      if score >= 0.6, score > best?.score ?? 0 { best = (index, score) }
    }
    if let best { return best.block }
    return firsts.count == 1 ? firsts[0] : nil
  }

  /// Whether a heading is a link to the site's front page, and so the site's name.
  private static func leadsHome(_ index: Int, of page: HTMLPage) -> Bool {
    guard page.blocks.blocks[index].linkShare > 0.9, let link = page.link(of: index)?.trimmed else {
      return false
    }
    if link == "/" || link == "./" { return true }
    let parts = link.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count >= 3 && (parts[0] == "http:" || parts[0] == "https:")
      && parts.dropFirst(3).allSatisfy(\.isEmpty)
  }

  /// Titles stand early; a page of more headings is an index.
  private static let headingLimit = 200

  /// 1 for the same words, less where one holds the other, 0 for any others.
  private static func likeness(
    of text: String, to name: String, _ nameWords: LongWords
  ) -> Double {
    if text == name { return 1 }
    if name.utf8.count > text.utf8.count, name.contains(text, byteLimit: 700) {
      return text.words.count < 2
        ? 0 : 0.4 + 0.5 * Double(text.utf8.count) / Double(name.utf8.count)
    }
    if text.utf8.count > name.utf8.count, text.contains(name, byteLimit: 700) {
      return name.words.count < 2
        ? 0 : 0.4 + 0.5 * Double(name.utf8.count) / Double(text.utf8.count)
    }
    let words = LongWords(text)
    return 0.95 * words.share(in: nameWords) * nameWords.share(in: words)
  }

  /// A page's name without the site's, which stands at its end or at its beginning.
  private static func withoutSite(
    _ name: String, sites: [String]
  ) -> (title: String, site: String?) {
    for separator in separators {
      let parts = split(name, at: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if sites.contains(FoldedText(last).string) || isShorter(last, than: parts.dropLast()) {
        return (parts.dropLast().joined(separator: separator), last)
      }
      if sites.contains(FoldedText(first).string) {
        return (parts.dropFirst().joined(separator: separator), first)
      }
    }
    return (name, nil)
  }

  private static func isShorter(_ last: String, than rest: ArraySlice<String>) -> Bool {
    let words = rest.reduce(0) { $0 + $1.words.count }
    return last.words.count <= 5 && words >= 3 && last.words.count < words
      && last.first?.isLowercase != true
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let needle = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    while let next = bytes.firstOffset(of: needle, from: start) {
      parts.append(String(decoding: bytes[start..<next], as: UTF8.self).trimmed)
      start = next + needle.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self).trimmed)
    return parts.filter { !$0.isEmpty }
  }
}

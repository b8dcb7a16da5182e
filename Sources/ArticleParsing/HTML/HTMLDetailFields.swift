import NewsModel

/// Reads author and date out of lines that hold several fields without marks between them.
///
/// The elements around the fields tell them apart: `By Ada Novak 8 January 2020, 3:51 pm 11 replies`
/// are three runs of text.
struct HTMLDetailFields: Sendable {
  /// What such lines say, in the order of the page.
  struct Found: Sendable {
    var authors: [String] = []
    var dates: [String] = []
  }

  private let page: HTMLPage
  private let dates = AbsoluteDateReader()

  init(_ page: HTMLPage) { self.page = page }

  /// What a block is whose elements are made for an author's name or a date; nil for others.
  func role(of index: Int, hints: HTMLHints) -> PieceRole? {
    let block = page.blocks.blocks[index]
    guard block.words <= 8, !hints.contains(.authorNote) else { return nil }
    let text = page.texts[index]
    if hints.contains(.date), MachineDate(text) != nil || !dates.dates(in: text).isEmpty {
      return .published
    }
    let isName = Byline.areNames(text) && text.contains(where: \.isUppercase)
    return hints.contains(.author) && isName ? .byline : nil
  }

  /// A byline with a date behind its comma, as `By Ada Novak, June 5, 1998`; nil for other lines.
  func bylineAndDate(_ text: String) -> [PageSegment]? {
    let end = text.utf8.count
    guard end <= 160, let date = dates.dates(in: text).first?.span.lowerBound else { return nil }
    let before = text.slice(0..<date).trimmed
    guard before.hasSuffix(","), Byline(String(before.dropLast())) != nil,
      PublicationDate.stated(by: text.slice(date..<end), reader: dates) != nil
    else { return nil }
    let names = before.utf8.count - 1
    return [
      PageSegment(0..<names, .byline, .byline), PageSegment(names..<end, .published, .printedDate),
    ]
  }

  /// The fields of lines about the article around its title, and dates in its footer.
  ///
  /// Two hundred lines at most are read.
  func found(from start: Int, to end: Int, footer: Int) -> Found {
    var found = Found()
    for index in max(0, start)..<max(0, start, min(end, start + 200)) {
      let block = page.blocks.blocks[index]
      guard block.words <= 40, block.tag != .title,
        page.aside(of: index).isDisjoint(with: Self.unwanted)
      else { continue }
      for run in runs(of: index) { read(run, into: &found) }
      found.authors += markedNames(in: index)
    }
    if found.dates.isEmpty {
      for index in footer..<min(footer + 12, page.blocks.blocks.count)
      where page.blocks.blocks[index].words <= 20
        && page.aside(of: index).isDisjoint(with: Self.unwanted.subtracting(.footer))
      {
        read(page.texts[index], into: &found)
      }
    }
    return found
  }

  private static let unwanted: HTMLHints = [
    .comments, .related, .sidebar, .footer, .promotion, .navigation, .consent, .hidden,
  ]

  private func read(_ run: String, into found: inout Found) {
    guard run.words.count <= 16 else { return }
    if let date = date(in: run) { found.dates.append(date) }
    if let name = Self.author(in: run) { found.authors.append(name) }
  }

  /// The date of a run that says no more than that, an author's name aside.
  private func date(in run: String) -> String? {
    if MachineDate(run) != nil { return run }
    let statement = Self.offsetOfAuthor(in: run).map { run.slice(0..<$0) } ?? run
    if let span = PublicationDate.stated(by: statement, reader: dates) {
      return statement.slice(span)
    }
    return run.words.first { $0.utf8.count == 10 && MachineDate(String($0)) != nil }
      .map(String.init)
  }

  /// Where " by " and a name begin, in bytes.
  private static func offsetOfAuthor(in run: String) -> Int? {
    Array(run.utf8).map(\.asciiLowercased).firstOffset(of: Array(" by ".utf8))
  }

  /// The names behind "by" in a run: all of it, or up to its end.
  private static func author(in run: String) -> String? {
    if let byline = Byline(run) { return byline.names }
    guard let offset = offsetOfAuthor(in: run) else { return nil }
    let names = run.slice(offset + 4..<run.utf8.count).trimmed
    return names.words.count <= 5 && Byline.areNames(names) ? names : nil
  }

  /// The names in a block that stand alone in elements made for authors' names.
  private func markedNames(in index: Int) -> [String] {
    let tree = page.tree
    let node = Int(page.blocks.blocks[index].node)
    return (node + 1..<max(node + 1, min(Int(tree.nodes[node].end), node + 60))).compactMap {
      inner in
      let parent = Int(tree.nodes[inner].parent)
      let hints = tree.nodes[parent].hints.union(
        tree.nodes[max(0, Int(tree.nodes[parent].parent))].hints)
      guard tree.nodes[inner].tag == .text, hints.contains(.author) else { return nil }
      let name = PageMetadata.plain(tree.text(inside: inner))
      return Byline.isBareName(name) ? name : nil
    }
  }

  /// The runs of text of a block, each from one element.
  private func runs(of index: Int) -> [String] {
    let tree = page.tree
    let node = Int(page.blocks.blocks[index].node)
    let text = page.texts[index]
    var runs: [String] = [text]
    var spaced = ""
    for inner in node..<min(Int(tree.nodes[node].end), node + 60)
    where tree.nodes[inner].tag == .text {
      let run = PageMetadata.plain(
        Array(tree.text[Int(tree.nodes[inner].start)..<Int(tree.nodes[inner].stop)].prefix(700)))
      guard !run.isEmpty, run != text, text.contains(run, byteLimit: 700) else { continue }
      runs.append(run)
      spaced += spaced.isEmpty ? run : " " + run
    }
    // "Feb 18" above "2009" is one date in two elements.
    if runs.count > 2, spaced != text { runs.insert(spaced, at: 1) }
    return runs
  }
}

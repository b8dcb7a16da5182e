import NewsModel

/// Where the article ends and other things on the page begin.
extension HTMLReadings {
  /// Takes out what stands under a label that begins something else.
  ///
  /// A box within the text ends at the next heading of its rank, or where running text goes on.
  mutating func closeZones(in span: Range<Int>) {
    var closed = span.lowerBound
    for (label, zone) in zones.sorted(by: { $0.key < $1.key }) where label >= closed {
      let end = endOfZone(zone, openedBy: label, in: span)
      for index in label + 1..<max(label + 1, end) where zones[index] == nil {
        switch zone {
        case .related: readings[index] = whole(index, .junk, .relatedBox)
        case .comments: readings[index] = whole(index, .junk, .commentSection)
        case .promotion: readings[index] = whole(index, .junk, .promotionSection)
        case .footer: readings[index] = whole(index, .junk, .afterArticle)
        }
      }
      closed = end
    }
  }

  /// Where a zone ends: with the element that holds its label and little of the text, else at a
  /// heading of its rank, or where running text goes on.
  private func endOfZone(_ zone: Zone, openedBy label: Int, in span: Range<Int>) -> Int {
    let blocks = page.blocks.blocks
    let words = { (span: Range<Int>) in
      page.region.prose[span.upperBound] - page.region.prose[span.lowerBound]
    }
    let total = words(span)
    var box = label..<label + 1
    var node = Int(blocks[label].node)
    for _ in 0..<12 where node > page.region.root {
      let inside = page.blocks.blocks(inside: node, of: page.tree)
      guard words(inside) < 0.3 * total || total == 0 else { break }
      box = inside
      node = Int(page.tree.nodes[node].parent)
    }
    if box.upperBound > label + 1 { return min(box.upperBound, span.upperBound) }
    let following = words(label..<span.upperBound)
    if zone == .comments { return following < 0.6 * total ? span.upperBound : label + 1 }
    let level = blocks[label].tag.headingLevel
    var run = 0
    for index in label + 1..<min(max(label + 1, span.upperBound), label + 200) {
      if let level, let other = blocks[index].tag.headingLevel, other <= level { return index }
      if page.isProse(index), blocks[index].linkShare < 0.3, blocks[index].tag != .li {
        run += 1
        if run == 2 || following > 0.5 * total { return index - run + 1 }
      } else {
        run = 0
      }
    }
    return following > 0.5 * total ? label + 1 : span.upperBound
  }

  /// Takes out what follows the text that linked data state, where the page prints nearly all of it.
  mutating func cutEnd(of span: Range<Int>, behind stated: StatedText) {
    guard stated.wordCount >= 60 else { return }
    let blocks = page.blocks.blocks
    var printed = 0
    var last: Int?
    for index in span where readings[index].contains(where: { $0.role == .body }) {
      guard blocks[index].words >= 8, let share = stated.share(of: page.texts[index]), share > 0.5
      else { continue }
      printed += Int(blocks[index].words)
      last = index
    }
    // Some state the first paragraph only; then most of the text stands behind it.
    let rest = last.map { last in
      (last + 1..<span.upperBound).reduce(0) { $0 + (page.isProse($1) ? Int(blocks[$1].words) : 0) }
    }
    guard let last, let rest, printed * 10 >= stated.wordCount * 8, rest * 2 < printed else {
      return
    }
    for index in last + 1..<span.upperBound
    where readings[index].contains(where: { $0.role == .body || $0.role == .heading }) {
      if let share = stated.share(of: page.texts[index]), share > 0.3 { continue }
      readings[index] = whole(index, .junk, .afterArticle)
    }
  }

  /// Reads the linked headlines of boxes with other articles as what they are.
  mutating func markTeasers() {
    var count = 0
    for index in readings.indices
    where readings[index].first?.rule == StructureRule.relatedBox.rawValue {
      let block = page.blocks.blocks[index]
      guard (4...30).contains(block.words), block.linkShare > 0.8,
        page.aside(of: index).isDisjoint(with: [.hidden, .comments, .consent]),
        page.link(of: index) != nil, count < Self.teaserLimit
      else { continue }
      readings[index] = whole(index, .teaser, .relatedTitle)
      count += 1
    }
  }

  /// More linked headlines are a site's index, not what goes with the article.
  private static let teaserLimit = 40

  /// Reads the list under a label of takeaways as points, at most ten.
  mutating func readTakeaways(in span: Range<Int>) {
    for label in takeawayLabels {
      for index in (label + 1..<span.upperBound).prefix(10) {
        let roles = readings[index].map(\.role)
        guard page.blocks.blocks[index].tag == .li, roles == [.body] else { break }
        readings[index] = whole(index, .takeaway, .takeaway)
      }
    }
  }

  /// Takes out a note about the author among the last paragraphs.
  mutating func cutAuthorNote(of span: Range<Int>) {
    var left = 2
    for index in span.reversed() where readings[index].contains(where: { $0.role == .body }) {
      let text = page.texts[index]
      if text.utf8.first?.isUppercase == true, page.blocks.blocks[index].words <= 70,
        AuthorNote.isNote(text)
      {
        readings[index] = whole(index, .junk, .authorNote)
      }
      left -= 1
      if left == 0 { return }
    }
  }

  mutating func cutLooseEnd(of span: Range<Int>) {
    for index in span.reversed() {
      let roles = readings[index].map(\.role)
      guard roles.contains(where: { $0 == .body || $0 == .heading }) else { continue }
      guard roles == [.heading] else { break }
      readings[index] = whole(index, .junk, .emptyHeading)
    }
  }
}

import NewsModel

/// When the article was published, by the surest statement that the page makes.
extension HTMLAssembly {
  /// The first day that metadata state; else the day printed by the title; else the address's.
  func date() -> PrintedDate? {
    let order = metadata.language.flatMap { DateOrder(language: $0) }
    var rough: PrintedDate?
    let stated = [document.stated.published].compactMap { $0 } + metadata.dates
    for printed in stated + timeElements() {
      guard let date = MachineDate(printed, order: order, allowsEpoch: true), !isAhead(date.date)
      else { continue }
      let found = PrintedDate(printed: printed, resolved: date.date, confidence: date.confidence)
      if date.date.day != nil { return localDay(of: found) ?? found }
      rough = rough ?? found
    }
    if let printedDate = printedDate ?? detailFields.dates.first {
      let found = PrintedDateReader(texts: [], modified: document.modified, order: order)
        .date(printed: printedDate)
      if found.resolved?.day != nil || rough == nil { return found }
    }
    if let rough { return rough }
    for address in [article.url].compactMap({ $0 }) + metadata.urls {
      if let date = MachineDate.inURL(address) {
        return PrintedDate(printed: address, resolved: date, confidence: 0.8)
      }
    }
    return scriptDate()
  }

  /// Whether a day lies after the one on which the page was saved, so that it cannot be meant.
  private func isAhead(_ day: CalendarDate) -> Bool {
    document.modified.map { day.dayNumber > $0.dayNumber + 1 } ?? false
  }

  /// The one day that a page's own data state, where the page says it nowhere else.
  ///
  /// Data about other articles and comments don't count, nor do those that differ.
  private func scriptDate() -> PrintedDate? {
    for key in Self.dateKeys {
      let needle = Array("\"\(key)\":\"".utf8)
      var found: PrintedDate?
      var from = 0
      var count = 0
      while count < 20, let start = document.bytes.firstOffset(of: needle, from: from) {
        from = start + needle.count
        count += 1
        let before = Array(document.bytes[max(0, start - 600)..<start]).map(\.asciiLowercased)
        let value = document.bytes[from...].prefix(40).prefix { $0 != UInt8(ascii: "\"") }
        guard let date = MachineDate(value), date.date.day != nil,
          !Self.otherWords.contains(where: { before.firstOffset(of: $0) != nil })
        else { continue }
        if let found, found.resolved != date.date { return nil }
        found = PrintedDate(
          printed: String(decoding: value, as: UTF8.self), resolved: date.date, confidence: 0.4)
      }
      if let found { return found }
    }
    return nil
  }

  /// What stands before dates of something else; `@type` marks linked data, which are read as such.
  private static let otherWords = [
    "related", "recommend", "comment", "popular", "latest", "teaser", "@type",
  ].map { Array($0.utf8) }

  private static let dateKeys = [
    "datePublished", "publishedDate", "publishedAt", "publishDate", "publicationDate",
    "published_at", "publish_date", "date_published", "firstPublished", "dateCreated", "createdAt",
  ]

  /// The day that the page prints or has in its address, where a time in UTC is the day beside it.
  private func localDay(of stated: PrintedDate) -> PrintedDate? {
    guard stated.printed.hasSuffix("Z") || stated.printed.hasSuffix("+00:00"),
      let day = stated.resolved?.dayNumber
    else { return nil }
    let reader = PrintedDateReader(texts: [], modified: nil)
    var others = [printedDate, detailFields.dates.first].compactMap { $0 }
      .map { reader.date(printed: $0) }
    if let address = metadata.urls.first, let date = MachineDate.inURL(address) {
      others.append(PrintedDate(printed: address, resolved: date, confidence: 1))
    }
    return others.first { other in
      other.resolved?.day != nil && other.resolved.map { abs($0.dayNumber - day) == 1 } ?? false
    }
  }

  /// Whether an element stands in running text, which tells of other days than the article's.
  private func isInProse(_ node: Int) -> Bool {
    let block = Int(page.blocks.firstBlock[node])
    guard block < page.blocks.blocks.count else { return false }
    return page.isProse(block) || page.blocks.blocks[block].words > 25
  }

  /// What the `time` elements between title and text's end state, in order.
  private func timeElements() -> [String] {
    let tree = page.tree
    let title = title.block.map { Int(page.blocks.blocks[$0].node) } ?? page.region.root
    let around = min(title, page.region.root)
    let unwanted: HTMLHints = [.comments, .related, .sidebar, .footer, .promotion, .navigation]
    let times = (around..<tree.nodes.count).lazy.compactMap { node -> String? in
      guard tree.nodes[node].tag == .time || tree.nodes[node].tag == .abbr, !isInProse(node),
        page.region.aside[node].isDisjoint(with: unwanted)
      else { return nil }
      return tree.value(.datetime, of: node) ?? tree.value(.title, of: node)
    }
    return Array(times.prefix(5))
  }
}

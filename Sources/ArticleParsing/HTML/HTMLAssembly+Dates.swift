import NewsModel

/// When the article was published, by the surest statement that the page makes.
extension HTMLAssembly {
  /// The first day that metadata state; else the day printed by the title; else the address's.
  func date() -> PrintedDate? {
    let order = metadata.language.flatMap { DateOrder(language: $0) }
    var rough: PrintedDate?
    let stated = [document.stated.published].compactMap { $0 } + metadata.dates
    for printed in stated + timeElements() {
      guard let date = MachineDate(printed, order: order, allowsEpoch: true) else { continue }
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
    if let address = article.url, let date = MachineDate.inURL(address) {
      return PrintedDate(printed: address, resolved: date, confidence: 0.8)
    }
    return scriptDate()
  }

  /// The day that a page's own data state, where the page says it nowhere else.
  private func scriptDate() -> PrintedDate? {
    for key in Self.dateKeys {
      let needle = Array("\"\(key)\":\"".utf8)
      guard let start = document.bytes.firstOffset(of: needle) else { continue }
      let value = document.bytes[(start + needle.count)...].prefix(40)
        .prefix { $0 != UInt8(ascii: "\"") }
      guard let date = MachineDate(value), date.date.day != nil else { continue }
      return PrintedDate(
        printed: String(decoding: value, as: UTF8.self), resolved: date.date, confidence: 0.6)
    }
    return nil
  }

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

  /// What the `time` elements between title and text's end state, in order.
  private func timeElements() -> [String] {
    let tree = page.tree
    let title = title.block.map { Int(page.blocks.blocks[$0].node) } ?? page.region.root
    let around = min(title, page.region.root)
    let unwanted: HTMLHints = [.comments, .related, .sidebar, .footer, .promotion, .navigation]
    let times = (around..<tree.nodes.count).lazy.compactMap { node -> String? in
      guard tree.nodes[node].tag == .time || tree.nodes[node].tag == .abbr,
        page.region.aside[node].isDisjoint(with: unwanted)
      else { return nil }
      return tree.value(.datetime, of: node) ?? tree.value(.title, of: node)
    }
    return Array(times.prefix(5))
  }
}

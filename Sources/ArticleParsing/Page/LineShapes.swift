import NewsModel

/// Measures shapes that several features make together, and ties to the names of authors.
struct LineShapes: Sendable {
  private let page: Page
  /// The first words of the authors that the page's bylines name, in small letters.
  private let authors: Set<[UInt8]>

  init(_ page: Page) {
    self.page = page
    var authors: Set<[UInt8]> = []
    for block in page.blocks {
      for segment in block.details ?? [] where segment.role == .byline {
        let line = block.raw.slice(segment.span).trimmed
        authors.insert(Self.opening(of: Byline(line)?.names ?? line))
      }
    }
    authors.remove([])
    self.authors = authors
  }

  /// Adds to a table that holds form, wording and place.
  func measure(_ table: inout LineFeatureTable) {
    for row in page.blocks.indices {
      measureNames(row, &table)
      measureShape(row, &table)
    }
  }

  private func measureNames(_ row: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[row]
    let isByLine = block.key.hasPrefix("by ") && block.wordCount <= 15 && !block.endsSentence
    table.flag(row, .isByLine, if: isByLine)
    table.flag(row, .hasGluedDate, if: !block.endsSentence && Self.hasDate(block))
    table.flag(row, .creditsPicture, if: Self.creditsPicture(block))
    guard block.wordCount >= 8 else { return }
    if !authors.isEmpty {
      table.flag(row, .namesAuthor, if: authors.contains(Self.opening(of: block.text)))
    }
    guard row > 0 else { return }
    let before = page.blocks[row - 1]
    let isName = (1...4).contains(before.wordCount) && before.phrase == nil && !before.endsSentence
    table.flag(row, .echoesName, if: isName && Self.beginsAlike(before.text, block.text))
  }

  private func measureShape(_ row: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[row]
    let isOpen = !block.endsSentence && block.details == nil && block.phrase == nil
    let isBetween =
      row > 0 && row + 1 < page.blocks.count && page.isText(row - 1) && page.isText(row + 1)
    let isInside = table[row, .isInRegion] == 1
    table.flag(row, .isQuantity, if: Self.isQuantity(block))
    table.flag(
      row, .isLoneHeadline, if: isOpen && isBetween && (7...24).contains(block.wordCount))
    table.flag(row, .isLoneShort, if: isOpen && isBetween && block.wordCount < 7)
    table.flag(
      row, .isTitleCase,
      if: isOpen && block.wordCount >= 4 && table[row, .capitalShareOfMany] >= 0.6)
    table.flag(row, .isProseOutside, if: block.isProse && !isInside)
    table.flag(row, .isShortInside, if: block.wordCount <= 6 && isInside)
    let shared = table[row, .vocabulary]
    if block.wordCount <= 9 { table[row, .isShortAndShared] = shared }
    if block.isProse { table[row, .isProseAndShared] = shared }
    if let title = page.title.title {
      table.flag(
        row, .isJustBehindTitle, if: (title + 1...title + 3).contains(row) && block.wordCount >= 7)
    }
  }

  /// A line that begins with a number and goes on small, as those of a recipe: `120 g flour`.
  static func isQuantity(_ block: PageBlock) -> Bool {
    guard block.wordCount >= 2, block.wordCount <= 14, !block.endsSentence, block.details == nil,
      block.phrase == nil
    else { return false }
    let text = block.text.utf8
    guard let first = text.first, first.isDigit || first == 0xC2 || first == 0xE2 else {
      return false
    }
    let rest = text.prefix(12).drop { !$0.isLetter || $0 >= 0x80 }
    return rest.first?.isLowercase ?? false
  }

  /// A time of day, a date in figures, or a year behind a comma, in a line of 25 words at most.
  private static func hasDate(_ block: PageBlock) -> Bool {
    guard block.wordCount <= 25, !block.key.isEmpty else { return false }
    let key = Array(block.key.utf8)
    return dateForms.contains { key.firstOffset(of: $0) != nil }
  }

  private static let dateForms = [
    "#:#", "#/#/#", "#-#-#", "#.#.#", " #, #", " # min", " # days ago",
  ]
  .map { Array($0.utf8) }

  private static func creditsPicture(_ block: PageBlock) -> Bool {
    guard block.wordCount <= 40, block.key.utf8.contains(where: { "/:(".utf8.contains($0) }) else {
      return false
    }
    return PhotoCredit.isCredit(block.text) || ParagraphSplitter.endsWithCredit(block.raw)
  }

  /// The first two words, in small letters; empty where there are fewer.
  private static func opening(of text: String) -> [UInt8] {
    let words = text.utf8.prefix(80).split(maxSplits: 2, whereSeparator: \.isBlank).prefix(2)
    return words.count == 2 ? words.joined(separator: [.space]).map(\.asciiLowercased) : []
  }

  /// Whether two lines open with the same word.
  private static func beginsAlike(_ one: String, _ other: String) -> Bool {
    let word = one.utf8.prefix { !$0.isBlank }
    let rest = other.utf8.dropFirst(word.count)
    return other.utf8.starts(with: word) && (rest.first?.isBlank ?? true)
  }
}

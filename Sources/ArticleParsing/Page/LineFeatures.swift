#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures the form and wording of a page's lines.
struct LineFeatures: Sendable {
  private let page: Page
  private let forms: [LineForm]
  private let vocabulary: PageVocabulary

  init(_ page: Page) {
    self.page = page
    forms = page.blocks.map { LineForm($0.text) }
    vocabulary = PageVocabulary(page, forms: forms) { page.isText($0) }
  }

  /// The features of every block, with those of its place on the page.
  func table() -> LineFeatureTable {
    var table = LineFeatureTable(rows: page.blocks.count)
    var repeated: [String: Int] = [:]
    for block in page.blocks where !block.key.isEmpty { repeated[block.key, default: 0] += 1 }
    for index in page.blocks.indices {
      let block = page.blocks[index]
      measureLength(index, &table)
      measureWords(index, &table)
      measureMarks(index, &table)
      measureWording(index, &table)
      table.flag(index, .isTitle, if: page.repeatsTitle(block))
      table.flag(index, .isRepeated, if: repeated[block.key, default: 0] > 1)
      table[index, .vocabulary] = vocabulary.share(of: index)
      table[index, .titleWords] = vocabulary.titleShare(of: index)
      table.flag(index, .hasNoLongWords, if: forms[index].longWords.isEmpty)
    }
    LinePlace(page).measure(&table)
    LineShapes(page).measure(&table)
    return table
  }

  private static let lengths: [(LineFeature, Int)] = [
    (.oneWord, 1), (.twoWords, 2), (.fewWords, 4), (.sixWords, 6), (.nineWords, 9),
    (.fourteenWords, 14), (.twentyFourWords, 24), (.fiftyWords, 50), (.manyWords, .max),
  ]

  private func measureLength(_ index: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[index]
    if let bucket = Self.lengths.first(where: { block.wordCount <= $0.1 }) {
      table[index, bucket.0] = 1
    }
    table[index, .logWords] = logf(1 + Float(min(block.wordCount, 200)))
    table.flag(index, .endsSentence, if: block.endsSentence)
    let last = block.text.utf8.last ?? 0
    let isPoint = ".!?".utf8.contains(last) || block.text.hasSuffix("。")
    table.flag(index, .endsWithPoint, if: isPoint)
    table.flag(index, .isLongSentence, if: isPoint && block.wordCount >= 7)
    table.flag(index, .endsWithColon, if: last == UInt8(ascii: ":"))
    table.flag(index, .isCut, if: block.text.hasSuffix("...") || block.text.hasSuffix("…"))
  }

  private func measureWords(_ index: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[index]
    let form = forms[index]
    let words = Float(max(1, form.words))
    let first = block.text.utf8.first ?? 0
    let capitals =
      form.words > 1 ? Float(form.capitalised) / (words - 1) : first.isUppercase ? 1 : 0
    table[index, .capitalShare] = min(1, capitals)
    if form.words >= 4 { table[index, .capitalShareOfMany] = min(1, capitals) }
    if form.words >= 3 { table[index, .shortShare] = Float(form.short) / words }
    table[index, .personalShare] = min(1, Float(form.personal) / words * 5)
    table.flag(index, .beginsSmall, if: first.isLowercase)
    table.flag(index, .beginsWithDigit, if: first.isDigit)
    table.flag(index, .isCapitals, if: form.letters > 2 && form.smallLetters == 0)
    table.flag(index, .isWordless, if: form.letters == 0)
  }

  private func measureMarks(_ index: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[index]
    let form = forms[index]
    let bytes = Float(max(1, form.bytes))
    let first = block.text.utf8.first ?? 0
    table[index, .digitShare] = Float(form.digits) / bytes
    table[index, .markShare] = min(0.5, Float(form.marks) / bytes)
    table[index, .codeShare] = min(0.5, Float(form.codeMarks) / bytes) * 4
    table[index, .commas] = logf(1 + Float(min(form.commas, 50)))
    table.flag(index, .isBullet, if: block.isBullet)
    table.flag(index, .isHeading, if: block.headingLevel != nil)
    let text = Array(block.text.utf8.prefix(400))
    table.flag(index, .hasBar, if: Self.hasBar(text))
    table.flag(index, .hasAddress, if: Self.hasAddress(text))
    table.flag(
      index, .beginsWithQuote,
      if: first == .quote || first == UInt8(ascii: "'") || "“‘„«".contains(block.text.first ?? " "))
    let number = text.prefix(3).prefix(while: \.isDigit).count
    table.flag(
      index, .isNumbered, if: number > 0 && number < text.count && ".)".utf8.contains(text[number]))
    table.flag(index, .isField, if: (2...30).contains(form.colonAt ?? 0) && form.bytes < 120)
    table.flag(index, .hasSlashes, if: form.slashes >= 2)
    table.flag(index, .isWordList, if: form.commas >= 3 && !block.endsSentence)
    table.flag(index, .isIdeographic, if: block.wordCount > form.words * 2 && block.wordCount > 3)
    table.flag(index, .hasBrackets, if: form.brackets > 0)
    table.flag(index, .hasCopyright, if: text.firstOffset(of: [0xC2, 0xA9]) != nil)
    table.flag(index, .asks, if: form.questions > 0)
    table.flag(index, .exclaims, if: form.exclamations > 0)
  }

  private func measureWording(_ index: Int, _ table: inout LineFeatureTable) {
    let block = page.blocks[index]
    table.flag(index, .isDetail, if: block.details != nil)
    table.flag(index, .authorNote, if: AuthorNote.isNote(block.text))
    guard let effect = block.phrase?.effect else { return }
    let feature: LineFeature =
      switch effect {
      case .junk: .junkPhrase
      case .notice: .noticePhrase
      case .credit: .creditPhrase
      case .teaser: .teaserPhrase
      case .takeaways: .takeawaysPhrase
      case .authorPicture: .authorPhrase
      case .opens(.related): .relatedLabel
      case .opens(.comments): .commentsLabel
      case .opens(.promotion): .promotionLabel
      case .opens(.footer): .footerLabel
      }
    table[index, feature] = 1
  }

  private static func hasBar(_ text: [UInt8]) -> Bool {
    text.contains(UInt8(ascii: "|"))
      || [
        [0xC2, 0xBB], [0xC2, 0xAB], [0xC2, 0xB7], [0xE2, 0x80, 0xA2], [0xE2, 0x86],
        [0xE2, 0x80, 0xBA],
      ]
      .contains { text.firstOffset(of: $0) != nil }
  }

  private static let addressMarks = ["http", "www.", "@", ".com"].map { Array($0.utf8) }

  private static func hasAddress(_ text: [UInt8]) -> Bool {
    addressMarks.contains { text.firstOffset(of: $0) != nil }
  }
}

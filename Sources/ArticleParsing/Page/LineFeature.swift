/// What is measured of a line to tell running text from furniture: form, wording rule, place.
///
/// All values lie between 0 and about 5; the order is that of the weights' table.
enum LineFeature: Int, CaseIterable, Sendable {
  // Form.
  case oneWord, twoWords, fewWords, sixWords, nineWords, fourteenWords, twentyFourWords
  case fiftyWords, manyWords
  case logWords, endsSentence, endsWithPoint, endsWithColon, isCut, isLongSentence
  case capitalShare, capitalShareOfMany, shortShare, personalShare, digitShare, markShare, commas
  case beginsSmall, beginsWithDigit, isCapitals, isBullet, isHeading, hasBar, hasAddress
  case beginsWithQuote, isWordless, codeShare, isNumbered, isField, hasSlashes, isWordList
  case isIdeographic, hasBrackets, hasCopyright, asks, exclaims
  // Wording.
  case junkPhrase, noticePhrase, creditPhrase, teaserPhrase, takeawaysPhrase, authorPhrase
  case relatedLabel, commentsLabel, promotionLabel, footerLabel, isDetail, authorNote
  case closingAuthorNote, echoesName, namesAuthor, isByLine, hasGluedDate, creditsPicture
  // Repetition and shared words.
  case isTitle, isRepeated, vocabulary, titleWords, hasNoLongWords
  // Shapes: several of the above at once, which a weighted sum cannot see.
  case isQuantity, isLoneHeadline, isLoneShort, isTitleCase, isProseOutside, isShortInside
  case isShortAndShared, isProseAndShared, isJustBehindTitle
  // Blank lines.
  case gapBefore, gapAfter, groupSize, groupText, groupMean
  // Running text and furniture around, near and far.
  case textBeforeNear, textAfterNear, textAroundNear, textBefore, textAfter, textAround
  case textBeforeFar, textAfterFar, textAroundFar, textShareBefore, textShareAfter, isFirstText
  case isLastText, shortBefore, shortAfter, junkBefore, junkAfter, detailsBefore, detailsAfter
  case commentsBefore, commentsAfter, relatedBefore, relatedAfter
  case footerBefore, footerAfter, quantitiesBefore, quantitiesAfter
  // Place.
  case isBehindTitle, distanceFromTitle, isInRegion, distanceToRegion
  case distanceBehindRegion, isInText, place

  /// Those that are looked at in the two lines before and after, too.
  static let around: [LineFeature] = [
    .logWords, .endsSentence, .endsWithPoint, .endsWithColon, .isCut, .capitalShare, .shortShare,
    .digitShare, .junkPhrase, .relatedLabel, .commentsLabel, .isDetail, .isRepeated, .gapBefore,
    .gapAfter, .isBullet, .beginsSmall, .vocabulary, .personalShare,
  ]
}

/// A table of features, one row a block.
struct LineFeatureTable: Sendable {
  private(set) var values: [Float]
  static let width = LineFeature.allCases.count

  init(rows: Int) { values = Array(repeating: 0, count: rows * Self.width) }

  subscript(row: Int, feature: LineFeature) -> Float {
    get { values[row * Self.width + feature.rawValue] }
    set { values[row * Self.width + feature.rawValue] = newValue }
  }

  /// Sets a feature to 1 where the condition holds.
  mutating func flag(_ row: Int, _ feature: LineFeature, if condition: Bool) {
    if condition { values[row * Self.width + feature.rawValue] = 1 }
  }
}

import NewsModel

/// Splits a paragraph into what scrapers glued: caption, credit, byline, dateline, text, notice.
struct ParagraphSplitter: Sendable {
  /// Section names that scrapes leave in front of an item's text.
  private static let kickers: Set<String> = [
    "Markets", "Business", "Politics", "World", "Economy", "Opinion", "Technology", "Tech",
    "Sports",
    "National", "International", "Science", "Health", "Culture", "Finance", "Companies", "Asia",
    "Europe", "Video", "Exclusive",
  ]

  /// The segments of a paragraph's raw text, in order and without gaps.
  ///
  /// A paragraph that is a whole item holds a complete article, so that a caption may open it.
  func segments(of raw: String, isWholeItem: Bool) -> [PageSegment] {
    var segments: [PageSegment] = []
    var start = 0
    let end = raw.utf8.count
    let bodyEnd = Self.noticeStart(in: raw) ?? end
    if isWholeItem || Self.endsWithCredit(raw), let credit = PhotoCredit(in: raw),
      credit.span.upperBound <= bodyEnd
    {
      segments += captionAndCredit(raw, credit)
      start = credit.span.upperBound
    }
    if isWholeItem, let byline = GluedByline(in: raw.slice(start..<bodyEnd)) {
      segments.append(PageSegment(start..<start + byline.length, .byline, .byline))
      start += byline.length
    }
    let blanks = raw.utf8.dropFirst(start).prefix(while: \.isBlank).count
    if let dateline = Dateline(startOf: raw.slice(start + blanks..<bodyEnd)) {
      let length = blanks + dateline.length
      segments.append(PageSegment(start..<start + length, .dateline, .dateline))
      start += length
    }
    if start < bodyEnd { segments.append(PageSegment(start..<bodyEnd, .body, .paragraph)) }
    if bodyEnd < end { segments.append(PageSegment(bodyEnd..<end, .notice, .copyrightTail)) }
    return segments
  }

  private func captionAndCredit(_ raw: String, _ credit: PhotoCredit) -> [PageSegment] {
    var segments: [PageSegment] = []
    var start = 0
    let words = String(decoding: raw.utf8.prefix(60), as: UTF8.self).words
    if words.count > 1, Self.kickers.contains(String(words[0])),
      words[1].first?.isUppercase == true, raw.hasPrefix(String(words[0]))
    {
      start = words[0].utf8.count
      segments.append(PageSegment(0..<start, .junk, .kicker))
    }
    if start < credit.span.lowerBound {
      segments.append(PageSegment(start..<credit.span.lowerBound, .caption, .caption))
    }
    segments.append(PageSegment(credit.span, .credit, .photoCredit))
    return segments
  }

  /// Whether nothing but blanks follows a credit in brackets.
  static func endsWithCredit(_ raw: String) -> Bool {
    guard raw.utf8.count <= 1200, raw.utf8.last == UInt8(ascii: ")") || raw.hasSuffix(") ") else {
      return false
    }
    return PhotoCredit(in: raw).map { $0.span.upperBound >= raw.trimmed.utf8.count } ?? false
  }

  /// Where a copyright statement begins that runs to the end, within the last 700 bytes.
  private static func noticeStart(in raw: String) -> Int? {
    let count = raw.utf8.count
    let offset = max(0, count - 700)
    let tail = Array(raw.utf8.dropFirst(offset))
    guard tail.contains(0xC2) || tail.firstOffset(of: Array("opyright".utf8)) != nil else {
      return nil
    }
    let signs = ["© Copyright", "© 2", "©2", "Copyright ©", "(c) Copyright", "Copyright 2"]
    let starts = signs.compactMap { tail.firstOffset(of: Array($0.utf8)) }
    guard let start = starts.min(), offset + start > 0 else { return nil }
    return offset + start
  }
}

/// A byline run into the paragraph it stands before: `By ADA NOVAK Ships left …`.
///
/// Only capitals tell where the names end, so other bylines stay in the text.
struct GluedByline: Equatable, Sendable {
  /// Bytes from the start to behind the names.
  var length: Int

  init?(in text: String) {
    let opening = String(decoding: text.utf8.prefix(160), as: UTF8.self)
    let words = opening.words
    guard let first = words.first else { return nil }
    let hasLabel = first == "By" || first == "BY"
    let names = words.dropFirst(hasLabel ? 1 : 0).prefix { Self.isCapitals($0) }
    guard let last = names.last, (2...9).contains(names.count) else { return nil }
    var kept = names
    if !hasLabel {
      // A bare name in capitals counts only before a dateline, whose place is in capitals too.
      guard let split = Self.datelineStart(in: opening, words: words, names: names) else {
        return nil
      }
      kept = names[..<split]
    }
    guard let end = kept.last ?? (hasLabel ? last : nil) else { return nil }
    length = opening.utf8.distance(from: opening.utf8.startIndex, to: end.endIndex)
  }

  private static func isCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    if word == "and" || word == "AND" { return true }
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
      || letters.count == 1 && word.hasSuffix(".")
  }

  /// The number of the word that opens a dateline behind two to four words of name.
  private static func datelineStart(
    in opening: String, words: [Substring], names: ArraySlice<Substring>
  ) -> Int? {
    for count in 2...4 where names.count > count {
      let start = names[names.startIndex + count].startIndex
      if Dateline(startOf: String(opening[start...])) != nil { return names.startIndex + count }
    }
    return nil
  }
}

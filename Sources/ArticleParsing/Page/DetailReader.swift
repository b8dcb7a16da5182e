import NewsModel

/// Reads lines that state who wrote an article, for whom and when.
struct DetailReader: Sendable {
  private let dates = AbsoluteDateReader()

  /// The segments of a byline, date or outlet line, or nil where the line is none.
  ///
  /// The segments cover `raw`, the line as it stands; `text` is its words without marks.
  func reading(of raw: String, _ text: String) -> [PageSegment]? {
    let end = raw.utf8.count
    guard end <= 300 else { return nil }
    if let byline = bylineAndDate(raw) { return byline }
    if PublicationDate.stated(by: text, reader: dates) != nil {
      return [PageSegment(0..<end, .published, .printedDate)]
    }
    let line = raw.trimmed
    guard raw.hasPrefix(line), let both = OutletAndTime(line) else { return nil }
    var segments: [PageSegment] = []
    if !both.outlet.isEmpty { segments.append(PageSegment(both.outlet, .source, .outletAndTime)) }
    if !both.filler.isEmpty { segments.append(PageSegment(both.filler, .junk, .iconLabel)) }
    segments.append(PageSegment(both.time.lowerBound..<end, .published, .outletAndTime))
    return segments
  }

  /// A byline, with the date that follows behind a bar or dot on the same line.
  private func bylineAndDate(_ raw: String) -> [PageSegment]? {
    let end = raw.utf8.count
    let indent = raw.utf8.prefix(while: \.isBlank).count
    let line = raw.slice(indent..<end)
    guard Byline.hasLabel(line) else { return nil }
    for separator in [" | ", " · ", " • ", " - ", " – ", " — ", ", "] {
      let parts = Array(line.utf8).firstOffset(of: Array(separator.utf8))
      guard let parts else { continue }
      let tail = line.slice(parts + separator.utf8.count..<line.utf8.count)
      if Byline(line.slice(0..<parts)) != nil,
        PublicationDate.stated(by: tail, reader: dates) != nil || OutletAndTime(tail) != nil
      {
        let split = indent + parts
        return [
          PageSegment(0..<split, .byline, .byline),
          PageSegment(split..<end, .published, .printedDate),
        ]
      }
    }
    guard Byline(line.trimmed) != nil else { return nil }
    return [PageSegment(0..<end, .byline, .byline)]
  }
}

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
    if let both = outletAndDate(raw) ?? fields(raw) ?? bylineAndOutlet(raw) { return both }
    if Byline(text) != nil { return [PageSegment(0..<end, .byline, .byline)] }
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

  /// An outlet's name and a date: `Harbour Gazette, 3 May 2025`.
  private func outletAndDate(_ raw: String) -> [PageSegment]? {
    guard let date = dates.dates(in: raw).first?.span.lowerBound else { return nil }
    let before = raw.slice(0..<date)
    let name = before.reversed().drop { !$0.isLetter }.reversed()
    let end = String(name).utf8.count
    guard OutletName.isBare(String(name).trimmed),
      PublicationDate.stated(by: raw.slice(end..<raw.utf8.count), reader: dates) != nil
    else { return nil }
    return [
      PageSegment(0..<end, .source, .outlet),
      PageSegment(end..<raw.utf8.count, .published, .printedDate),
    ]
  }

  /// A byline that names the outlet behind its last comma: `By Ada Novak, Harbour Gazette`.
  private func bylineAndOutlet(_ raw: String) -> [PageSegment]? {
    guard let comma = raw.utf8.lastIndex(of: UInt8(ascii: ",")) else { return nil }
    let (names, outlet) = (String(raw[..<comma]), String(raw[comma...].dropFirst()).trimmed)
    guard OutletName.isBare(outlet), Byline(names.trimmed) != nil else { return nil }
    let end = names.utf8.count
    return [
      PageSegment(0..<end, .byline, .byline),
      PageSegment(end..<raw.utf8.count, .source, .outlet),
    ]
  }

  /// A line of fields with bars or dots between, one of which states author or date.
  private func fields(_ raw: String) -> [PageSegment]? {
    let spans = Self.fieldSpans(of: raw)
    guard spans.count > 1 else { return nil }
    let segments = spans.map { field(raw.slice($0).trimmed, $0) }
    let isStated = segments.contains {
      $0.role == .published || $0.rule == StructureRule.byline.rawValue
    }
    return isStated && spans.allSatisfy { raw.slice($0).words.count <= 9 } ? segments : nil
  }

  private func field(_ field: String, _ span: Range<Int>) -> PageSegment {
    let text = String(field.drop { "|·•–—- ".contains($0) })
    if PublicationDate.stated(by: text, reader: dates) != nil || OutletAndTime(text) != nil {
      return PageSegment(span, .published, .printedDate)
    }
    if Byline(text) != nil { return PageSegment(span, .byline, .byline) }
    if OutletName.isBare(text) { return PageSegment(span, .source, .outlet) }
    if Byline.isBareName(text) { return PageSegment(span, .byline, .authorName) }
    return PageSegment(span, .junk, .menu)
  }

  /// The fields of a line, each with the separator before it.
  private static func fieldSpans(of raw: String) -> [Range<Int>] {
    let bytes = Array(raw.utf8)
    var starts = [0]
    for separator in [" | ", " · ", " • ", " - ", " – ", " — "] {
      let needle = Array(separator.utf8)
      var from = 0
      while let start = bytes.firstOffset(of: needle, from: from) {
        if start > 0 { starts.append(start) }
        from = start + needle.count
      }
    }
    let bounds = starts.sorted() + [bytes.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }
}

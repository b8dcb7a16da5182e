import NewsModel

/// What the header of one WARC record says (ISO 28500:2017, 5).
struct WARCHeader: Equatable, Sendable {
  /// The longest block that may be stated; no file is read that far.
  static let lengthLimit = 64 << 30

  enum Kind: String, Sendable {
    /// What a server answered, HTTP header and all.
    case response
    /// Something saved without a header, as a file.
    case resource
    /// A record in another form: the bare text of a page.
    case conversion
  }

  /// Nil for records that hold no document themselves: requests, metadata, revisits and others.
  var kind: Kind?
  /// How many bytes the block has, or nil where none is stated that can be.
  var length: Int?
  var target: String?
  /// The record's own identifier.
  var id: String?
  /// When it was captured, as written: a W3C date and time in UTC.
  var date: String?
  var type: MediaType?
  /// What the crawler took the payload for.
  var payloadType: MediaType?
  /// Why the block is not all of the document, as a phrase that can follow "it"; nil where it is.
  var shortfall: String?

  init(_ fields: NamedFields) {
    kind = fields["warc-type"].flatMap { Kind(rawValue: $0.lowercased()) }
    length = fields["content-length"].flatMap(Self.length)
    target = fields["warc-target-uri"].map(Self.unbracketed)
    id = fields["warc-record-id"].map(Self.unbracketed)
    date = fields["warc-date"]
    type = fields["content-type"].map(MediaType.init)
    payloadType = fields["warc-identified-payload-type"].map(MediaType.init)
    if let reason = fields["warc-truncated"] {
      shortfall = "was cut short by the crawler (\(reason.shortened(to: 40)))"
    } else if fields["warc-segment-number"] != nil {
      shortfall = "goes on in another record"
    }
  }

  /// The day of capture, or less where the date is less precise.
  var day: CalendarDate? {
    guard let date else { return nil }
    return CalendarDate(iso8601: String(date.prefix(10)))
  }

  /// The address, where the target is one of the web.
  var url: String? {
    guard let target else { return nil }
    let start = target.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") ? target : nil
  }

  /// Whether the target is a file that sites keep for programs, and no page.
  var isForPrograms: Bool {
    let path = (target ?? "").prefix { $0 != "?" && $0 != "#" }
    return ["/robots.txt", "/ads.txt", "/app-ads.txt"].contains { path.hasSuffix($0) }
  }

  private static func length(_ text: String) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let length = Int(text), length <= lengthLimit else {
      return nil
    }
    return length
  }

  /// WARC 1.0 prints addresses in angle brackets, and some writers do so where it does not.
  private static func unbracketed(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }
}

extension String {
  /// The text, cut with an ellipsis where it has more than `limit` characters.
  func shortened(to limit: Int) -> String {
    let start = prefix(limit)
    return start.endIndex == endIndex ? self : start + "…"
  }
}

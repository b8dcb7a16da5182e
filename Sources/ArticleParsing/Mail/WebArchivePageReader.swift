import NewsModel

/// Reads the page out of a file in which a browser saved it with all its parts (MHTML, RFC 2557).
///
/// The page is the first part that is HTML; frames, pictures and styles are passed over.
struct WebArchivePageReader: RecordReader {
  /// How far into the file the page is looked for, in bytes; browsers write it first.
  static let sizeLimit = 64 << 20

  private let reader: ByteReader
  private let name: String
  private let modified: CalendarDate?
  private var isDone = false

  /// `name` is the file's, as messages call it; `modified` is when it was last changed, and counts
  /// where the archive does not say when the page was saved.
  init(_ reader: ByteReader, name: String, modified: CalendarDate? = nil) {
    self.reader = reader
    self.name = name
    self.modified = modified
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    guard !isDone else { return nil }
    isDone = true
    let bytes = try reader.read(Self.sizeLimit)
    let archive = MailReader.withoutWrapping(bytes)
    let headers = MailHeaders(archive)
    guard let page = Self.page(headers, archive[headers.bodyStart...]) else {
      return .problem(RecordProblem(place: "page", reason: Self.noPage))
    }
    let address = headers.text("snapshot-content-location") ?? page.location
    let url = address.flatMap {
      $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil
    }
    let document = RawDocument(
      bytes: page.text.bytes, name: name, modified: savedDay(headers) ?? modified,
      charset: page.text.charset, stated: StatedDetails(url: url))
    return .record(Record(key: url ?? "1", document: document))
  }

  private static let noPage =
    "holds no HTML page among its first \(sizeLimit >> 20) MiB; save the page again"

  /// The first part that is HTML and has letters, with the address it was loaded from.
  private static func page(
    _ headers: MailHeaders, _ body: ArraySlice<UInt8>
  ) -> (text: (bytes: [UInt8], charset: String?), location: String?)? {
    var queue = [(headers: headers, body: body, depth: 0)]
    var seen = 0
    while let (headers, body, depth) = queue.popLast(), seen < MailContent.partLimit {
      seen += 1
      let type = MIMEType(of: headers)
      if type.name.hasPrefix("multipart/"), depth < MailContent.depthLimit {
        let parts = MIMEParts.parts(
          of: body, boundary: type.bytes("boundary"), limit: MailContent.partLimit)
        for part in parts.reversed() {
          let header = MailHeaders(part)
          queue.append((header, part[header.bodyStart...], depth + 1))
        }
      } else if MailText.Form(type) == .html {
        let text = MailText(TransferEncoding(headers).decoded(body), .html, type)
        if text.letterCount > 0 {
          return (MailText.joined([text]), headers.text("content-location"))
        }
      }
    }
    return nil
  }

  /// The day that the archive's header says it was written on.
  ///
  /// It is no date of publication, but what "yesterday" on the page counts from.
  private func savedDay(_ headers: MailHeaders) -> CalendarDate? {
    headers.value("date").flatMap(MailDate.day)
  }
}

import NewsModel

/// One message of internet mail (RFC 5322) with its parts (RFC 2045).
struct MailMessage: Sendable {
  /// The largest message that is read, in bytes.
  static let sizeLimit = 16 << 20

  let headers: MailHeaders
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    headers = MailHeaders(bytes)
    body = bytes[headers.bodyStart...]
  }

  /// The article it carries and those of the messages within it, the outer one first.
  ///
  /// `place` says which message it is, as "message 3". Where there is no text at all, that is the
  /// problem told. Messages within messages are followed `MailContent.depthLimit` deep and are at
  /// most `MailContent.partLimit`.
  func items(name: String, modified: CalendarDate?, place: String) -> [RecordItem] {
    var items: [RecordItem] = []
    var queue = [(message: self, depth: 0)]
    var next = 0
    while next < queue.count {
      let (message, depth) = queue[next]
      next += 1
      let content = MailContent(message.headers, body: message.body)
      if !content.texts.isEmpty {
        let suffix = items.isEmpty ? "" : ", inner message \(items.count)"
        let document = message.document(content.texts, name: name + suffix, modified: modified)
        items.append(.record(Record(key: message.identifier ?? "", document: document)))
      } else if content.messages.isEmpty {
        items.append(.problem(RecordProblem(place: place, reason: content.reasonForNoText)))
      }
      if depth < MailContent.depthLimit, queue.count < MailContent.partLimit {
        queue += content.messages.map { (MailMessage($0), depth + 1) }
      } else if !content.messages.isEmpty {
        items.append(.problem(RecordProblem(place: place, reason: Self.tooManyMessages)))
      }
    }
    return items
  }

  static let tooLarge =
    "has more than \(sizeLimit >> 20) MiB; save the message without its attachments"
  private static let tooManyMessages =
    "holds messages within messages deeper than \(MailContent.depthLimit) or more than "
    + "\(MailContent.partLimit) of them; save those that are missing by themselves"

  /// The message's own identifier without its angle brackets, or nil.
  private var identifier: String? {
    headers.text("message-id").map { Self.unbracketed($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func document(
    _ texts: [MailText], name: String, modified: CalendarDate?
  ) -> RawDocument {
    let joined = MailText.joined(texts)
    let sender = MailSender(headers)
    let stated = StatedDetails(
      title: title, byline: sender.byline, source: sender.source, url: url,
      published: headers.text("date"), language: language)
    return RawDocument(
      bytes: joined.bytes, name: name, modified: modified, charset: joined.charset, stated: stated)
  }

  /// The subject as it stands, without the tag in brackets that a mailing list puts in front.
  private var title: String? {
    guard let subject = headers.text("subject") else { return nil }
    guard headers.contains("list-id") || headers.contains("list-post"), subject.hasPrefix("["),
      let end = subject.firstIndex(of: "]")
    else { return subject }
    let rest = String(subject[subject.index(after: end)...]).trimmed
    return rest.isEmpty ? subject : rest
  }

  /// Where the text stands on the web, if a field says so.
  private var url: String? {
    for field in ["x-original-url", "archived-at", "content-location", "list-post"] {
      guard let value = headers.text(field).map(Self.unbracketed) else { continue }
      if value.hasPrefix("https://") || value.hasPrefix("http://"), !value.contains(" ") {
        return value
      }
    }
    return nil
  }

  private var language: String? {
    headers.text("content-language").flatMap { value in
      value.split { $0 == "," || $0 == " " }.first.map(String.init)
    }
  }

  private static func unbracketed(_ text: String) -> String {
    guard let open = text.firstIndex(of: "<") else { return text.trimmed }
    let inner = text[text.index(after: open)...].prefix { $0 != ">" }
    return String(inner).trimmed
  }
}

extension MailContent {
  /// Why a message yields no article, and what to do.
  fileprivate var reasonForNoText: String {
    guard !others.isEmpty else { return "has no text; save the article's own page" }
    let named = others.prefix(3).joined(separator: ", ")
    let more = others.count > 3 ? " and \(others.count - 3) more" : ""
    return "has no text to read, only \(named)\(more); save what is attached as a file"
  }
}

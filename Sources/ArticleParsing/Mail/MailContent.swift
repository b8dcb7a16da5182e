/// What a message holds that can be read, and what it holds besides.
struct MailContent: Sendable {
  /// Its running text, in order.
  var texts: [MailText] = []
  /// Messages within the message, as forwarded ones and those of a digest.
  var messages: [ArraySlice<UInt8>] = []
  /// The types of parts that were passed over, as "application/pdf".
  var others: [String] = []

  /// How deep parts may stand within parts.
  static let depthLimit = 16
  /// How many parts one message may have.
  static let partLimit = 1000

  /// Reads the parts of a message, each text being decoded once.
  init(_ headers: MailHeaders, body: ArraySlice<UInt8>) {
    var budget = Self.partLimit
    self.init(headers, body, absent: "text/plain", depth: 0, budget: &budget)
  }

  private init() {}

  private init(
    _ headers: MailHeaders, _ body: ArraySlice<UInt8>, absent: String, depth: Int,
    budget: inout Int
  ) {
    let type = MIMEType(of: headers, absent: absent)
    let disposition = headers.value("content-disposition").map { MIMEType($0).name }
    guard type.name.hasPrefix("multipart/") else {
      addLeaf(headers, body, type, isAttached: disposition == "attachment")
      return
    }
    guard depth < Self.depthLimit, budget > 0 else {
      others.append("parts nested deeper than \(Self.depthLimit) or more than \(Self.partLimit)")
      return
    }
    let parts = MIMEParts.parts(of: body, boundary: type.bytes("boundary"), limit: budget)
    guard !parts.isEmpty else {
      // Without a delimiter the body is what there is, unless it was cut off before the first one.
      if type.parameter("boundary") == nil {
        addLeaf(headers, body, MIMEType(Array("text/plain".utf8)), isAttached: false)
      }
      return
    }
    budget -= parts.count
    let inner = type.name == "multipart/digest" ? "message/rfc822" : "text/plain"
    let contents = Self.wanted(parts, type).map { part in
      let header = MailHeaders(part)
      return MailContent(
        header, part[header.bodyStart...], absent: inner, depth: depth + 1, budget: &budget)
    }
    if type.name == "multipart/alternative" {
      self = Self.choice(of: contents)
    } else {
      for content in contents { add(content) }
    }
  }

  /// The root of related parts, which is the first unless `start` names another (RFC 2387), the
  /// signed part of signed ones, else all.
  private static func wanted(_ parts: [ArraySlice<UInt8>], _ type: MIMEType) -> [ArraySlice<UInt8>]
  {
    switch type.name {
    case "multipart/signed": return Array(parts.prefix(1))
    case "multipart/related":
      let start = type.bytes("start")
      let root = start.flatMap { start in
        parts.first { MailHeaders($0).value("content-id") == start }
      }
      return root.map { [$0] } ?? Array(parts.prefix(1))
    default: return parts
    }
  }

  private mutating func addLeaf(
    _ headers: MailHeaders, _ body: ArraySlice<UInt8>, _ type: MIMEType, isAttached: Bool
  ) {
    let transfer = TransferEncoding(headers)
    if type.name == "message/rfc822" || type.name == "message/global" {
      messages.append(transfer == .identity ? body : transfer.decoded(body)[...])
    } else if let form = MailText.Form(type), !isAttached {
      let text = MailText(transfer.decoded(body), form, type)
      if text.letterCount > 0 { texts.append(text) }
    } else {
      others.append(isAttached ? "\(type.name) as an attachment" : type.name)
    }
  }

  private mutating func add(_ content: MailContent) {
    texts += content.texts
    messages += content.messages
    others += content.others
  }

  /// The last form with HTML, unless a plain one says more than twice as much; newsletters often
  /// have only "view in browser" in the plain part, and some have only pictures in the other.
  private static func choice(of contents: [MailContent]) -> MailContent {
    let html = contents.last { $0.texts.contains { $0.form == .html } }
    let plain = contents.max { $0.letterCount < $1.letterCount }
    guard let html else { return plain ?? MailContent() }
    guard let plain, plain.letterCount > 2 * html.letterCount else { return html }
    return plain
  }

  private var letterCount: Int { texts.reduce(0) { $0 + $1.letterCount } }
}

/// Tells mail by the first bytes of a file; 4 KB are enough.
enum MailSniffer {
  /// How many bytes are looked at.
  static let limit = 4096

  /// Fields that only mail has.
  private static let transportFields: Set<String> = [
    "message-id", "received", "mime-version", "return-path", "delivered-to", "dkim-signature",
    "x-mailer", "content-transfer-encoding", "list-unsubscribe", "x-received", "reply-to",
    "x-mozilla-status", "x-gmail-labels", "authentication-results", "arc-seal", "envelope-to",
  ]
  /// Fields that notes and scrapes may have as well.
  private static let commonFields: Set<String> = [
    "from", "to", "cc", "date", "subject", "sender", "content-type", "list-id", "precedence",
    "in-reply-to", "references", "snapshot-content-location", "x-original-to", "thread-topic",
  ]

  /// Whether the bytes open a mailbox: a line `From …` and then the header of a message.
  static func isMailbox(_ opening: [UInt8]) -> Bool {
    let bytes = opening.prefix(limit).drop(while: \.isBlank)
    guard bytes.starts(with: "From ".utf8), let end = bytes.firstIndex(of: .lineFeed) else {
      return false
    }
    return isHeader(bytes[(end + 1)...])
  }

  /// Whether the bytes open one message: two known fields, one of which only mail has or is a
  /// sender's address.
  ///
  /// "From: our correspondent" over a text is none.
  static func isMessage(_ opening: [UInt8]) -> Bool {
    isHeader(MailReader.withoutWrapping(Array(opening.prefix(limit))))
  }

  /// Whether the bytes open a page that a browser saved with all its parts (MHTML, RFC 2557).
  static func isWebArchive(_ opening: [UInt8]) -> Bool {
    let bytes = MailReader.withoutWrapping(Array(opening.prefix(limit)))
    let headers = MailHeaders(bytes)
    if headers.contains("snapshot-content-location") { return isHeader(bytes) }
    guard headers.contains("mime-version") || headers.contains("from") else { return false }
    if headers.value("from")?.starts(with: "<Saved by ".utf8) == true { return true }
    let isRelated = MIMEType(of: headers).name == "multipart/related"
    return isRelated
      && !["to", "received", "message-id", "delivered-to"].contains { headers.contains($0) }
  }

  /// Whether a line is a field that mail is known by.
  static func isKnownField(_ line: ArraySlice<UInt8>) -> Bool {
    isTransportField(line) || commonFields.contains(name(of: line))
  }

  /// Whether a line is a field that only mail has.
  static func isTransportField(_ line: ArraySlice<UInt8>) -> Bool {
    transportFields.contains(name(of: line))
  }

  private static func name(of line: ArraySlice<UInt8>) -> String {
    let end = MailHeaders.nameEnd(of: line) ?? line.startIndex
    return String(decoding: line[..<end].map(\.asciiLowercased), as: UTF8.self).trimmed
  }

  private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    var known: Set<String> = []
    var isMail = false
    for field in MailHeaders(bytes).fields {
      let isTransport = transportFields.contains(field.name)
      guard isTransport || commonFields.contains(field.name), fits(field) else { continue }
      known.insert(field.name)
      isMail = isMail || isTransport || field.name == "from"
    }
    return isMail && known.count >= 2
  }

  /// Whether a field's value is what the field holds in mail, where prose uses its name as well.
  private static func fits(_ field: (name: String, value: [UInt8])) -> Bool {
    switch field.name {
    case "from", "to", "cc", "sender":
      field.value.contains(UInt8(ascii: "@")) || field.value.contains(UInt8(ascii: "<"))
    case "date": field.value.contains(UInt8(ascii: ":"))
    case "content-type": field.value.contains(UInt8(ascii: "/"))
    default: !field.value.isEmpty
    }
  }
}

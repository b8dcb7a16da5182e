/// A part of a message that is running text.
struct MailText: Sendable {
  enum Form: Sendable {
    case plain, html

    /// Nil for what is no running text, as a calendar's entry or a style sheet.
    init?(_ type: MIMEType) {
      switch type.name {
      case "text/plain", "text/markdown": self = .plain
      case "text/html", "application/xhtml+xml": self = .html
      default: return nil
      }
    }
  }

  var form: Form
  /// Without its transfer encoding; plain text is UTF-8 and unwrapped.
  var bytes: [UInt8]
  /// The encoding of `bytes` as the part's header names it, or nil.
  var charset: String?
  /// How many letters a reader would see, tags and addresses left out.
  var letterCount: Int

  init(_ bytes: [UInt8], _ form: Form, _ type: MIMEType) {
    self.form = form
    charset = type.parameter("charset")
    self.bytes = bytes
    switch form {
    case .html: letterCount = Self.lettersOutsideTags(bytes)
    case .plain:
      let text = DecodedText(bytes, stated: charset, isMarkup: false).utf8
      let isFlowed = type.parameter("format").map { $0.lowercased() == "flowed" } ?? false
      let deletesSpaces = type.parameter("delsp").map { $0.lowercased() == "yes" } ?? false
      self.bytes = isFlowed ? FlowedText.unwrapped(text, deletesSpaces: deletesSpaces) : text
      charset = "utf-8"
      letterCount = Self.lettersOutsideAddresses(self.bytes)
    }
  }

  /// One document of several texts: plain where all are, else HTML, plain text becoming paragraphs.
  static func joined(_ texts: [MailText]) -> (bytes: [UInt8], charset: String?) {
    guard texts.contains(where: { $0.form == .html }) else {
      return (Array(texts.map(\.bytes).joined(separator: [.lineFeed, .lineFeed])), "utf-8")
    }
    if texts.count == 1, let only = texts.first {
      return (marked(only.bytes), only.charset)
    }
    let bodies = texts.map { text in
      text.form == .plain
        ? paragraphs(text.bytes)
        : DecodedText(text.bytes, stated: text.charset, isMarkup: true).utf8
    }
    return (marked(Array(bodies.joined(separator: [.lineFeed]))), "utf-8")
  }

  /// HTML that can be told for what it is by its first bytes, which fragments cannot.
  private static func marked(_ bytes: [UInt8]) -> [UInt8] {
    let opening = bytes.prefix(200).drop { $0.isBlank || $0 >= 0x80 }.prefix(20)
      .map(\.asciiLowercased)
    let isKnown = ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains {
      opening.starts(with: $0.utf8)
    }
    let isWide = opening.contains(0)
    return isKnown || isWide ? bytes : Array("<!DOCTYPE html>\n".utf8) + bytes
  }

  private static func paragraphs(_ text: [UInt8]) -> [UInt8] {
    var result = Array("<p>".utf8)
    var isBlankLine = false
    for byte in text {
      switch byte {
      case .lineFeed where isBlankLine: result += "</p>\n<p>".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      default: result.append(byte)
      }
      if byte == .lineFeed { isBlankLine = true } else if byte > .space { isBlankLine = false }
    }
    return result + "</p>".utf8
  }

  private static func lettersOutsideAddresses(_ text: [UInt8]) -> Int {
    text.split { $0.isBlank }.reduce(0) { sum, word in
      let colon = word.firstIndex(of: UInt8(ascii: ":"))
      let isAddress = colon.map { word[$0...].starts(with: "://".utf8) } ?? false
      return sum + (isAddress ? 0 : word.reduce(0) { $0 + ($1.isLetter ? 1 : 0) })
    }
  }

  private static func lettersOutsideTags(_ html: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        if html[index].isLetter { count += 1 }
        index += 1
        continue
      }
      let opening = html[index...].prefix(7).map(\.asciiLowercased)
      let closing: String
      if opening.starts(with: "<style".utf8) {
        closing = "</style"
      } else if opening.starts(with: "<script".utf8) {
        closing = "</script"
      } else {
        closing = opening.starts(with: "<!--".utf8) ? "-->" : ">"
      }
      index = end(of: closing, in: html, from: index + 1)
    }
    return count
  }

  private static func end(of closing: String, in html: [UInt8], from start: Int) -> Int {
    let needle = Array(closing.utf8)
    var index = start
    while index + needle.count <= html.count {
      if html[index..<index + needle.count].lazy.map(\.asciiLowercased).elementsEqual(needle) {
        return index + needle.count
      }
      index += 1
    }
    return html.count
  }
}

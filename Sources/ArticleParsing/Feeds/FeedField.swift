/// One element of an item or channel with what it holds.
struct FeedField {
  /// The names from the item to the element: "title", "atom:author/atom:name".
  var path: String
  var element: XMLElement
  var text: [UInt8] = []

  /// What `text` is.
  enum Form {
    case html, plain
    /// Base64, a picture, or content that stands elsewhere.
    case other
  }

  /// How the text is to be read (RFC 4287, 3.1.1 and 4.1.3; in RSS all text is HTML).
  var form: Form {
    guard path.hasPrefix("atom:") else { return .html }
    if element.attribute("src") != nil || element.attribute("mode") == "base64" { return .other }
    switch element.attribute("type")?.lowercased() ?? "text" {
    case "html", "xhtml", "text/html", "application/xhtml+xml": return .html
    case "text", "text/plain": return hasTags ? .html : .plain
    case let type: return type.hasPrefix("text/") ? .plain : .other
    }
  }

  /// Whether markup within the element is XML of its own, so that its text is to be escaped.
  var isXHTML: Bool {
    path == "xhtml:body"
      || path.hasPrefix("atom:")
        && (element.attribute("type")?.hasSuffix("xhtml") ?? false
          || element.attribute("type") == "application/xhtml+xml")
  }

  /// Whether text that is stated to be none is HTML: an end tag of a paragraph or the like.
  private var hasTags: Bool {
    ["</p>", "</a>", "</div>", "<br>", "<br/>", "<br />"].contains {
      text.firstOffset(of: Array($0.utf8)) != nil
    }
  }

  /// The words on one line, or nil where there are none.
  ///
  /// What was escaped once more than the format says is decoded once more.
  var line: String? {
    let line: String
    switch form {
    case .html:
      line = Self.unescaped(HTMLText(html: text).line)
    case .plain: line = HTMLText(plain: XMLReference.decoded(text)).line
    case .other: return nil
    }
    return line.isEmpty ? nil : line
  }

  /// The text as written, without blanks around it; nil where nothing else is there.
  var value: String? {
    let value = String(decoding: text.prefix(4096), as: UTF8.self).trimmed
    return value.isEmpty || text.count > 4096 ? nil : value
  }

  /// The text, read as HTML once more where references or tags are left in it.
  static func unescaped(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let isEscaped =
      bytes.firstOffset(of: Array("</".utf8)) != nil
      || bytes.contains(UInt8(ascii: "&")) && XMLReference.decoded(bytes) != bytes
    return isEscaped ? HTMLText(html: bytes).line : line
  }
}

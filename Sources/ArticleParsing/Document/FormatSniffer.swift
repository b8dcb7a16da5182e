/// Tells formats that are not read yet from text, by their first characters.
struct FormatSniffer: Sendable {
  private static let signatures: [(start: String, format: String)] = [
    ("<!doctype html", "HTML"), ("<html", "HTML"), ("<head", "HTML"), ("<body", "HTML"),
    ("<rss", "a news feed"), ("<feed", "a news feed"), ("<rdf:rdf", "a news feed"),
    ("<svg", "SVG"), ("%pdf-", "PDF"), ("{\\rtf", "RTF"), ("%!ps", "PostScript"),
    ("mime-version:", "a web archive (MHTML)"), ("from: <saved by", "a web archive (MHTML)"),
  ]

  /// The name of the markup the document is written in, or nil for text and Markdown.
  func format(of lines: [String]) -> String? {
    let opening = Self.opening(of: lines)
    for signature in Self.signatures where opening.hasPrefix(signature.start) {
      return signature.format
    }
    if opening.hasPrefix("<?xml") || opening.hasPrefix("<!--") {
      return Self.signatures.first { opening.contains($0.start, byteLimit: 2000) }?.format
        ?? (opening.hasPrefix("<?xml") ? "XML" : Self.looksLikeHTML(opening) ? "HTML" : nil)
    }
    if Self.looksLikeJSON(opening) { return "JSON" }
    return Self.looksLikeHTML(opening) ? "HTML" : nil
  }

  /// The first two thousand bytes that are not blank, in lower case.
  private static func opening(of lines: [String]) -> String {
    var text: [UInt8] = []
    for line in lines where text.count < 2000 {
      let bytes = line.utf8.prefix(2000).drop(while: \.isBlank)
      guard !bytes.isEmpty else { continue }
      text.append(contentsOf: bytes)
      text.append(.space)
    }
    return String(decoding: text.map(\.asciiLowercased), as: UTF8.self)
  }

  /// An object or array whose first token JSON allows there.
  private static func looksLikeJSON(_ opening: String) -> Bool {
    let tokens = opening.utf8.filter { !$0.isBlank }
    guard let first = tokens.first, let second = tokens.dropFirst().first else { return false }
    switch first {
    case UInt8(ascii: "{"):
      return second == UInt8(ascii: "}")
        || second == .quote && opening.contains("\":", byteLimit: 2000)
        || second == .quote && opening.contains("\" :", byteLimit: 2000)
    case UInt8(ascii: "["): return second == UInt8(ascii: "{")
    default: return false
    }
  }

  /// A page without a head: it opens with a tag, and block tags open and close.
  private static func looksLikeHTML(_ opening: String) -> Bool {
    let closers = ["</p>", "</div>", "</h1>", "</h2>", "</a>", "</li>", "</span>", "</script>"]
    return opening.hasPrefix("<") && closers.contains { opening.contains($0, byteLimit: 2000) }
  }
}

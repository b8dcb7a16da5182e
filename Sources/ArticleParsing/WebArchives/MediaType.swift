/// A Content-Type: what kind of document the bytes are (RFC 9110, 8.3).
struct MediaType: Equatable, Sendable {
  /// In lower case, without parameters: "text/html".
  var name: String
  /// The encoding it names, or nil.
  var charset: String?

  init(_ text: String) {
    let parts = text.split(separator: ";")
    name = String(parts.first ?? "").trimmed.lowercased()
    for part in parts.dropFirst() where charset == nil {
      guard let equals = part.firstIndex(of: "="),
        String(part[..<equals]).trimmed.lowercased() == "charset"
      else { continue }
      let value = String(part[part.index(after: equals)...]).trimmed
        .split(whereSeparator: { $0 == "\"" || $0 == "'" || $0 == " " }).first
      charset = value.map(String.init)
    }
  }

  /// Whether bytes of this type that open so are a document that articles may be read from.
  ///
  /// XML is one where it is a feed. Bytes of no certain type are one where they open as HTML does.
  static func isDocument(_ type: MediaType?, opening: ArraySlice<UInt8>) -> Bool {
    switch certainty(of: type) {
    case .always: return true
    case .never: return false
    case .byOpening: break
    }
    let start = opening.prefix(1024).drop { $0.isBlank || [0xEF, 0xBB, 0xBF].contains($0) }
    let text = String(decoding: start.map(\.asciiLowercased), as: UTF8.self)
    if let type, xmlTypes.contains(type.name) {
      return ["<rss", "<feed", "<rdf:rdf"].contains { text.contains($0, byteLimit: 1024) }
    }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }

  enum Certainty {
    case always
    case never
    /// The first bytes decide.
    case byOpening
  }

  /// What the type alone tells of whether something is a document.
  static func certainty(of type: MediaType?) -> Certainty {
    guard let type else { return .byOpening }
    if documentTypes.contains(type.name) { return .always }
    return xmlTypes.contains(type.name) || vagueTypes.contains(type.name) ? .byOpening : .never
  }

  private static let documentTypes: Set = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/rss+xml",
    "application/atom+xml", "application/feed+json",
  ]
  private static let xmlTypes: Set = ["text/xml", "application/xml", "application/rdf+xml"]
  private static let vagueTypes: Set = ["", "application/octet-stream", "unknown/unknown"]
}

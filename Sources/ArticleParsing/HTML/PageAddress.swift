/// The address of a page, against which its links are resolved (RFC 3986, 5.2, simplified).
struct PageAddress: Sendable {
  /// `https://host`, or nil where the page's address is not known.
  private let origin: String?
  private let scheme: String
  /// `host` without "www.", or nil.
  let host: String?

  init(_ address: String?) {
    let parts = address?.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false) ?? []
    if parts.count >= 3, parts[0] == "https:" || parts[0] == "http:", !parts[2].isEmpty {
      scheme = String(parts[0])
      origin = "\(parts[0])//\(parts[2])"
      host = parts[2].hasPrefix("www.") ? String(parts[2].dropFirst(4)) : String(parts[2])
    } else {
      scheme = "https:"
      origin = nil
      host = nil
    }
  }

  /// The whole address that a link means, or nil where it is none of the web or cannot be told.
  func resolve(_ link: String) -> String? {
    let link = link.trimmed
    if link.hasPrefix("http://") || link.hasPrefix("https://") { return link }
    if link.hasPrefix("//") { return scheme + link }
    guard link.hasPrefix("/"), let origin else { return nil }
    return origin + link
  }
}

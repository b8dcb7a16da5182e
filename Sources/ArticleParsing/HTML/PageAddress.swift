/// The address of a page, against which its links are resolved (RFC 3986, 5.2).
struct PageAddress: Sendable {
  /// What links are relative to, or nil where it is not known.
  private let base: String?
  /// `host` without "www.", or nil where the page's address is not known.
  let host: String?

  /// Takes the page's address and the base that the page names for its links.
  init(_ address: String?, base: String?) {
    let own = address.flatMap { FeedAddress.resolved($0, base: nil) }
    self.base = base.flatMap { FeedAddress.resolved($0, base: own) } ?? own
    let parts = own?.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false) ?? []
    let host = parts.count >= 3 && !parts[2].isEmpty ? String(parts[2]) : nil
    self.host = host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  }

  /// The whole address that a link means, or nil where it is none of the web or cannot be told.
  func resolve(_ link: String) -> String? { FeedAddress.resolved(link, base: base) }
}

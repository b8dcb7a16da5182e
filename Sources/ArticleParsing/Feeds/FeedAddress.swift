/// Addresses as feeds write them.
enum FeedAddress {
  /// The longest address that is kept, in bytes.
  private static let longest = 4096

  /// The web address that `reference` means where `base` stands (RFC 3986, 5.2), or nil.
  ///
  /// Only http and https count. A relative reference without a base means nothing.
  static func resolved(_ reference: String, base: String?) -> String? {
    let reference = reference.trimmed
    guard !reference.isEmpty, reference.utf8.count <= longest,
      !reference.utf8.contains(where: { $0.isBlank })
    else { return nil }
    if let scheme = scheme(of: reference) {
      return ["http", "https"].contains(scheme) ? reference : nil
    }
    guard let base, let scheme = scheme(of: base), base.utf8.count <= longest,
      ["http", "https"].contains(scheme), let parts = Parts(base)
    else { return nil }
    if reference.hasPrefix("//") { return scheme + ":" + reference }
    if reference.hasPrefix("/") { return parts.origin + withoutDots(reference) }
    if reference.hasPrefix("?") { return parts.origin + parts.path + reference }
    if reference.hasPrefix("#") { return parts.origin + parts.path + parts.query + reference }
    let folder = parts.path.lastIndex(of: "/").map { parts.path[...$0] } ?? "/"
    return parts.origin + withoutDots(folder + reference)
  }

  /// The scheme in lower case, or nil for a relative reference.
  private static func scheme(of text: String) -> String? {
    let name = text.utf8.prefix {
      $0.isDigit || $0.isUppercase || $0.isLowercase || "+-.".utf8.contains($0)
    }
    guard let first = name.first, first.isLetter, text.utf8.dropFirst(name.count).first == 0x3A
    else { return nil }
    return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
  }

  /// A web address with an authority, taken apart.
  private struct Parts {
    var origin: String
    var path: String
    /// With its question mark, or empty.
    var query: String

    init?(_ address: String) {
      let bytes = Array(address.utf8)
      guard let slashes = bytes.firstOffset(of: Array("://".utf8)) else { return nil }
      let start = slashes + 3
      let pathStart = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
      guard pathStart > start else { return nil }
      let queryStart = bytes[pathStart...].firstIndex { "?#".utf8.contains($0) } ?? bytes.count
      let queryEnd = bytes[queryStart...].firstIndex(of: .hash) ?? bytes.count
      origin = String(decoding: bytes[..<pathStart], as: UTF8.self)
      path = String(decoding: bytes[pathStart..<queryStart], as: UTF8.self)
      query = String(decoding: bytes[queryStart..<queryEnd], as: UTF8.self)
      if path.isEmpty { path = "/" }
    }
  }

  /// The path without its "." and ".." (RFC 3986, 5.2.4); query and fragment stay as they are.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    let segments = reference[..<end].split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/") + reference[end...]
  }
}

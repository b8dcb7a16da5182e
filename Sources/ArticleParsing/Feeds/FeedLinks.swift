/// The places where feeds state an address, the surest first.
extension [FeedField] {
  /// The first field of the first path that has one with more than blanks in it.
  func first(of paths: String...) -> FeedField? {
    for path in paths {
      if let field = first(where: { $0.path == path && !$0.text.allSatisfy(\.isBlank) }) {
        return field
      }
    }
    return nil
  }

  /// The web address of what the fields describe, or nil.
  ///
  /// - Parameters:
  ///   - about: the address in RDF's `rdf:about`, if any.
  ///   - base: what relative addresses are counted from.
  /// - Returns: the article's own address before those of services that forward to it.
  func address(about: String?, base: String?) -> String? {
    var candidates = values(of: "feedburner:origlink") + values(of: "link")
    candidates += filter { $0.path == "link" }.compactMap { $0.element.attribute("href") }
    let links = filter { $0.path == "atom:link" && $0.isAlternate }
    candidates += links.filter(\.isPage).compactMap { $0.element.attribute("href") }
    candidates += links.filter { !$0.isPage }.compactMap { $0.element.attribute("href") }
    let found = candidates.lazy.compactMap { FeedAddress.resolved($0, base: base) }.first
    if let found { return found }
    let permanent = filter {
      $0.path == "guid" && $0.element.attribute("isPermaLink")?.lowercased() != "false"
    }
    let identifiers = permanent.compactMap(\.value) + [about].compactMap { $0 }
    return identifiers.lazy.compactMap { FeedAddress.resolved($0, base: nil) }.first
  }

  private func values(of path: String) -> [String] {
    filter { $0.path == path }.compactMap(\.value)
  }
}

extension FeedField {
  /// Whether a link leads to what it is given for (RFC 4287, 4.2.7.2).
  fileprivate var isAlternate: Bool {
    (element.attribute("rel") ?? "alternate").lowercased() == "alternate"
  }

  /// Whether a link leads to a page rather than, say, a PDF of it.
  fileprivate var isPage: Bool {
    element.attribute("type").map { $0.lowercased().contains("html") } ?? true
  }
}

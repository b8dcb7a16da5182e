/// Authors as feeds name them.
extension [FeedField] {
  /// The names of everyone who wrote, joined by commas, or nil.
  var authors: String? {
    for group in Self.authorPaths {
      var names: [String] = []
      for field in self where group.contains(field.path) && names.count < 20 {
        if let name = field.authorName, !names.contains(name) { names.append(name) }
      }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  /// Where authors are named, each group only where those before it are silent.
  private static let authorPaths: [Set<String>] = [
    ["dc:creator"], ["author", "atom:author/atom:name"], ["itunes:author"],
    ["atom:source/atom:author/atom:name"],
  ]
}

extension FeedField {
  /// The name in "mail (Name)", "Name <mail>" or "By Name"; nil for a mail address alone.
  fileprivate var authorName: String? {
    guard var name = value else { return nil }
    if name.contains("@") {
      if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close {
        name = String(name[name.index(after: open)..<close])
      } else if let angle = name.firstIndex(of: "<") {
        name = String(name[..<angle])
      }
    }
    name = HTMLText(html: Array(name.utf8)).line
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)).trimmed }
    return name.isEmpty || name.utf8.count > 300 || name.contains("@") && !name.contains(" ")
      ? nil : name
  }
}

import NewsModel

/// An article in a line or two of a list.
extension ArticleSummary {
  /// The title, or the name of the file where there is none.
  var headline: String { title.isEmpty ? fileName : title }

  /// Where it comes from and when: "Harbour Post · 23 Jul 2025".
  ///
  /// The file stands in for an unknown outlet, the length for an unknown date.
  var facts: String {
    let facts = [
      source ?? fileName, DateText.short(self) ?? length,
      role == .main ? nil : role.rawValue, isGone ? "file gone" : nil,
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  /// How long it is to read, or nil where nothing was counted.
  var length: String? { wordCount > 0 ? "\(wordCount) words" : nil }

  /// The last part of the path; of a record, the name of its file and the key.
  var fileName: String {
    let file = container ?? path
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return container == nil ? name : name + path.dropFirst(file.count)
  }

  /// The web address, or the name of the file: what a reader may know the original by.
  var shortOrigin: String { url ?? fileName }
}

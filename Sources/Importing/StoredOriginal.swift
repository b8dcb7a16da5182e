import ArticleParsing
import NewsLibrary
import NewsModel

extension RawDocument {
  /// What the library keeps of the document, so that `init(_:)` makes it again.
  var original: OriginalDocument {
    let fields = [
      name, modified?.iso8601, charset, stated.title, stated.standfirst, stated.byline,
      stated.source, stated.url, stated.published, stated.language,
    ]
    return OriginalDocument(
      bytes: bytes, details: fields.map { $0.map(Self.marked) ?? "" }.joined(separator: Self.mark))
  }

  /// The document that `original` was made of.
  init(_ original: OriginalDocument) {
    let fields = original.details.split(separator: Self.mark, omittingEmptySubsequences: false)
    func field(_ index: Int) -> String? {
      fields.indices.contains(index) && fields[index].hasPrefix("=")
        ? String(fields[index].dropFirst()) : nil
    }
    self.init(
      bytes: original.bytes, name: field(0) ?? "",
      modified: field(1).flatMap { CalendarDate(iso8601: $0) }, charset: field(2),
      stated: StatedDetails(
        title: field(3), standfirst: field(4), byline: field(5), source: field(6), url: field(7),
        published: field(8), language: field(9)))
  }

  /// Stands between fields: ASCII's unit separator, for which a blank stands within one.
  private static let mark = "\u{1F}"

  private static func marked(_ field: String) -> String {
    "=" + (field.utf8.contains(0x1F) ? field.replacing(mark, with: " ") : field)
  }
}

/// Tells an item's text in full from its summary.
struct FeedBody {
  /// The field that holds the article, or nil where the item only announces one.
  private(set) var content: FeedField?
  /// Where the summary stands, or nil.
  private let summaryPath: String?
  private var contentText: HTMLText
  private let summaryText: HTMLText

  /// A text this long, in bytes, is no summary.
  private static let fullLength = 1000
  private static let fullParagraphs = 3

  /// Chooses among the fields of an item.
  ///
  /// What stands where feeds put whole articles is one, unless it only repeats the summary or the
  /// title. A summary is one where it has a thousand bytes or three paragraphs, and no mark that it
  /// goes on elsewhere.
  init(_ fields: [FeedField], title: String?) {
    let stated = fields.first(of: "content:encoded", "atom:content", "xhtml:body")
    let summary = fields.first(
      of: "description", "atom:summary", "itunes:summary", "media:description",
      "media:group/media:description", "dc:description")
    summaryText = Self.text(of: summary)
    summaryPath = summary?.path
    let text = Self.text(of: stated)
    let isRepetition = text.text == summaryText.text || text.line == title
    contentText = text
    if let stated, !text.text.isEmpty, !isRepetition || Self.isFull(text) { content = stated }
    if Self.isFull(summaryText), summaryText.text.count > 2 * contentText.text.count {
      (content, contentText) = (summary, summaryText)
    }
  }

  /// What announces the article, on one line, or nil.
  var summary: String? {
    let line = FeedField.unescaped((summaryText.text.isEmpty ? contentText : summaryText).line)
    return line.isEmpty ? nil : line
  }

  /// The summary where it says more than the text's own beginning does, or nil.
  var standfirst: String? {
    guard let line = summary, summaryPath != nil, summaryPath != content?.path,
      summaryText.text.count <= Self.fullLength
    else { return nil }
    var opening = line
    for mark in ["[…]", "[...]", "…", "..."] where opening.hasSuffix(mark) {
      opening = String(opening.dropLast(mark.count)).trimmed
    }
    return contentText.line.hasPrefix(opening) ? nil : line
  }

  /// The content as HTML that begins with a tag, or as plain text where it has no tags.
  var bytes: [UInt8] {
    guard let content else { return [] }
    guard content.form == .html else { return content.text }
    var html = content.text
    if !Self.hasTags(html) {
      // Without a tag, it is text with references, or markup that was escaped twice.
      html = XMLReference.decoded(html)
      guard Self.hasTags(html) else { return html }
    }
    let start = html.first { !$0.isBlank }
    return start == UInt8(ascii: "<") ? html : Array("<div>".utf8) + html + Array("</div>".utf8)
  }

  private static func isFull(_ text: HTMLText) -> Bool {
    let end = Array(text.text.suffix(200))
    let goesOn = ["[…]", "[...]"].contains { end.firstOffset(of: Array($0.utf8)) != nil }
    return !goesOn && (text.text.count > fullLength || text.paragraphCount >= fullParagraphs)
  }

  private static func text(of field: FeedField?) -> HTMLText {
    guard let field, field.form != .other else { return HTMLText(plain: []) }
    guard field.form == .html else { return HTMLText(plain: field.text) }
    let html = hasTags(field.text) ? field.text : XMLReference.decoded(field.text)
    return hasTags(html) ? HTMLText(html: html) : HTMLText(plain: html)
  }

  private static func hasTags(_ html: [UInt8]) -> Bool {
    for index in html.indices.dropLast() where html[index] == UInt8(ascii: "<") {
      let next = html[index + 1]
      if next < 0x80, next.isLetter || "/!".utf8.contains(next) { return true }
    }
    return false
  }
}

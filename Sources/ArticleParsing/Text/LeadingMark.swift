/// The mark that opens a line: a heading's hashes, a bullet, a quotation mark, an image.
struct LeadingMark: Sendable {
  var headingLevel: Int?
  var isBullet = false
  var isImage = false
  /// The line behind the mark.
  var rest: String

  init(_ raw: String) {
    rest = raw.trimmed
    guard let first = rest.utf8.first, first >= 0x80 || !first.isWord else { return }
    if rest.hasPrefix("#") {
      readHashes()
    } else if rest.hasPrefix("![") {
      isImage = rest.hasSuffix(")")
    } else if let bullet = Self.bullets.first(where: { rest.hasPrefix($0) }) {
      isBullet = true
      rest = String(rest.dropFirst(bullet.count)).trimmed
    } else if rest.hasPrefix("> ") {
      rest = String(rest.dropFirst(2)).trimmed
    }
  }

  private static let bullets = ["• ", "* ", "- ", "+ ", "‣ ", "▪ ", "● ", "◦ ", "· ", "•\t", "•"]

  /// One to six hashes and a blank open a heading (CommonMark 0.31, 4.2); closing hashes go.
  private mutating func readHashes() {
    let hashes = rest.utf8.prefix { $0 == .hash }.count
    let body = rest.dropFirst(hashes)
    guard hashes <= 6, body.first?.isWhitespace == true else { return }
    headingLevel = hashes
    var title = String(body).trimmed
    while title.hasSuffix("#") { title.removeLast() }
    rest = title.trimmed
  }
}

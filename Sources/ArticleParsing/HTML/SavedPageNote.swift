import NewsModel

/// What a browser writes at the head of a page that it saves: where it was, and when.
///
/// `<!-- saved from url=(0031)https://harbour.example/ferry -->`, or SingleFile's lines `url:` and
/// `saved date:` within a comment.
struct SavedPageNote: Sendable {
  private(set) var url: String?
  private(set) var day: CalendarDate?

  private static let reach = 4096

  /// Looks at the first 4,096 bytes of a page.
  init(_ page: [UInt8]) {
    let opening = Array(page.prefix(Self.reach))
    if let start = opening.firstOffset(of: Array("<!-- saved from url=(".utf8)),
      let bracket = opening[start...].prefix(40).firstIndex(of: UInt8(ascii: ")"))
    {
      url = Self.address(opening[(bracket + 1)...])
    }
    guard opening.firstOffset(of: Array("SingleFile".utf8)) != nil else { return }
    for line in opening.split(separator: .lineFeed).prefix(20) {
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text.hasPrefix("url: ") { url = url ?? Self.address(Array(text.utf8.dropFirst(5))[...]) }
      if text.hasPrefix("saved date: ") {
        day = MachineDate(String(text.dropFirst("saved date: ".count)))?.date
      }
    }
  }

  private static func address(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes.prefix { $0 > .space && $0 < 0x7F }, as: UTF8.self)
    return text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }
}

/// Lists of folded words and of numbers as columns of text, one to a line.
///
/// Read for every pair of articles that may be one story, where JSON would cost most of the time.
enum ListText {
  static func encode(_ items: [String]) -> String { items.joined(separator: "\n") }

  static func decode(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}

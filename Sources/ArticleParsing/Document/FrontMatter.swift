/// The YAML block that Markdown files may open with, read as plain `key: value` lines.
///
/// Only what articles need is read: scalars, and the first entry of a list.
struct FrontMatter: Sendable {
  /// How many lines the block takes, its fences included; 0 where there is none.
  var lineCount = 0
  /// Values by key in lower case.
  private(set) var values: [String: String] = [:]

  private static let longest = 200

  init(_ lines: [String]) {
    guard lines.first?.trimmed == "---",
      let end = lines.prefix(Self.longest).dropFirst().firstIndex(where: {
        $0.trimmed == "---" || $0.trimmed == "..."
      })
    else { return }
    var listKey: String?
    for line in lines[1..<end] {
      let text = line.trimmed
      if let key = listKey, text.hasPrefix("- ") {
        values[key] = values[key] ?? Self.unquoted(String(text.dropFirst(2)))
        continue
      }
      guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("#"), line.first != " " else {
        continue
      }
      let key = text[..<colon].lowercased()
      let value = Self.unquoted(String(text[text.index(after: colon)...]))
      listKey = value.isEmpty ? key : nil
      if !value.isEmpty { values[key] = value }
    }
    guard !values.isEmpty else { return }
    lineCount = end + 1
  }

  /// The first value that one of the keys has.
  func value(of keys: String...) -> String? {
    keys.lazy.compactMap { values[$0] }.first
  }

  private static func unquoted(_ text: String) -> String {
    var value = text.trimmed
    if value.hasPrefix("["), value.hasSuffix("]") {
      let first = value.dropFirst().dropLast().split(separator: ",").first ?? ""
      value = String(first).trimmed
    }
    for quote in ["\"", "'"] where value.utf8.count >= 2 && value.hasPrefix(quote) {
      if value.hasSuffix(quote) { value = String(value.dropFirst().dropLast()) }
    }
    return value
  }
}

/// Why a configuration means nothing, and where.
struct ConfigurationError: Error, Equatable {
  /// From 1; nil where no single line is at fault.
  var line: Int?
  var reason: String

  /// The error as a compiler would print it: file, line, reason.
  func description(in file: String) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}

/// Finds the lines of a TOML file that set something; parsers tell what is set, not where.
struct ConfigurationLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The line, from 1, that sets `key` in a section, or at the top where that is nil; else the line
  /// of the section's head; nil where neither is written so.
  func line(of key: String, in section: String?) -> Int? {
    var current: String?
    var head: Int?
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("[") {
        current = String(text.dropFirst().prefix { $0 != "]" })
        if current == section { head = index + 1 }
        if section == nil, current == key { return index + 1 }
        continue
      }
      guard current == section, let equals = text.firstIndex(of: "=") else { continue }
      let name = text[..<equals].filter { !" \t\"'".contains($0) }
      if name == key { return index + 1 }
    }
    return head
  }
}

/// Makes names that differ only in spelling equal.
enum NameFolding {
  /// `name` in lower case, hyphens and dashes as spaces, stops of abbreviations dropped.
  static func fold(_ name: String) -> String {
    var folded: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", " ", "\u{A0}":
        if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      case ".", ",": continue
      case "\u{2019}": folded.append(UInt8(ascii: "'"))
      default: folded.append(contentsOf: String(scalar).utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

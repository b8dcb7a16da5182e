/// Makes names that differ only in spelling equal.
///
/// Keeps diacritics: an article spells its names one way, and marks tell names apart. The library's
/// `TextFolding` drops them, as outlets differ in them and readers leave them out.
enum NameFolding {
  /// `name` in lower case, hyphens and dashes as spaces, stops of abbreviations dropped.
  static func fold(_ name: String) -> String {
    let lower = name.lowercased()
    var folded: [UInt8] = []
    folded.reserveCapacity(lower.utf8.count)
    let isASCII = lower.utf8.allSatisfy { $0 < 0x80 }
    for byte in (isASCII ? lower : plainMarks(lower)).utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: " "):
        if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "."), UInt8(ascii: ","): continue
      default: folded.append(byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// `name` with typographic dashes, spaces and apostrophes as typewriters have them.
  private static func plainMarks(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          switch scalar {
          case "\u{2010}"..."\u{2015}": "-"
          case "\u{A0}": " "
          case "\u{2019}": "'"
          default: scalar
          }
        }))
  }
}

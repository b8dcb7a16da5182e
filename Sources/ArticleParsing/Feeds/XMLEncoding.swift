/// How the bytes of an XML document spell its characters.
enum XMLEncoding: Equatable, Sendable {
  /// UTF-8; bytes that are none are taken for windows-1252, which is what mislabelled feeds are.
  case utf8
  /// Any other, by the name that iconv knows.
  case named(String)

  /// Tells the encoding of a document from its first bytes (XML 1.0, appendix F).
  ///
  /// - Parameters:
  ///   - opening: the first bytes; some thousands, so that a wrong declaration is noticed.
  ///   - charset: what a header outside the document says. A byte order mark goes before it, and
  ///     it goes before the declaration (RFC 7303, 3).
  init(opening: ArraySlice<UInt8>, charset: String?) {
    if let marked = Self.marked(opening) {
      self = marked
      return
    }
    let label = charset ?? Self.declared(in: opening)
    guard let name = label.flatMap({ Self.names[$0.lowercased()] }) else {
      self = .utf8
      return
    }
    let isUTF8 = opening.contains { $0 >= 0x80 } && UTF8Repair.isValid(opening)
    self = isUTF8 ? .utf8 : .named(name)
  }

  /// The encoding that a byte order mark or the zeros beside the first `<` give away.
  private static func marked(_ opening: ArraySlice<UInt8>) -> XMLEncoding? {
    let marks: [(bytes: [UInt8], encoding: XMLEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8),
      ([0xFF, 0xFE, 0, 0], .named("UTF-32LE")), ([0, 0, 0xFE, 0xFF], .named("UTF-32BE")),
      ([0xFF, 0xFE], .named("UTF-16LE")), ([0xFE, 0xFF], .named("UTF-16BE")),
      ([0x3C, 0, 0, 0], .named("UTF-32LE")), ([0, 0, 0, 0x3C], .named("UTF-32BE")),
      ([0x3C, 0], .named("UTF-16LE")), ([0, 0x3C], .named("UTF-16BE")),
    ]
    return marks.first { opening.starts(with: $0.bytes) }?.encoding
  }

  /// The label in the XML declaration, which need not be the very first thing.
  private static func declared(in opening: ArraySlice<UInt8>) -> String? {
    let head = Array(opening.prefix(1024))
    guard let start = head.firstOffset(of: Array("<?xml".utf8)),
      let end = head.firstOffset(of: Array("?>".utf8), from: start),
      let key = head.firstOffset(of: Array("encoding".utf8), from: start), key < end
    else { return nil }
    let value = head[(key + 8)..<end].drop { $0.isBlank || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == .quote || quote == UInt8(ascii: "'") else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }

  /// Names for iconv by label (WHATWG Encoding Standard, 4.2).
  ///
  /// UTF-8, windows-1252 and what is read as one of them are left out, and so are labels of UTF-16:
  /// a document whose label could be read is none.
  private static let names: [String: String] = {
    var names: [String: String] = [
      "iso-8859-15": "ISO-8859-15", "latin-9": "ISO-8859-15", "iso-8859-9": "WINDOWS-1254",
      "windows-874": "WINDOWS-874", "tis-620": "WINDOWS-874",
      "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
      "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "windows-31j": "CP932",
      "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949",
      "ks_c_5601-1987": "CP949",
      "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS",
    ]
    for page in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258] {
      names["windows-\(page)"] = "WINDOWS-\(page)"
      names["cp\(page)"] = "WINDOWS-\(page)"
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 16] {
      names["iso-8859-\(part)"] = "ISO-8859-\(part)"
    }
    return names
  }()
}

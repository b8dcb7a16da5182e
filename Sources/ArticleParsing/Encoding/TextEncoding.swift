/// One way to write characters as bytes.
public struct TextEncoding: Hashable, Sendable {
  /// Its name in the WHATWG Encoding Standard, as "UTF-8" or "windows-1252".
  public let name: String

  static let utf8 = TextEncoding(name: "UTF-8")
  static let windows1252 = TextEncoding(name: "windows-1252")
  static let iso2022JP = TextEncoding(name: "ISO-2022-JP")
  static let utf16LittleEndian = TextEncoding(name: "UTF-16LE")
  static let utf16BigEndian = TextEncoding(name: "UTF-16BE")
  static let utf32LittleEndian = TextEncoding(name: "UTF-32LE")
  static let utf32BigEndian = TextEncoding(name: "UTF-32BE")

  init(name: String) { self.name = name }

  /// The encoding that a header or page calls `label`, in any case, with or without blanks and
  /// quotes around it; nil for an unknown name.
  public init?(label: String) {
    let bytes = label.utf8.map(\.asciiLowercased)
    guard bytes.count < 64 else { return nil }
    let isEdge = { (byte: UInt8) in byte.isBlank || byte == .quote || byte == UInt8(ascii: "'") }
    let core = bytes.drop(while: isEdge).reversed().drop(while: isEdge).reversed()
    guard let name = EncodingLabels.names[String(decoding: core, as: UTF8.self)] else { return nil }
    self.name = name
  }

  /// Whether bytes below 0x80 stand for ASCII wherever no longer character has begun.
  var isASCIICompatible: Bool {
    switch name {
    case "UTF-7", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-2022-JP", "ISO-2022-KR":
      false
    default:
      true
    }
  }

  /// Whether a character can take more than one byte.
  var isMultibyte: Bool {
    switch name {
    case "UTF-8", "Shift_JIS", "EUC-JP", "EUC-KR", "gb18030", "Big5": true
    default: !isASCIICompatible
    }
  }

  /// The text in UTF-8, byte order mark and all; what is no character becomes U+FFFD.
  ///
  /// The encoding is taken at its word. Where the system cannot convert from it, the bytes are
  /// read as windows-1252.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch name {
    case "UTF-8": DamagedUTF8.mended(bytes)
    case "UTF-16LE": WideText.utf8(ofUTF16: bytes, isBigEndian: false)
    case "UTF-16BE": WideText.utf8(ofUTF16: bytes, isBigEndian: true)
    case "UTF-32LE": WideText.utf8(ofUTF32: bytes, isBigEndian: false)
    case "UTF-32BE": WideText.utf8(ofUTF32: bytes, isBigEndian: true)
    case "ISO-2022-JP":
      TextEncoding(name: "EUC-JP").utf8(of: ISO2022JP.extendedUnixCode(of: bytes)[...])
    default: CharacterConverter(self)?.utf8(of: bytes).text ?? Windows1252.utf8(of: bytes)
    }
  }
}

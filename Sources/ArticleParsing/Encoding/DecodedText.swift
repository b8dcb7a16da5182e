import Glibc

/// A document's bytes as UTF-8, whatever they were written in.
public struct DecodedText: Equatable, Sendable {
  /// Valid UTF-8 without a byte order mark and without NUL bytes; what could not be read is U+FFFD.
  ///
  /// Where the document is valid UTF-8 already, these are its own bytes, not a copy.
  public var utf8: [UInt8]
  /// The encoding's name in the WHATWG Encoding Standard, as "windows-1252".
  public var encoding: String
  /// Whether something says so or the bytes leave no doubt, rather than likelihood.
  public var isCertain: Bool
  /// How many NUL characters became U+FFFD; data that is no text has many.
  public var nullCount = 0

  /// Reads a document's bytes; no bytes are no text.
  ///
  /// `label` is the encoding that came beside them, if any. A page's own word about its encoding
  /// counts where `isMarkup` says that the bytes are HTML or XML. One pass for text in UTF-8; linear
  /// in any case. The result has at most five times as many bytes as the document.
  public init(_ bytes: [UInt8], stated label: String? = nil, isMarkup: Bool) {
    let hasNull = Self.hasNull(bytes)
    let choice = EncodingChoice(bytes, stated: label, isMarkup: isMarkup, hasNull: hasNull)
    encoding = choice.encoding.name
    isCertain = choice.isCertain
    utf8 = choice.isValid ? bytes : choice.encoding.utf8(of: bytes[choice.markLength...])
    if hasNull, Self.hasNull(utf8) { replaceNulls() }
  }

  private mutating func replaceNulls() {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 64)
    for byte in utf8 {
      if byte == 0 {
        nullCount += 1
        result += Array.replacement
      } else {
        result.append(byte)
      }
    }
    utf8 = result
  }

  private static func hasNull(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
    }
  }
}

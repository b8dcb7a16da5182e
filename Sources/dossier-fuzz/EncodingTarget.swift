@testable import ArticleParsing

extension FuzzTarget {
  /// Text in any encoding; the first byte chooses the label that comes with it.
  static let encodings = FuzzTarget(name: "encodings") { input in
    guard let first = input.bytes.first else { return true }
    let bytes = Array(input.bytes.dropFirst())
    let label = labels[Int(first) % labels.count]
    let isMarkup = input.choice(of: [true, false])
    let decoded = DecodedText(bytes, stated: label, isMarkup: isMarkup)
    require(
      String(validating: decoded.utf8, as: UTF8.self) != nil, "decoded text is valid UTF-8")
    require(!decoded.utf8.contains(0), "decoded text has no NUL")
    require(decoded.utf8.count <= 5 * bytes.count, "decoded text is five times as long at most")
    require(
      decoded == DecodedText(bytes, stated: label, isMarkup: isMarkup), "bytes are decoded alike")
    require(TextEncoding(label: decoded.encoding) != nil, "an encoding's name is one of its labels")
    if decoded.encoding == "UTF-8", String(validating: bytes, as: UTF8.self) != nil {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      require(
        decoded.nullCount > 0 || decoded.utf8.elementsEqual(text), "valid UTF-8 stays as it is")
    }
    return true
  }

  /// No label, an unknown one, and all that are known.
  private static let labels: [String?] =
    [nil, "x-unknown"] + EncodingLabels.names.keys.sorted().map { $0 }
}

import Glibc

/// Takes pictures and fonts that a saved page carries in itself out of it before it is parsed.
///
/// Such data is often most of the file, and no part of it is text.
enum InlineData {
  /// Shorter runs stay: an article may print them.
  private static let shortest = 4096

  /// The page without the base64 of its `data:` addresses; the very same bytes where it has none.
  ///
  /// Linear in the length.
  static func removed(from page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var kept = 0
    var from = 0
    while let start = offset(of: marker, in: page, from: from) {
      var end = start
      while end < page.count, isBase64(page[end]) { end += 1 }
      if end - start >= shortest {
        if result.isEmpty { result.reserveCapacity(page.count / 2) }
        result += page[kept..<start]
        kept = end
      }
      from = end
    }
    guard kept > 0 else { return page }
    return result + page[kept...]
  }

  private static let marker = Array(";base64,".utf8)

  /// The offset behind the next `needle`, or nil.
  private static func offset(of needle: [UInt8], in page: [UInt8], from: Int) -> Int? {
    page.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = needle.first else { return nil }
      var start = from
      while start + needle.count <= bytes.count,
        let hit = memchr(base + start, Int32(first), bytes.count - start)
      {
        let offset = base.distance(to: UnsafeRawPointer(hit))
        if bytes[offset...].starts(with: needle) { return offset + needle.count }
        start = offset + 1
      }
      return nil
    }
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte < 0x80
      && (byte.isWord || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "%"))
  }
}

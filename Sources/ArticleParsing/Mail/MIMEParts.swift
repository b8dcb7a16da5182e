/// Takes the body of a multipart apart (RFC 2046, section 5.1).
enum MIMEParts {
  /// The parts in order, each with its header; what comes before the first delimiter and behind the
  /// closing one is for readers that know no parts.
  ///
  /// Where the end is missing, the last part reaches to the end of the bytes; where no boundary is
  /// stated, the first line that could be a delimiter gives it. At most `limit` parts are told.
  static func parts(
    of body: ArraySlice<UInt8>, boundary stated: [UInt8]?, limit: Int
  ) -> [ArraySlice<UInt8>] {
    guard let boundary = stated ?? guessedBoundary(in: body), !boundary.isEmpty else { return [] }
    let delimiter = Array("--".utf8) + trimmedEnd(boundary)
    var parts: [ArraySlice<UInt8>] = []
    var partStart: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < limit {
      let end = body[index...].firstIndex(of: .lineFeed) ?? body.endIndex
      let line = body[index..<end]
      if line.starts(with: delimiter) {
        let rest = line.dropFirst(delimiter.count)
        let isClosing = rest.starts(with: "--".utf8)
        if isClosing || rest.allSatisfy(\.isBlank) {
          if let start = partStart {
            parts.append(body[start..<lineEnd(before: index, from: start, body)])
          }
          partStart = isClosing ? nil : min(end + 1, body.endIndex)
          if isClosing { break }
        }
      }
      index = end + 1
    }
    if let start = partStart, parts.count < limit { parts.append(body[start...]) }
    return parts
  }

  /// The line end before a delimiter belongs to the delimiter.
  private static func lineEnd(before index: Int, from start: Int, _ body: ArraySlice<UInt8>) -> Int
  {
    var end = index
    if end > start, body[end - 1] == .lineFeed { end -= 1 }
    if end > start, body[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  private static func guessedBoundary(in body: ArraySlice<UInt8>) -> [UInt8]? {
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: .lineFeed) ?? body.endIndex
      let line = trimmedEnd(Array(body[index..<end].prefix(100)))
      if line.count > 6, line.count <= 72, line.starts(with: "--".utf8), !line.contains(.space) {
        return Array(line.dropFirst(2))
      }
      index = end + 1
    }
    return nil
  }

  private static func trimmedEnd(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<(bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0)])
  }
}

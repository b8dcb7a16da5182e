/// Plain text whose paragraphs were broken into lines for old readers (RFC 3676).
enum FlowedText {
  /// The text with a line that ends in a blank joined to the next one of the same quoting depth.
  ///
  /// `deletesSpaces` is the field's `DelSp=yes`: the blank at the end was added, too. The line
  /// before a signature, `-- `, is no flowed one.
  static func unwrapped(_ text: [UInt8], deletesSpaces: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var flowingDepth: Int?
    var isFirst = true
    for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      var rest = line
      if rest.last == .carriageReturn { rest.removeLast() }
      let depth = rest.prefix { $0 == UInt8(ascii: ">") }.count
      rest = rest.dropFirst(depth)
      if rest.first == .space { rest = rest.dropFirst() }
      let isSignature = rest.elementsEqual("-- ".utf8)
      if flowingDepth != depth || isSignature {
        if !isFirst { result.append(.lineFeed) }
        result += [UInt8](repeating: UInt8(ascii: ">"), count: depth)
        if depth > 0, !rest.isEmpty { result.append(.space) }
      }
      isFirst = false
      let isFlowed = rest.last == .space && !isSignature
      result += isFlowed && deletesSpaces ? rest.dropLast() : rest
      flowingDepth = isFlowed ? depth : nil
    }
    return result
  }
}

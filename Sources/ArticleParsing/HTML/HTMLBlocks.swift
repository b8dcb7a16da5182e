/// The blocks of a page in order, and which of them stand in which element.
struct HTMLBlocks: Sendable {
  private(set) var blocks: [HTMLBlock] = []
  /// The text of all blocks, one behind another.
  private(set) var text: [UInt8] = []
  /// For each node the number of the first block that begins at or after it; one more at the end.
  private(set) var firstBlock: [Int32] = []

  /// Whether the page has more blocks than are read; those behind the limit are left out.
  private(set) var isFull = false

  /// The most blocks that are read: the chapters of a long book have fewer.
  static let limit = 50_000

  private var start = 0
  private var linkedBytes = 0
  /// Whether a blank is due before the next word.
  private var isBlankDue = false

  /// Cuts a page into blocks; linear in its length.
  init(_ tree: HTMLTree) {
    let count = tree.nodes.count
    text.reserveCapacity(tree.text.count)
    blocks.reserveCapacity(count / 8)
    firstBlock.reserveCapacity(count + 1)
    // The block element around each node, whether it stands in a link, and as it was typed.
    var blockOf = [Int32](repeating: -1, count: count)
    var isLinked = [Bool](repeating: false, count: count)
    var isTyped = [Bool](repeating: false, count: count)
    var open: Int32 = -1
    for index in 0..<count {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      if parent >= 0 {
        isLinked[index] = isLinked[parent]
        isTyped[index] = isTyped[parent]
      }
      if node.tag.isBlock {
        finish(open, tree)
        blockOf[index] =
          node.tag == .br || node.tag == .hr
          ? (parent >= 0 ? blockOf[parent] : -1)
          : Int32(index)
        isTyped[index] = isTyped[index] || node.tag == .pre
      } else {
        blockOf[index] = parent >= 0 ? blockOf[parent] : -1
        // An anchor without an address is a mark in the text, often never closed.
        if node.tag == .a, tree.attribute(.href, of: index) != nil { isLinked[index] = true }
      }
      if blockOf[index] != open {
        finish(open, tree)
        open = blockOf[index]
      }
      firstBlock.append(Int32(blocks.count))
      if node.tag == .text {
        let span = Int(node.start)..<Int(node.stop)
        if isTyped[index] {
          appendTyped(tree, span, isLinked: isLinked[index], node: open)
        } else {
          append(tree.text, span, isLinked: isLinked[index])
        }
      }
    }
    finish(open, tree)
    firstBlock.append(Int32(blocks.count))
  }

  /// The blocks inside an element.
  func blocks(inside node: Int, of tree: HTMLTree) -> Range<Int> {
    Int(firstBlock[node])..<Int(firstBlock[Int(tree.nodes[node].end)])
  }

  func string(of block: Int) -> String {
    String(decoding: text[blocks[block].span], as: UTF8.self)
  }

  /// Takes in typed text, in which a line feed ends a block.
  private mutating func appendTyped(
    _ tree: HTMLTree, _ span: Range<Int>, isLinked: Bool, node: Int32
  ) {
    var lower = span.lowerBound
    while lower < span.upperBound {
      let end = tree.text[lower..<span.upperBound].firstIndex(of: .lineFeed) ?? span.upperBound
      append(tree.text, lower..<end, isLinked: isLinked)
      if end < span.upperBound { finish(node, tree) }
      lower = end + 1
    }
  }

  private mutating func append(_ bytes: [UInt8], _ span: Range<Int>, isLinked: Bool) {
    let before = text.count
    bytes.withUnsafeBufferPointer { bytes in
      var index = span.lowerBound
      while index < span.upperBound {
        let byte = bytes[index]
        if byte <= .space || byte == 0x7F {
          isBlankDue = true
          index += 1
        } else if byte < 0x80 {
          var end = index + 1
          while end < span.upperBound, bytes[end] > .space, bytes[end] < 0x7F { end += 1 }
          putBlank()
          text.append(contentsOf: bytes[index..<end])
          index = end
        } else if byte == 0xC2 || byte == 0xE2, let width = skipped(bytes, at: index, span) {
          index += width
        } else {
          putBlank()
          text.append(byte)
          index += 1
        }
      }
    }
    if isLinked { linkedBytes += text.count - before }
  }

  private mutating func putBlank() {
    if isBlankDue, text.count > start { text.append(.space) }
    isBlankDue = false
  }

  /// The width of a no-break or other blank, which is noted, or of an invisible character.
  private mutating func skipped(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ span: Range<Int>
  ) -> Int? {
    guard index + 1 < span.upperBound else { return nil }
    if bytes[index] == 0xC2 {
      if bytes[index + 1] == 0xA0 {
        isBlankDue = true
        return 2
      }
      return bytes[index + 1] == 0xAD ? 2 : nil
    }
    guard index + 2 < span.upperBound, bytes[index + 1] == 0x80 else { return nil }
    switch bytes[index + 2] {
    case 0x80...0x8A, 0xAF:
      isBlankDue = true
      return 3
    case 0x8B...0x8F: return 3
    default: return nil
    }
  }

  private mutating func finish(_ node: Int32, _ tree: HTMLTree) {
    isBlankDue = false
    let span = start..<text.count
    guard !span.isEmpty else {
      linkedBytes = 0
      return
    }
    guard blocks.count < Self.limit else {
      isFull = true
      text.removeSubrange(span)
      linkedBytes = 0
      return
    }
    let shape = HTMLTextShape(text, span)
    blocks.append(
      HTMLBlock(
        span: span, node: max(node, 0), tag: Self.tag(around: node, of: tree), words: shape.words,
        linkedWords: Int32(Int(shape.words) * linkedBytes / span.count),
        endsSentence: shape.endsSentence, marks: shape.marks))
    start = text.count
    linkedBytes = 0
  }

  /// The element that says what a block is: a heading, item or cell close around it, else its own.
  private static func tag(around node: Int32, of tree: HTMLTree) -> HTMLTag {
    guard node >= 0 else { return .body }
    var index = Int(node)
    let own = tree.nodes[index].tag
    for _ in 0..<4 {
      let tag = tree.nodes[index].tag
      if tag.headingLevel != nil || tag == .li || tag == .figcaption || tag == .blockquote
        || tag == .pre || tag == .td || tag == .th
      {
        return own == .p && tag != .figcaption && tag.headingLevel == nil ? .p : tag
      }
      guard tree.nodes[index].parent >= 0 else { break }
      index = Int(tree.nodes[index].parent)
    }
    return own
  }
}

/// What the bytes of a block tell about it, found in one pass.
struct HTMLTextShape {
  var words: Int32 = 0
  var marks: Int32 = 0
  var endsSentence = false

  init(_ bytes: [UInt8], _ span: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      var isInWord = false
      var ideographs: Int32 = 0
      for index in span {
        let byte = bytes[index]
        if byte == .space {
          isInWord = false
        } else {
          if !isInWord { words += 1 }
          isInWord = true
          switch byte {
          case UInt8(ascii: ","), UInt8(ascii: ";"): marks += 1
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if index + 1 == span.upperBound || bytes[index + 1] == .space { marks += 1 }
          case 0xE3...0xE9: ideographs += 1
          default: break
          }
        }
      }
      // Where words are not set apart, as in Chinese and Japanese, two characters count as one.
      words += ideographs / 2
      endsSentence = Self.endsSentence(bytes, span)
    }
  }

  /// Whether the last mark before closing quotes and brackets ends a sentence.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Bool
  {
    var index = span.upperBound
    let limit = max(span.lowerBound, span.upperBound - 8)
    while index > limit {
      index -= 1
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), .space:
        continue
      case 0x82 where index >= limit + 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3:
        return true  // 。
      case 0x81 where index >= limit + 2 && bytes[index - 1] == 0xBC && bytes[index - 2] == 0xEF:
        return true  // ！
      case 0x9F where index >= limit + 2 && bytes[index - 1] == 0xBC && bytes[index - 2] == 0xEF:
        return true  // ？
      case 0xA6 where index >= limit + 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
        return true  // …
      case 0x9D, 0x99, 0x9C, 0xBB, 0x8D, 0x8F, 0x80, 0xE2, 0xC2, 0xE3:
        continue  // the bytes of ” ’ “ » 」 』
      default: return false
      }
    }
    return false
  }
}

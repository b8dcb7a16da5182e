/// Reads XML as a stream of tags and text, taking what is broken for what was meant.
///
/// Feeds are written by hand-made templates, and a strict parser stops or loses letters where
/// they go wrong: a bare `&` or `<` is text here, HTML's named characters are known, and values
/// need no quotes. Document types are passed over and no entity is ever expanded or fetched; a
/// document that declares some is refused. Time is linear, and memory is bounded by a tag's limit.
struct XMLScanner {
  enum Token: Equatable {
    case start(XMLTag)
    /// An end tag with its name as written.
    case end(String)
    /// Some text in UTF-8, references decoded; one text may come in several pieces.
    case text([UInt8])
  }

  /// About how much text one token holds at most, in bytes.
  private static let textLimit = 1 << 16
  /// The largest document type declaration.
  private static let doctypeLimit = 1 << 16

  private var source: XMLText
  var buffer: [UInt8] = []
  var position = 0
  /// Whether the document ended within a tag, a comment or the like.
  var isCut = false
  /// Whether a document that declares entities is refused.
  var refusesEntities = true
  private var isInCDATA = false
  private var lineFeeds = 0
  private var countedTo = 0

  init(_ source: XMLText) { self.source = source }

  /// The line where the next token begins, from 1.
  mutating func line() -> Int {
    countLines(to: position)
    return lineFeeds + 1
  }

  /// The next token, or nil at the end.
  ///
  /// Throws where bytes cannot be had and where the document declares entities.
  mutating func next() throws(ParsingError) -> Token? {
    while true {
      if isInCDATA {
        if let text = try cdata() { return .text(text) }
        continue
      }
      guard try fill(1) else { return nil }
      guard try beginsMarkup() else { return .text(try text()) }
      if let token = try markup() { return token }
    }
  }

  /// Reads on until `count` bytes lie ahead; false where the document ends before.
  mutating func fill(_ count: Int) throws(ParsingError) -> Bool {
    while buffer.count - position < count {
      let more = try source.next()
      if more.isEmpty { return false }
      countLines(to: position)
      buffer.removeFirst(position)
      countedTo -= position
      position = 0
      buffer += more
    }
    return true
  }

  /// Whether `word`, in lower case, lies ahead in either case.
  mutating func isNext(_ word: StaticString) throws(ParsingError) -> Bool {
    let count = word.utf8CodeUnitCount
    guard try fill(count) else { return false }
    return word.withUTF8Buffer { word in
      (0..<count).allSatisfy { buffer[position + $0].asciiLowercased == word[$0] }
    }
  }

  /// Passes over everything up to and with `end`.
  mutating func skip(behind end: [UInt8]) throws(ParsingError) {
    while true {
      if let found = buffer.firstOffset(of: end, from: position) {
        position = found + end.count
        return
      }
      position = max(position, buffer.count - end.count + 1)
      guard try fill(buffer.count - position + 1) else {
        position = buffer.count
        isCut = true
        return
      }
    }
  }

  private mutating func countLines(to end: Int) {
    guard countedTo < end else { return }
    lineFeeds += buffer[countedTo..<end].reduce(0) { $0 + ($1 == .lineFeed ? 1 : 0) }
    countedTo = end
  }
}

extension XMLScanner {
  /// Whether a tag or the like lies ahead; a `<` before anything else is text.
  private mutating func beginsMarkup() throws(ParsingError) -> Bool {
    guard buffer[position] == UInt8(ascii: "<") else { return false }
    guard try fill(2) else { return true }
    let next = buffer[position + 1]
    return next.isNameStart || "/!?".utf8.contains(next)
  }

  /// Text up to the next tag, or a piece of it.
  private mutating func text() throws(ParsingError) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < Self.textLimit, try fill(1) {
      let window = buffer[position...].prefix(Self.textLimit - text.count)
      let run = window.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
      text += run
      position += run.count
      guard run.count < window.count else { continue }
      if buffer[position] == UInt8(ascii: "&") {
        try appendReference(to: &text)
      } else if try beginsMarkup() {
        break
      } else {
        text.append(UInt8(ascii: "<"))
        position += 1
      }
    }
    return text
  }

  /// Appends what the `&` ahead stands for: itself, where it begins no reference.
  mutating func appendReference(to text: inout [UInt8]) throws(ParsingError) {
    let isWhole = try fill(XMLReference.longest)
    if isWhole, !buffer[position + 1].isWord, buffer[position + 1] != .hash {
      text.append(UInt8(ascii: "&"))
      position += 1
    } else if let found = XMLReference.text(at: buffer[position...].prefix(XMLReference.longest)) {
      text += found.text
      position += found.width
    } else {
      text.append(UInt8(ascii: "&"))
      position += 1
    }
  }

  /// A piece of a CDATA section, or nil behind its end.
  private mutating func cdata() throws(ParsingError) -> [UInt8]? {
    let end = Array("]]>".utf8)
    guard try fill(end.count) else {
      let rest = Array(buffer[position...])
      (position, isInCDATA, isCut) = (buffer.count, false, true)
      return rest.isEmpty ? nil : rest
    }
    let found = buffer.firstOffset(of: end, from: position)
    if found == position {
      position += end.count
      isInCDATA = false
      return nil
    }
    // Brackets at the end of what has been read may belong to the end mark.
    let stop = found ?? buffer.count - 2
    defer { position = stop }
    return Array(buffer[position..<stop])
  }

  /// Reads what `<` begins; nil where it was passed over.
  private mutating func markup() throws(ParsingError) -> Token? {
    guard try fill(2) else {
      (position, isCut) = (buffer.count, true)
      return nil
    }
    switch buffer[position + 1] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"): try skip(behind: Array("?>".utf8))
    case UInt8(ascii: "!"):
      if try isNext("<!--") {
        position += 4
        try skip(behind: Array("-->".utf8))
      } else if try isNext("<![cdata[") {
        position += 9
        isInCDATA = true
      } else if try isNext("<!doctype") {
        try skipDocumentType()
      } else {
        try skip(behind: [UInt8(ascii: ">")])
      }
    default: return try startTag()
    }
    return nil
  }

  /// Passes over a document type declaration, refusing one that declares entities.
  private mutating func skipDocumentType() throws(ParsingError) {
    var length = 0
    var isInSubset = false
    var quote: UInt8?
    while try fill(1) {
      length += 1
      guard length < Self.doctypeLimit else {
        throw .broken("has a <!DOCTYPE> declaration without an end; remove it and read again")
      }
      let byte = buffer[position]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: "<"), refusesEntities, try isNext("<!entity") {
          throw Self.declaredEntities
        }
        if byte == UInt8(ascii: "<"), try isNext("<!--") {
          try skip(behind: Array("-->".utf8))
          continue
        }
        switch byte {
        case .quote, UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): isInSubset = true
        case UInt8(ascii: "]"): isInSubset = false
        case UInt8(ascii: ">") where !isInSubset:
          position += 1
          return
        default: break
        }
      }
      position += 1
    }
    isCut = true
  }

  private static let declaredEntities = ParsingError.broken(
    "declares entities of its own, which are not read: they can grow without bound or name other"
      + " files; remove the <!DOCTYPE> declaration and read again")
}

extension UInt8 {
  /// Whether an XML name can begin so; beyond ASCII everything counts (XML 1.0, 2.3).
  fileprivate var isNameStart: Bool {
    isLetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }
}

/// The elements of a document, every start with its end.
struct XMLElements {
  enum Event {
    case start(XMLElement)
    case end
    case text([UInt8])
  }

  /// Elements that nest deeper are left out; their text is kept.
  private static let depthLimit = 10_000
  /// How far up an end tag looks for its start.
  private static let reach = 32
  /// Elements of HTML without content, as templates leave them unclosed in feeds.
  private static let void: Set<String> = [
    "br", "hr", "img", "input", "wbr", "xhtml:br", "xhtml:hr", "xhtml:img", "xhtml:input",
    "xhtml:wbr",
  ]

  private var scanner: XMLScanner
  private var namespaces = XMLNamespaces()
  private var open: [(name: String, declarations: Int)] = []
  /// Where in `open` the item stands that is being read.
  private var itemIndex: Int?
  private var tooDeep = 0
  /// Ends to be told before anything else.
  private var owedEnds = 0
  /// A tag whose element begins once those that it ends are told.
  private var waiting: XMLTag?
  private var hasRoot = false

  init(_ source: XMLText) { scanner = XMLScanner(source) }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Whether the document ended before its root element did.
  var isCut: Bool { scanner.isCut || !open.isEmpty }

  /// Whether nothing but blanks has been read.
  private(set) var isEmpty = true

  mutating func line() -> Int { scanner.line() }

  /// The next event, or nil at the end of the document or of its root element.
  ///
  /// Text outside of the root is left out. An end tag ends everything up to its start; one without
  /// a start is nothing.
  mutating func next() throws(ParsingError) -> Event? {
    while true {
      if owedEnds > 0 { return close() }
      if let tag = waiting {
        waiting = nil
        if let element = start(tag) { return .start(element) }
        continue
      }
      if hasRoot, open.isEmpty { return nil }
      guard let token = try scanner.next() else { return nil }
      switch token {
      case .text(let text):
        if !open.isEmpty { return .text(text) }
        isEmpty = isEmpty && text.allSatisfy(\.isBlank)
      case .end(let name):
        end(name)
      case .start(let tag):
        if let element = start(tag) { return .start(element) }
      }
    }
  }

  private mutating func start(_ tag: XMLTag) -> XMLElement? {
    let isItem = XMLElement.itemNames.contains(namespaces.usualName(tag.name))
    guard open.count < Self.depthLimit || isItem && itemIndex != nil else {
      if !tag.isEmpty { tooDeep += 1 }
      return nil
    }
    var declarations = namespaces.declare(tag)
    var name = namespaces.usualName(tag.name)
    if isItem, let itemIndex {
      // No item stands in another: the last one lacks its end.
      namespaces.forget(declarations)
      (owedEnds, waiting, tooDeep) = (open.count - itemIndex, tag, 0)
      return nil
    }
    if !hasRoot, name == "feed", !tag.attributes.contains(where: { $0.name == "xmlns" }) {
      declarations += namespaces.assumeAtom()
      name = "atom:feed"
    }
    hasRoot = true
    open.append((name, declarations))
    if tag.isEmpty || Self.void.contains(name) {
      owedEnds = 1
    } else if XMLElement.itemNames.contains(name) {
      itemIndex = itemIndex ?? open.count - 1
    }
    return XMLElement(name: name, tag: tag)
  }

  private mutating func end(_ written: String) {
    let name = namespaces.usualName(written)
    if Self.void.contains(name) { return }
    if let index = index(of: name) {
      owedEnds = open.count - index
      tooDeep = 0
    } else if tooDeep > 0 {
      tooDeep -= 1
    }
  }

  /// Where the element stands that an end tag ends.
  private func index(of name: String) -> Int? {
    if tooDeep > 0 {
      guard let itemIndex, XMLElement.itemNames.contains(name) else { return nil }
      return itemIndex
    }
    let near = max(0, open.count - Self.reach)
    if let index = open[near...].lastIndex(where: { $0.name == name }) { return index }
    // Far out, only the item, what stands in it and what stands around it are looked at.
    let item = itemIndex.map { max(0, $0 - 3)...$0 + 1 } ?? 0...3
    return item.last { $0 < near && open[$0].name == name }
  }

  private mutating func close() -> Event {
    owedEnds -= 1
    namespaces.forget(open.removeLast().declarations)
    if let index = itemIndex, open.count <= index { itemIndex = nil }
    return .end
  }
}

/// The start of an element.
struct XMLElement {
  /// The names of what holds one article.
  static let itemNames: Set<String> = ["item", "atom:entry"]

  /// The usual name, see `XMLNamespaces.usualName(_:)`.
  var name: String
  var tag: XMLTag

  /// The value of an attribute by its name as written, in either case; nil where it is blank.
  func attribute(_ name: String) -> String? {
    let found =
      tag.attributes.first { $0.name == name }
      ?? tag.attributes.first {
        $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased()
      }
    let value = found?.value.trimmed ?? ""
    return value.isEmpty ? nil : value
  }
}

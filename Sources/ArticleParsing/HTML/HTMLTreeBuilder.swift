import CMarkup

/// Builds a page's tree from the events of libxml2's HTML parser.
///
/// A class, because C calls it back.
final class HTMLTreeBuilder {
  /// The most elements and text runs that are kept.
  static let nodeLimit = 2_000_000
  /// The processor time that a page may take, in seconds.
  static let timeLimit = 1.0

  private var tree = HTMLTree()
  private var open: [Int32] = []
  /// How many open elements hold nothing that is seen.
  private var unseen = 0
  /// Whether the open script is linked data.
  private var isInLinkedData = false
  private var isFull = false
  private let tags: HTMLTagTable
  private let words: HTMLHintTable

  private init(tags: HTMLTagTable, words: HTMLHintTable) {
    self.tags = tags
    self.words = words
  }

  /// Reads a page in UTF-8 without NUL bytes.
  ///
  /// Whatever is broken is mended as browsers of old did. Throws `tooSlow` past the time limit and
  /// `broken` past the node limit. Linear, but for elements closed out of order in deep nesting.
  static func tree(
    of page: [UInt8], tags: HTMLTagTable, words: HTMLHintTable
  ) throws(ParsingError) -> HTMLTree {
    let builder = HTMLTreeBuilder(tags: tags, words: words)
    builder.reserve(page.count)
    var events = markup_events()
    events.context = Unmanaged.passUnretained(builder).toOpaque()
    events.start = { context, name, attributes in
      guard let context, let name else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .start(name, attributes)
    }
    events.end = { context, name in
      guard let context, let name else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue().end(name)
    }
    events.text = { context, bytes, count in
      guard let context, let bytes else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .text(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    let result = page.withUnsafeBytes { bytes in
      markup_read_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, timeLimit, &events)
    }
    if result == markup_too_slow { throw .tooSlow(seconds: timeLimit) }
    if result == markup_failed { throw .broken("is too large for the HTML parser") }
    if builder.isFull {
      throw .broken("has more than \(nodeLimit) elements; save the article's own page as text")
    }
    return builder.finished()
  }

  private func reserve(_ byteCount: Int) {
    tree.nodes.reserveCapacity(min(byteCount / 24, 1 << 16) + 64)
    tree.text.reserveCapacity(min(byteCount / 3, 1 << 20) + 64)
    // What is broken or a fragment has several outermost elements; this one holds them all.
    tree.nodes.append(HTMLNode(tag: .html, hints: [], parent: -1, end: 1, start: 0, stop: 0))
    open.append(0)
  }

  private func finished() -> HTMLTree {
    while let last = open.popLast() { tree.nodes[Int(last)].end = Int32(tree.nodes.count) }
    return tree
  }

  private func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    let tag = tags.tag(named: name)
    if unseen > 0 {
      if tag.isUnseen { unseen += 1 }
      return
    }
    if tree.nodes.count >= Self.nodeLimit {
      isFull = true
      return
    }
    let number = Int32(tree.nodes.count)
    let first = Int32(tree.attributes.count)
    let hints = attributes.map { read($0, of: tag) } ?? []
    tree.nodes.append(
      HTMLNode(
        tag: tag, hints: hints.union(Self.kin(of: tag)), parent: open.last ?? 0, end: number + 1,
        start: first, stop: Int32(tree.attributes.count)))
    guard !tag.isVoid else { return }
    open.append(number)
    if tag.isUnseen { unseen = 1 }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    let tag = tags.tag(named: name)
    if unseen > 1 {
      if tag.isUnseen { unseen -= 1 }
      return
    }
    if unseen == 1 {
      guard tag.isUnseen else { return }
      unseen = 0
      isInLinkedData = false
    }
    guard !tag.isVoid, let last = open.last else { return }
    // The parser closes what it opened, so the innermost one is nearly always meant.
    if tree.nodes[Int(last)].tag != tag {
      guard open.suffix(256).contains(where: { tree.nodes[Int($0)].tag == tag }) else { return }
    }
    while open.count > 1, let inner = open.popLast() {
      tree.nodes[Int(inner)].end = Int32(tree.nodes.count)
      if tree.nodes[Int(inner)].tag == tag { break }
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    if unseen > 0 {
      if isInLinkedData, let last = tree.linkedData.indices.last {
        tree.linkedData[last].append(contentsOf: bytes)
      }
      return
    }
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    let stop = Int32(tree.text.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].stop == start, tree.nodes[last].parent == open.last ?? 0
    {
      tree.nodes[last].stop = stop
      return
    }
    if tree.nodes.count >= Self.nodeLimit {
      isFull = true
      return
    }
    let number = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLNode(
        tag: .text, hints: [], parent: open.last ?? 0, end: number + 1, start: start, stop: stop))
  }

  /// What the name of an element says by itself.
  private static func kin(of tag: HTMLTag) -> HTMLHints {
    switch tag {
    case .nav, .menu: .navigation
    case .aside: .sidebar
    case .footer: .footer
    case .form, .button, .select, .option, .textarea, .label, .legend: .form
    case .dialog: .consent
    case .noscript: .hidden
    case .figcaption: .caption
    case .article, .main: .article
    default: []
    }
  }
}

extension HTMLTreeBuilder {
  /// Takes in an element's attributes: what they hint at, and the values that are looked at later.
  private func read(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>, of tag: HTMLTag
  ) -> HTMLHints {
    var hints: HTMLHints = []
    var index = 0
    while let name = attributes[index] {
      defer { index += 2 }
      guard let value = attributes[index + 1] else {
        if Self.key(name) == Key.hidden { hints.insert(.hidden) }
        continue
      }
      let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      switch Self.key(name) {
      case Key.class, Key.id:
        hints.formUnion(words.hints(in: bytes))
      case Key.role: hints.formUnion(Self.hints(ofRole: value))
      case Key.hidden: hints.insert(.hidden)
      case Key.ariaHidden where value[0] == Self.initialOfTrue: hints.insert(.hidden)
      case Key.style where Self.hides(bytes): hints.insert(.hidden)
      case Key.itemprop:
        hints.formUnion(Self.hints(ofProperty: value))
        keep(.itemprop, bytes)
      case Key.type where tag == .script && Self.isLinkedData(value):
        isInLinkedData = true
        tree.linkedData.append([])
      default: keepIfNeeded(Self.key(name), bytes, of: tag)
      }
    }
    return hints
  }

  private func keepIfNeeded(_ key: UInt64, _ value: UnsafePointer<UInt8>, of tag: HTMLTag) {
    switch (key, tag) {
    case (Key.name, .meta): keep(.name, value)
    case (Key.property, .meta): keep(.property, value)
    case (Key.content, _): keep(.content, value)
    case (Key.rel, .link), (Key.rel, .a): keep(.rel, value)
    case (Key.href, .link), (Key.href, .a), (Key.href, .base): keep(.href, value)
    case (Key.datetime, .time): keep(.datetime, value)
    case (Key.lang, .html): keep(.lang, value)
    case (Key.itemtype, _): keep(.itemtype, value)
    case (Key.alt, .img): keep(.alt, value)
    case (Key.title, .time), (Key.title, .abbr), (Key.title, .span): keep(.title, value)
    default: break
    }
  }

  /// Keeps a value of at most 4,000 bytes.
  private func keep(_ name: HTMLAttribute.Name, _ value: UnsafePointer<UInt8>) {
    var length = 0
    while length < 4000, value[length] != 0 { length += 1 }
    let start = Int32(tree.values.count)
    tree.values.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    tree.attributes.append(
      HTMLAttribute(name: name, start: start, stop: Int32(tree.values.count)))
  }

  /// Attribute names as numbers; names of up to eleven letters never share one by accident.
  private enum Key {
    static let `class` = HTMLTreeBuilder.key("class")
    static let id = HTMLTreeBuilder.key("id")
    static let role = HTMLTreeBuilder.key("role")
    static let hidden = HTMLTreeBuilder.key("hidden")
    static let ariaHidden = HTMLTreeBuilder.key("aria-hidden")
    static let style = HTMLTreeBuilder.key("style")
    static let itemprop = HTMLTreeBuilder.key("itemprop")
    static let itemtype = HTMLTreeBuilder.key("itemtype")
    static let type = HTMLTreeBuilder.key("type")
    static let name = HTMLTreeBuilder.key("name")
    static let property = HTMLTreeBuilder.key("property")
    static let content = HTMLTreeBuilder.key("content")
    static let rel = HTMLTreeBuilder.key("rel")
    static let href = HTMLTreeBuilder.key("href")
    static let datetime = HTMLTreeBuilder.key("datetime")
    static let lang = HTMLTreeBuilder.key("lang")
    static let alt = HTMLTreeBuilder.key("alt")
    static let title = HTMLTreeBuilder.key("title")
  }

  private static func key(_ name: UnsafePointer<CChar>) -> UInt64 {
    var key: UInt64 = 7
    var index = 0
    while name[index] != 0, index < 12 {
      key = key &* 131 &+ UInt64(UInt8(bitPattern: name[index]))
      index += 1
    }
    return key
  }

  private static let initialOfTrue = CChar(bitPattern: UInt8(ascii: "t"))

  private static func hints(ofRole role: UnsafePointer<CChar>) -> HTMLHints {
    switch String(cString: role) {
    case "navigation", "menu", "menubar", "tablist", "directory": .navigation
    case "complementary": .sidebar
    case "contentinfo": .footer
    case "banner": .masthead
    case "search", "form": .form
    case "dialog", "alertdialog", "alert": .consent
    case "main", "article": .article
    default: []
    }
  }

  private static func hints(ofProperty property: UnsafePointer<CChar>) -> HTMLHints {
    switch String(cString: property) {
    case "articleBody", "reviewBody", "blogPost", "recipeInstructions": .body
    case "headline": .headline
    case "description", "alternativeHeadline": .standfirst
    case "author", "creator": .author
    case "datePublished", "dateModified": .date
    case "comment": .comments
    case "breadcrumb": .navigation
    default: []
    }
  }

  private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
    var text: [UInt8] = []
    var index = 0
    while index < 200, style[index] != 0 {
      if !style[index].isBlank { text.append(style[index].asciiLowercased) }
      index += 1
    }
    return text.firstOffset(of: Array("display:none".utf8)) != nil
      || text.firstOffset(of: Array("visibility:hidden".utf8)) != nil
  }

  private static func isLinkedData(_ type: UnsafePointer<CChar>) -> Bool {
    String(cString: type).lowercased().hasPrefix("application/ld+json")
  }
}

extension HTMLTreeBuilder {
  /// Takes in an element's attributes: what they hint at, and the values that are looked at later.
  func read(
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
    case (Key.title, .time), (Key.title, .abbr): keep(.title, value)
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

  /// Attribute names as numbers, by their first twelve letters.
  private enum Key {
    static let `class` = HTMLTreeBuilder.key("class")
    static let id = HTMLTreeBuilder.key("id")
    static let role = HTMLTreeBuilder.key("role")
    static let hidden = HTMLTreeBuilder.key("hidden")
    static let ariaHidden = HTMLTreeBuilder.key("aria-hidden")
    static let style = HTMLTreeBuilder.key("style")
    static let itemprop = HTMLTreeBuilder.key("itemprop")
    static let type = HTMLTreeBuilder.key("type")
    static let name = HTMLTreeBuilder.key("name")
    static let property = HTMLTreeBuilder.key("property")
    static let content = HTMLTreeBuilder.key("content")
    static let rel = HTMLTreeBuilder.key("rel")
    static let href = HTMLTreeBuilder.key("href")
    static let datetime = HTMLTreeBuilder.key("datetime")
    static let lang = HTMLTreeBuilder.key("lang")
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

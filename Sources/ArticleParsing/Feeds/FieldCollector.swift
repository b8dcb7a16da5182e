/// Gathers the fields of an item or channel from its events.
struct FieldCollector {
  /// Elements outside of markup are told apart down to this level.
  private static let levels = 3

  /// How many bytes the fields may hold together.
  let limit: Int
  private(set) var fields: [FeedField] = []
  private(set) var size = 0
  private var path: [String] = []
  /// The field that the open element of each level fills, or nil.
  private var open: [Int?] = []
  /// The level of the field whose elements are kept as HTML, and the names of those open.
  private var markup: (level: Int, names: [String])?

  init(limit: Int) { self.limit = limit }

  /// Whether there was more than the limit; what came then is left out.
  var isTooLarge: Bool { size > limit }

  /// Takes the start of an element, `level` deep: 1 for the children of the item.
  mutating func start(_ element: XMLElement, level: Int) {
    guard !isTooLarge else { return }
    if markup != nil {
      startMarkup(element)
      return
    }
    guard level <= Self.levels else { return }
    path = path.prefix(level - 1) + [element.name]
    open = Array(open.prefix(level - 1))
    let whole = path.joined(separator: "/")
    guard Self.wanted.contains(whole) else {
      open.append(nil)
      return
    }
    size += 128 + element.tag.attributes.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    fields.append(FeedField(path: whole, element: element))
    open.append(fields.count - 1)
    if Self.markedUp.contains(whole) { markup = (level, []) }
  }

  /// Takes text that stands directly in an element `level` deep.
  mutating func text(_ text: [UInt8], level: Int) {
    guard !isTooLarge else { return }
    if let markup {
      let isSource = markup.names.isEmpty && fields.last?.isXHTML != true
      append(isSource ? text : Self.escaped(text))
    } else if level == open.count, let field = open.last, let field {
      size += text.count
      if !isTooLarge { fields[field].text += text }
    }
  }

  /// Takes the end of an element that stood in one `level` deep.
  mutating func end(level: Int) {
    guard let current = markup else {
      if level < open.count { open = Array(open.prefix(level)) }
      return
    }
    if level < current.level {
      markup = nil
      open = Array(open.prefix(level))
    } else if let name = markup?.names.popLast(), !Self.void.contains(name) {
      append(Array("</\(name)>".utf8))
    }
  }

  private mutating func startMarkup(_ element: XMLElement) {
    let name = Self.local(element.tag.name)
    markup?.names.append(name)
    var tag = Array("<\(name)".utf8)
    for attribute in element.tag.attributes where !attribute.name.hasPrefix("xmlns") {
      tag += " \(attribute.name)=\"".utf8
      tag += Self.escaped(Array(attribute.value.utf8))
      tag.append(.quote)
    }
    append(tag + [UInt8(ascii: ">")])
  }

  /// Appends to the field whose markup is being kept, which is always the last.
  private mutating func append(_ bytes: [UInt8]) {
    size += bytes.count
    guard !isTooLarge, !fields.isEmpty else { return }
    fields[fields.count - 1].text += bytes
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":", omittingEmptySubsequences: true).last.map(String.init) ?? name
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case .quote: output += "&quot;".utf8
      default: output.append(byte)
      }
    }
    return output
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Fields that may hold elements of HTML.
  private static let markedUp: Set<String> = [
    "title", "description", "content:encoded", "xhtml:body", "atom:title", "atom:summary",
    "atom:content",
  ]
  private static let wanted = markedUp.union([
    "link", "guid", "pubdate", "author", "source", "language", "feedburner:origlink",
    "dc:creator", "dc:date", "dc:language", "dc:title", "dc:description", "dc:identifier",
    "dcterms:issued", "dcterms:created", "dcterms:modified", "itunes:author", "itunes:summary",
    "media:description", "media:group/media:description",
    "atom:link", "atom:id", "atom:published", "atom:issued", "atom:created", "atom:updated",
    "atom:modified", "atom:author/atom:name", "atom:source/atom:title",
    "atom:source/atom:author/atom:name",
  ])
}

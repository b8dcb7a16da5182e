/// One element or run of text of a page.
struct HTMLNode: Sendable {
  var tag: HTMLTag
  /// What the element's own attributes say of its part on the page.
  var hints: HTMLHints
  /// The number of the element around it; -1 for the first node, which stands around all others.
  var parent: Int32
  /// The number of the first node behind everything inside it.
  var end: Int32
  /// For text, bytes of the page's text; for elements, the span of their kept attributes.
  var start: Int32
  var stop: Int32
}

/// A page as a flat list of its elements and text runs in document order.
///
/// Nodes of one subtree stand in a row, so that sums over subtrees are differences of sums over
/// prefixes, and no walk recurses.
struct HTMLTree: Sendable {
  var nodes: [HTMLNode] = []
  /// Every run of text, one behind another.
  var text: [UInt8] = []
  /// Attributes of the few elements whose attributes are looked at later.
  var attributes: [HTMLAttribute] = []
  /// The values of those attributes, one behind another.
  var values: [UInt8] = []
  /// What scripts of the type `application/ld+json` hold.
  var linkedData: [[UInt8]] = []

  /// The value of an element's attribute, or nil.
  func value(_ name: HTMLAttribute.Name, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: values[$0.span], as: UTF8.self) }
  }

  /// The kept attribute of that name, or nil.
  func attribute(_ name: HTMLAttribute.Name, of node: Int) -> HTMLAttribute? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    return attributes[Int(element.start)..<Int(element.stop)].first { $0.name == name }
  }

  /// The text inside an element, blanks as they stand, up to its first 200 nodes or 2,000 bytes.
  func text(inside node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in node..<min(Int(nodes[node].end), node + 200)
    where nodes[index].tag == .text && result.count < 2000 {
      result += text[Int(nodes[index].start)..<Int(nodes[index].stop)].prefix(2000)
    }
    return result
  }
}

/// An attribute that is kept until the page is read.
struct HTMLAttribute: Sendable {
  /// The attributes that are kept, as HTML and its usual extensions name them.
  enum Name: UInt8, Sendable {
    case name, property, content, rel, href, datetime, lang, itemprop, title
  }

  var name: Name
  /// Bytes of the tree's values.
  var start: Int32
  var stop: Int32

  var span: Range<Int> { Int(start)..<Int(stop) }
}

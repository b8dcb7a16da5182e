/// Where one value or key of a JSON text stands.
struct JSONNode: Equatable, Sendable {
  var kind: JSONValue.Kind
  /// Whether the string has backslashes.
  var isEscaped: Bool
  /// The first byte; of a string the one behind its quote.
  var start: UInt32
  /// The byte behind the last; of a string its closing quote.
  var end: UInt32
  /// The node behind this one and all within it.
  var next: UInt32
}

/// One value of a JSON text.
///
/// A place in the text and an index of what stands where: strings and numbers are only built
/// when asked for. An object's keys and values take turns among its nodes.
struct JSONValue: Sendable {
  enum Kind: UInt8, Sendable {
    case null
    case bool
    case number
    case string
    case array
    case object

    /// The kind as messages call it, with its article.
    var name: String {
      switch self {
      case .null: "a null"
      case .bool: "a Boolean"
      case .number: "a number"
      case .string: "a string"
      case .array: "an array"
      case .object: "an object"
      }
    }
  }

  private let bytes: [UInt8]
  private let nodes: [JSONNode]
  private let index: Int

  /// The value whose node is the first.
  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.init(bytes: bytes, nodes: nodes, index: 0)
  }

  /// Reads bytes that hold one value; what follows it is not looked at.
  init(_ bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    guard let value = try reader.next() else {
      throw JSONError(offset: bytes.count, expected: "a value")
    }
    self = value
  }

  private init(bytes: [UInt8], nodes: [JSONNode], index: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.index = index
  }

  var kind: Kind { nodes[index].kind }

  /// The value of an object's first member of that name, else nil; linear in its members.
  subscript(_ key: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var member = index + 1
    while member < nodes[index].next {
      if isKey(nodes[member], key) { return at(member + 1) }
      member = Int(nodes[member + 1].next)
    }
    return nil
  }

  /// An object's members in order, else none.
  var members: [(key: String, value: JSONValue)] {
    guard kind == .object else { return [] }
    var members: [(key: String, value: JSONValue)] = []
    var member = index + 1
    while member < nodes[index].next {
      let key = String(decoding: content(of: nodes[member]), as: UTF8.self)
      members.append((key, at(member + 1)))
      member = Int(nodes[member + 1].next)
    }
    return members
  }

  /// An array's elements, else nil.
  var array: [JSONValue]? {
    guard kind == .array else { return nil }
    var elements: [JSONValue] = []
    var element = index + 1
    while element < nodes[index].next {
      elements.append(at(element))
      element = Int(nodes[element].next)
    }
    return elements
  }

  /// A string's characters, what is no UTF-8 as U+FFFD; else nil.
  var string: String? { stringBytes.map { String(decoding: $0, as: UTF8.self) } }

  /// A string's bytes with its escapes undone, else nil.
  var stringBytes: [UInt8]? { kind == .string ? Array(content(of: nodes[index])) : nil }

  /// A string's characters or a number's as they are written, else nil.
  var text: String? { string ?? digits }

  /// A number as it is written, so that no digit of it is lost; else nil.
  var digits: String? { kind == .number ? String(decoding: written, as: UTF8.self) : nil }

  /// A number, else nil.
  var number: Double? { digits.flatMap(Double.init) }

  /// A whole number that fits, else nil.
  var integer: Int? { digits.flatMap { Int($0) } }

  var bool: Bool? {
    guard kind == .bool else { return nil }
    return bytes[Int(nodes[index].start)].asciiLowercased == UInt8(ascii: "t")
  }

  /// The bytes as they stand; of a string those between its quotes.
  private var written: ArraySlice<UInt8> {
    bytes[Int(nodes[index].start)..<Int(nodes[index].end)]
  }

  private func at(_ index: Int) -> JSONValue {
    JSONValue(bytes: bytes, nodes: nodes, index: index)
  }

  private func content(of node: JSONNode) -> ArraySlice<UInt8> {
    let span = bytes[Int(node.start)..<Int(node.end)]
    return node.isEscaped ? JSONString.decoded(span)[...] : span
  }

  private func isKey(_ node: JSONNode, _ key: String) -> Bool {
    if node.isEscaped { return content(of: node).elementsEqual(key.utf8) }
    guard Int(node.end - node.start) == key.utf8.count else { return false }
    return bytes[Int(node.start)..<Int(node.end)].elementsEqual(key.utf8)
  }
}

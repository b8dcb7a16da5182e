import Foundation
import NewsModel

/// A value on its way to stdout, whatever the format.
indirect enum OutputValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([OutputValue])
  case object([OutputField])

  static func optional(_ text: String?) -> OutputValue { text.map(string) ?? .null }
  static func strings(_ texts: [String]) -> OutputValue { .array(texts.map(string)) }
  static func date(_ date: CalendarDate?) -> OutputValue { optional(date?.iso8601) }
  static func article(_ id: ArticleID?) -> OutputValue { optional(id?.text) }
  static func entity(_ id: EntityID?) -> OutputValue { optional(id?.text) }

  /// The value as one field of a table; arrays are joined with "; ".
  var flat: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): NumberText.plain(number)
    case .string(let text): text
    case .array(let values): values.map(\.flat).joined(separator: "; ")
    case .object(let fields): fields.map { "\($0.name): \($0.value.flat)" }.joined(separator: ", ")
    }
  }
}

/// A named value of an object.
struct OutputField: Equatable {
  /// camelCase, as docs/cli.md promises.
  var name: String
  var value: OutputValue

  init(_ name: String, _ value: OutputValue) {
    self.name = name
    self.value = value
  }
}

extension OutputValue: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    if case .object(let fields) = self {
      var container = encoder.container(keyedBy: Key.self)
      for field in fields {
        try container.encode(field.value, forKey: Key(stringValue: field.name))
      }
      return
    }
    var container = encoder.singleValueContainer()
    switch self {
    case .null, .object: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let values): try container.encode(values)
    }
  }

  /// The value as JSON (RFC 8259), keys sorted so that equal values give equal text.
  func json(isPretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ArticleID {
  /// The id as the command line writes it: "a12".
  var text: String { "a\(number)" }

  /// Reads what `text` gives; nil for anything else.
  init?(text: String) {
    guard text.first == "a", let number = Int64(text.dropFirst()) else { return nil }
    self.init(number)
  }
}

extension EntityID {
  /// The id as the command line writes it: "e7".
  var text: String { "e\(number)" }

  /// Reads what `text` gives; nil for anything else.
  init?(text: String) {
    guard text.first == "e", let number = Int64(text.dropFirst()) else { return nil }
    self.init(number)
  }
}

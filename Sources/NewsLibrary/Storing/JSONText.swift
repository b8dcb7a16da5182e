import FoundationEssentials
import NewsModel

/// Small lists and structs as columns of text.
///
/// What every article has is written by hand, since an encoder costs more than the row it is for;
/// reading, which is rare, goes through the decoder.
enum JSONText {
  static func encode(_ texts: [String]) throws -> String {
    texts.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
  }

  static func encode(_ parts: [ArticlePart]) -> String {
    let items = parts.map { part in
      let span = "[\(part.span.lowerBound),\(part.span.upperBound)]"
      return #"{"role":"\#(part.role.rawValue)","span":\#(span)}"#
    }
    return "[" + items.joined(separator: ",") + "]"
  }

  static func decode<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}

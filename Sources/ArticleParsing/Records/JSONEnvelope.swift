/// An element of an array of articles, read as far as it can be.
enum JSONElement {
  case object(RecordFields)
  case other(JSONValue.Kind)
  /// What is wrong with it.
  case unreadable(String)
  /// The file ends within it.
  case cut

  init(_ value: JSONStream.Value, limit: Int) {
    switch value {
    case .tooLarge: self = .unreadable("has more than \(limit) bytes")
    case .broken: self = .unreadable("is not closed before the next object begins")
    case .cut: self = .cut
    case .whole(let bytes):
      do throws(JSONError) {
        let value = try JSONValue(bytes)
        self = value.kind == .object ? .object(RecordFields(value.members)) : .other(value.kind)
      } catch {
        self = .unreadable(error.description)
      }
    }
  }
}

/// What is known of the object around an array of articles, which may be an article itself.
struct JSONEnvelope {
  /// Names of members that hold arrays of articles.
  static let lists: Set<String> = [
    "articles", "items", "data", "results", "documents", "docs", "hits", "posts", "entries",
    "stories", "news", "records", "rows", "value",
  ]
  /// Names of members that hold such an object in turn, as Elasticsearch's "hits" does.
  static let containers: Set<String> = ["response", "hits", "data", "result", "results", "feed"]
  /// The most bytes of members that are kept.
  private let sizeLimit: Int

  /// The members that name something of an article.
  private(set) var members: [(key: String, value: JSONValue)] = []
  var feed = JSONFeed()
  /// Whether an array of articles has been found.
  var hasList = false
  /// What keeps the object from being read as an article.
  var fault: String?
  /// Whether the members so far hold an article's text.
  private(set) var isArticle = false
  private var size = 0
  private var holdsItems = false

  init(sizeLimit: Int) { self.sizeLimit = sizeLimit }

  /// Whether elements without text are announced, as in a feed.
  var isFeed: Bool { feed.isStated || holdsItems }

  /// Whether the array that begins with `first` is one of articles; remembers that it is.
  ///
  /// An element that cannot be read says nothing against it.
  mutating func accepts(_ first: JSONElement, under key: String) -> Bool {
    switch first {
    case .object(let fields): hasList = fields.areOfArticle || feed.isStated
    case .other: hasList = false
    case .unreadable, .cut: hasList = true
    }
    guard hasList else { return false }
    holdsItems = key == "items"
    return true
  }

  /// Keeps a member of which `raw` is the value, where it can be of use.
  mutating func keep(_ key: String, _ raw: [UInt8]) {
    let field = RecordField.match(key)?.field
    guard field != nil || RecordField.wrappers.contains(key) || JSONFeed.keys.contains(key) else {
      return
    }
    size += raw.count
    guard size <= sizeLimit else {
      members = []
      fault = "has more than \(sizeLimit) bytes"
      return
    }
    do throws(JSONError) {
      let value = try JSONValue(raw)
      members.append((key, value))
      feed.note(key, value)
      if field == .text || field == .html { isArticle = true }
    } catch {
      fault = fault ?? "has a member \"\(key)\" that \(error.description)"
    }
  }
}

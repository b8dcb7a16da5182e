import Foundation
import NewsLibrary
import NewsModel

/// An article or entity as a user names it.
enum Subject {
  case article(ArticleID)
  case entity(EntityID)

  /// Finds what `text` names: an id, the path of an imported file or record, or an entity's name.
  ///
  /// - Throws: `Outcome` where the library has nothing of the name, or several entities share it.
  init(_ text: String, in library: NewsLibrary) throws {
    if let id = ArticleID(text: text) {
      self = .article(id)
    } else if let id = EntityID(text: text) {
      self = .entity(id)
    } else if let id = try Self.article(at: text, in: library) {
      self = .article(id)
    } else {
      self = .entity(try Self.entity(named: text, in: library))
    }
  }

  /// Finds the article `text` names by id or path.
  static func article(_ text: String, in library: NewsLibrary) throws -> ArticleID {
    if let id = ArticleID(text: text) { return id }
    if let id = try article(at: text, in: library) { return id }
    throw Outcome.failure(
      "no article \"\(text)\"; give an id such as a12 (see: dossier list articles) or a path")
  }

  /// Finds the entity `text` names by id or name.
  static func entity(_ text: String, in library: NewsLibrary) throws -> EntityID {
    if let id = EntityID(text: text) { return id }
    return try entity(named: text, in: library)
  }

  /// Finds the article of a file, or of the record that "file#key" names.
  private static func article(at path: String, in library: NewsLibrary) throws -> ArticleID? {
    for (file, key) in readings(of: path) {
      let resolved = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
      for place in [resolved + key, file + key] {
        if let id = try library.article(atPath: place) { return id }
      }
      guard key.isEmpty else { continue }
      let records = try library.records(inFile: resolved, limit: 4)
      guard records.isEmpty else { throw severalRecords(in: path, records) }
    }
    return nil
  }

  /// The ways in which a path may name a file and a record of it: both may hold "#".
  private static func readings(of path: String) -> [(file: String, key: String)] {
    let marks = path.indices.filter { path[$0] == "#" }.prefix(50)
    return [(path, "")] + marks.map { (String(path[..<$0]), String(path[$0...])) }
  }

  private static func severalRecords(in path: String, _ records: [String]) -> Outcome {
    let names = records.prefix(3).map { "\"\($0)\"" }
    let more = records.count > 3 ? " and others" : ""
    return .failure(
      "\(path) holds several articles; name one of \(names.joined(separator: ", "))\(more)")
  }

  private static func entity(named name: String, in library: NewsLibrary) throws -> EntityID {
    let found = try library.entities(named: name)
    guard let first = found.first else {
      throw Outcome.failure("nothing in the library is called \"\(name)\"; try: dossier search")
    }
    let isOnly = found.count == 1
    let isNamedSo = first.name.lowercased() == name.lowercased()
    let isRivalled = found.dropFirst().contains { $0.name.lowercased() == name.lowercased() }
    guard isOnly || (isNamedSo && !isRivalled) else {
      let choices = found.prefix(8).map { "\($0.id.text) \($0.name) (\($0.kind.rawValue))" }
      throw Outcome.failure(
        "several entities may be \"\(name)\": \(choices.joined(separator: ", ")); give an id")
    }
    return first.id
  }
}

import Foundation

/// A page with what is known to belong to its article, and what isn't.
struct GoldPage: Sendable {
  var name: String
  /// Where the page was saved from; empty where the gold doesn't say.
  var url: String
  var file: URL
  var bytes: [UInt8]
  var segments: GoldSegments
  var details: GoldDetails
}

/// Words that an article must hold, and words beside it that it must not.
struct GoldSegments: Decodable, Equatable, Sendable {
  var with: [String]
  var without: [String]
}

/// The title, authors, day and site that a page states; nil and `[]` where it states none.
struct GoldDetails: Equatable, Sendable {
  var title: String?
  var authors: [String] = []
  /// ISO 8601.
  var date: String?
  var site: String?
}

/// What keeps a gold file from being read.
struct GoldError: Error, CustomStringConvertible {
  var description: String
}

extension GoldPage {
  /// The pages of a gold file that maps addresses to segments and details, in the order of names.
  static func pages(gold: URL, folder: URL) throws -> [GoldPage] {
    let entries = try decoded(
      [String: GoldEntry].self, try GoldPage.data(of: gold), place: gold.path)
    return try entries.map { url, entry in
      let file = folder.appending(path: entry.file)
      return GoldPage(
        name: entry.file, url: url, file: file, bytes: [UInt8](try data(of: file)),
        segments: entry.segments, details: entry.details)
    }.sorted { ($0.name, $0.url) < ($1.name, $1.url) }
  }

  /// The pages of a JSON Lines file that holds bare text, in the order of the file.
  static func texts(in file: URL) throws -> [GoldPage] {
    let lines = try data(of: file).split(separator: UInt8(ascii: "\n"))
    return try lines.enumerated().map { index, line in
      let place = "\(file.path), line \(index + 1)"
      let entry = try decoded(GoldText.self, Data(line), place: place)
      return GoldPage(
        name: entry.id, url: entry.url ?? "", file: file, bytes: Array(entry.dirty.utf8),
        segments: GoldSegments(with: entry.with, without: entry.without), details: GoldDetails())
    }
  }

  private static func data(of file: URL) throws -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw GoldError(description: "\(file.path) cannot be read: \(error.localizedDescription)")
    }
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, _ data: Data, place: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw GoldError(description: "\(place) is not gold as docs/benchmarks.md shows it: \(error)")
    }
  }
}

/// One page of bare text as its line holds it.
private struct GoldText: Decodable {
  var id: String
  var url: String?
  var dirty: String
  var with: [String]
  var without: [String]
}

/// One HTML page as the gold file holds it; what is stated empty is not stated.
private struct GoldEntry: Decodable {
  var file: String
  var segments: GoldSegments
  var details: GoldDetails

  private enum Key: String, CodingKey {
    case file, title, author, date, sitename
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func stated(_ key: Key) throws -> String? {
      let text = try container.decodeIfPresent(String.self, forKey: key)
      return text?.isEmpty == true ? nil : text
    }
    file = try container.decode(String.self, forKey: .file)
    segments = try GoldSegments(from: decoder)
    let authors = try? container.decodeIfPresent([String].self, forKey: .author)
    details = GoldDetails(
      title: try stated(.title),
      authors: try authors ?? stated(.author).map(DetailComparison.names(in:)) ?? [],
      date: try stated(.date), site: try stated(.sitename))
  }
}

import Foundation
import NewsModel

@testable import ArticleParsing

/// What readers of records yield, as lines that tests compare.
enum Records {
  /// One line an item: a record's key, text and details, a problem, or a listing.
  static func lines(_ reader: consuming any RecordReader) throws -> [String] {
    var lines: [String] = []
    while let item = try reader.next() { lines.append(line(item)) }
    return lines
  }

  static func lines(of text: String, name: String = "f") throws -> [String] {
    let bytes = Array(text.utf8)
    guard let format = RecordFormat(startOf: bytes) else { return ["no format"] }
    return try lines(format.reader(of: ByteReader(bytes), name: name))
  }

  static func line(_ item: RecordItem) -> String {
    switch item {
    case .problem(let problem): return "! \(problem.place): \(problem.reason)"
    case .listing(let listing):
      let teasers = listing.teasers.map { "\($0.title ?? "-") (\($0.summary ?? "-"))" }
      return
        "listing \(listing.title ?? "-") \(listing.url ?? "-"): \(teasers.joined(separator: "; "))"
    case .record(let record):
      let stated = record.document.stated
      let details = [
        stated.title, stated.standfirst, stated.byline, stated.source, stated.url,
        stated.published, stated.language,
      ]
      let text = String(decoding: record.document.bytes, as: UTF8.self)
        .replacingOccurrences(of: "\n", with: "¶")
      return ([record.key, text] + details.map { $0 ?? "-" }).joined(separator: " | ")
    }
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Page.fixture(name).utf8)
  }

  /// A stream that yields `size` bytes at a time, and tells `count` how many it has yielded.
  static func stream(
    of bytes: [UInt8], by size: Int, count: @escaping (Int) -> Void = { _ in }
  ) -> ByteReader {
    var position = 0
    return ByteReader {
      let end = min(position + size, bytes.count)
      defer { position = end }
      count(end)
      return Array(bytes[position..<end])
    }
  }
}

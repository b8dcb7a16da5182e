import NewsModel

@testable import ArticleParsing

/// What reading a feed yields.
struct Feed {
  var records: [Record] = []
  var listings: [Listing] = []
  var problems: [RecordProblem] = []
  /// What ended the reading.
  var error: ParsingError?

  var teasers: [Teaser] { listings.flatMap(\.teasers) }
  var titles: [String?] { records.map(\.document.stated.title) + teasers.map(\.title) }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// Reads bytes that come in pieces of `step`.
  init(_ bytes: [UInt8], step: Int = 1 << 16, charset: String? = nil, itemLimit: Int = 16 << 20) {
    var reader = FeedReader(
      .stepping(bytes, by: step), name: "feed.xml", charset: charset, itemLimit: itemLimit)
    do throws(ParsingError) {
      while let item = try reader.next() {
        switch item {
        case .record(let record): records.append(record)
        case .listing(let listing): listings.append(listing)
        case .problem(let problem): problems.append(problem)
        }
      }
    } catch {
      self.error = error
    }
  }

  /// An RSS feed around some items, the last of which is sound.
  static func around(_ items: String) -> String {
    "<rss version=\"2.0\"><channel><title>Courier</title>\(items)"
      + "<item><title>Sound</title></item></channel></rss>"
  }
}

extension Record {
  var text: String { String(decoding: document.bytes, as: UTF8.self) }
}

extension ByteReader {
  /// Bytes that come in pieces of `step`.
  static func stepping(_ bytes: [UInt8], by step: Int) -> ByteReader {
    var rest = bytes[...]
    return ByteReader { () throws(ParsingError) in
      defer { rest = rest.dropFirst(step) }
      return Array(rest.prefix(step))
    }
  }
}

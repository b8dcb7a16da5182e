import NewsModel

@testable import ArticleParsing

/// What reading a file to its end gave, in a form that can be compared.
struct RecordRun: Equatable {
  enum Item: Equatable {
    case record(key: String, Contents)
    case problem(RecordProblem)
    case listing(Listing)
  }

  struct Contents: Equatable {
    var name: String
    var bytes: [UInt8]
    var charset: String?
    var modified: CalendarDate?
    var stated: StatedDetails
  }

  private(set) var items: [Item] = []
  private(set) var documents: [RawDocument] = []
  private(set) var failure: ParsingError?

  /// Reads to the end; no input has more items than bytes, so that an endless reader is a find.
  init(of size: Int, _ open: () throws(ParsingError) -> any RecordReader) {
    do throws(ParsingError) {
      var reader = try open()
      while let item = try reader.next() {
        add(item)
        require(items.count <= 2 * size + 2, "a file yields no more items than it can hold")
      }
    } catch {
      failure = error
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.items == right.items && left.failure == right.failure
  }

  private mutating func add(_ item: RecordItem) {
    switch item {
    case .record(let record):
      let document = record.document
      documents.append(document)
      items.append(
        .record(
          key: record.key,
          Contents(
            name: document.name, bytes: document.bytes, charset: document.charset,
            modified: document.modified, stated: document.stated)))
    case .problem(let problem): items.append(.problem(problem))
    case .listing(let listing): items.append(.listing(listing))
    }
  }
}

/// What holds of every file that is read record by record.
enum RecordPromises {
  /// Reads the input whole and in pieces, and checks both.
  ///
  /// `open` makes the reader of a stream.
  static func check(
    _ input: FuzzInput, _ open: (ByteReader) throws(ParsingError) -> any RecordReader
  ) {
    let size = input.bytes.count
    let whole = RecordRun(of: size) { () throws(ParsingError) in try open(ByteReader(input.bytes)) }
    let step = input.choice(of: [1, 2, 3, 7, 16, 61, 100, 512, 4000])
    let pieces = RecordRun(of: size) { () throws(ParsingError) in
      try open(ByteReader(input.bytes, by: step))
    }
    // How far a packed stream has expanded is measured as it is read: pieces are refused earlier.
    if whole.failure?.isExpansion != true, pieces.failure?.isExpansion != true {
      require(whole == pieces, "a file is read alike in pieces of \(step) bytes")
    }
    var keys: Set<String> = []
    for item in whole.items { check(item, &keys) }
    for document in whole.documents.prefix(2) {
      if let parsed = try? Pages.parser.parse(document) { DocumentPromises.check(parsed) }
    }
  }

  private static func check(_ item: RecordRun.Item, _ keys: inout Set<String>) {
    switch item {
    case .record(let key, let contents):
      require(!key.isEmpty, "a record has a key")
      require(keys.insert(key).inserted, "a record's key is its own: \(key)")
      require(!contents.name.isEmpty, "a record has a name")
      require(!contents.bytes.isEmpty, "a record holds something")
      check(contents.stated)
    case .problem(let problem):
      require(!problem.place.isEmpty && !problem.reason.isEmpty, "a problem has place and reason")
      require(isLine(problem.place) && isLine(problem.reason), "a problem is told in one line")
    case .listing(let listing):
      for teaser in listing.teasers {
        require(
          teaser.title != nil || teaser.summary != nil || teaser.url != nil,
          "a teaser says something")
        DocumentPromises.check(teaser.published)
      }
    }
  }

  private static func check(_ stated: StatedDetails) {
    let details = [
      stated.title, stated.standfirst, stated.byline, stated.source, stated.url, stated.published,
      stated.language,
    ]
    for detail in details {
      require(detail.map { !$0.isEmpty && isLine($0) } ?? true, "what is stated is a line of text")
      require(detail.map(DocumentPromises.isValid) ?? true, "what is stated is valid UTF-8")
    }
  }

  private static func isLine(_ text: String) -> Bool { !text.utf8.contains(0x0A) }
}

extension ByteReader {
  /// Reads bytes that are in memory, `step` of them at a time.
  convenience init(_ bytes: [UInt8], by step: Int) {
    var rest = bytes[...]
    self.init { () throws(ParsingError) in
      defer { rest = rest.dropFirst(step) }
      return Array(rest.prefix(step))
    }
  }
}

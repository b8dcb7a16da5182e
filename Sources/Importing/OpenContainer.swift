import ArticleParsing
import NewsLibrary
import NewsModel

/// A file of records that is being read.
struct OpenContainer {
  /// How many teasers of one file are kept.
  static let teaserLimit = 100_000

  let file: FoundFile
  let isPipe: Bool
  /// The file, as messages call it.
  let name: String
  private var stream: RecordStream
  private var records: RecordPaths
  private var listings: [Article] = []
  private var teaserCount = 0

  init(file: FoundFile, isPipe: Bool, name: String, stream: RecordStream) {
    self.file = file
    self.isPipe = isPipe
    self.name = name
    self.stream = stream
    records = RecordPaths(container: file.path)
  }

  /// Reads one item; false at the end.
  mutating func pull(into batch: inout DocumentBatch) throws(ParsingError) -> Bool {
    switch try stream.next() {
    case nil: return false
    case .record(let record): add(record, to: &batch)
    case .problem(let problem): fail(problem.place, problem.reason, &batch)
    case .listing(let listing): add(listing, to: &batch)
    }
    return true
  }

  /// What is to be noted at the end.
  var ended: EndedContainer {
    let container = ImportedContainer(
      path: file.path, size: file.size, modified: file.modified, listings: listings,
      contentHash: ContentHash(of: listings).hexadecimal)
    return EndedContainer(
      container: container, fileName: name, records: records, marksGone: !isPipe)
  }

  private mutating func add(_ record: Record, to batch: inout DocumentBatch) {
    let path = records.path(forKey: record.key)
    let place = "record \(path.dropFirst(file.path.count + 1))"
    let bytes = record.document.bytes.count
    guard bytes <= ArticleParser.sizeLimit else {
      let error = ParsingError.tooLarge(bytes: bytes, limit: ArticleParser.sizeLimit)
      return fail(place, error.description, &batch)
    }
    batch.add(
      PendingDocument(
        path: path, container: file.path, fileName: name, place: place, size: bytes, modified: 0,
        raw: record.document))
  }

  private mutating func add(_ listing: Listing, to batch: inout DocumentBatch) {
    let teasers = listing.teasers.prefix(Self.teaserLimit - teaserCount)
    teaserCount += teasers.count
    if let excess = listing.teasers.dropFirst(teasers.count).first {
      fail(
        excess.title ?? excess.url ?? "another article",
        "and \(listing.teasers.count - teasers.count - 1) more announced behind it were left out:"
          + " a file may announce \(Self.teaserLimit)", &batch)
    }
    let last = listings.indices.last
    if let last, listings[last].title == listing.title ?? "", listings[last].url == listing.url {
      listings[last].teasers += teasers
    } else {
      var article = Article(role: .listing, url: listing.url, teasers: Array(teasers))
      article.append(listing.title ?? "", as: .title)
      listings.append(article)
    }
  }

  private mutating func fail(_ place: String, _ reason: String, _ batch: inout DocumentBatch) {
    batch.problems.append(ImportProblem(path: name, reason: "\(place): \(reason)"))
  }
}

import ArticleParsing
import NewsLibrary
import NewsModel

/// A document with all its bytes, waiting to be read.
struct PendingDocument: Sendable {
  /// The name by which the library knows it.
  var path: String
  /// The file that holds it, or nil where it is a file of its own.
  var container: String?
  /// The file, as problems call it.
  var fileName: String
  /// How problems call the document within its file, or nil where it is one.
  var place: String?
  /// Of the file, in bytes.
  var size: Int
  /// In nanoseconds since 1970.
  var modified: Int
  var raw: RawDocument
  /// What the library knows of it, or nil.
  var known: DocumentStamp?

  func problem(_ reason: String) -> ImportProblem {
    ImportProblem(path: fileName, reason: place.map { "\($0): \(reason)" } ?? reason)
  }
}

/// Some documents in the order in which they were found, few enough to hold in memory.
struct DocumentBatch: Sendable {
  /// How many documents are read before they are written in one transaction.
  static let documentLimit = 1024
  /// How many bytes of documents are held at once, unless one alone has more.
  static let byteLimit = 16 << 20
  /// How many steps are gone in search of documents.
  private static let stepLimit = 4096

  var documents: [PendingDocument] = []
  var problems: [ImportProblem] = []
  /// Files of records that were begun and that the library knows.
  var begun: [String] = []
  /// Files of records that were read to their end.
  var ended: [EndedContainer] = []
  /// How many files are done with this batch.
  var filesDone = 0
  /// Whether nothing follows.
  var isLast = false
  private var byteCount = 0
  private var stepCount = 0

  /// A batch with nothing in it that nothing follows.
  static var end: Self {
    var batch = Self()
    batch.isLast = true
    return batch
  }

  /// The same once its documents are read, whose bytes would take room until they are stored.
  var withoutBytes: Self {
    var batch = self
    for index in batch.documents.indices { batch.documents[index].raw.bytes = [] }
    return batch
  }

  var hasRoom: Bool {
    documents.count < Self.documentLimit && byteCount < Self.byteLimit
      && stepCount < Self.stepLimit
  }

  mutating func step() { stepCount += 1 }

  mutating func add(_ document: PendingDocument) {
    documents.append(document)
    byteCount += document.raw.bytes.count
  }
}

/// A file of records that was read to its end.
struct EndedContainer: Sendable {
  var container: ImportedContainer
  /// The file, as problems call it.
  var fileName: String
  var records: RecordPaths
  /// Whether records that were not seen are gone; a pipe that comes again may hold others.
  var marksGone: Bool
}

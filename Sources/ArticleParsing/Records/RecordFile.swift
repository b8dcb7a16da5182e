public import NewsModel

/// What a file turned out to hold, told by its first bytes and never by its name.
public enum RecordFile {
  /// One document: the bytes that are left, unpacked where the file was packed.
  case single(ByteReader)
  /// Any number of documents, to be pulled one after another.
  case records(RecordStream)

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, at their start.
  ///   - name: the file, as messages call it.
  ///   - modified: when it was last changed.
  ///   - formats: what is told apart.
  /// - Throws: what makes the file unreadable, as a packing that is damaged or not known.
  public init(
    _ bytes: ByteReader, name: String, modified: CalendarDate? = nil, formats: FileFormats = .known
  ) throws(ParsingError) {
    let bytes = formats.opensPacked ? try bytes.unpacked() : bytes
    let start = Array(try bytes.peek(FileFormats.sampleSize))
    guard let format = formats.readers.first(where: { $0.tells(start) }) else {
      self = .single(bytes)
      return
    }
    let source = RecordSource(bytes: bytes, name: name, modified: modified)
    self = .records(RecordStream(format.reader(source), formats: formats))
  }
}

/// The formats of files that hold many documents.
public struct FileFormats: Sendable {
  /// How many of a file's first bytes tell its format.
  static let sampleSize = 4096

  /// Whether gzip is opened and other archives are refused by name.
  var opensPacked = false
  /// Asked one after another; the first that knows a file reads it.
  var readers: [FileFormat] = []
}

/// One format of files that hold many documents.
struct FileFormat: Sendable {
  /// Whether a file that begins so is of this format; gets `FileFormats.sampleSize` bytes, or all
  /// of a smaller file.
  var tells: @Sendable (_ start: [UInt8]) -> Bool
  /// Whether a record of another file may be of this format, as a feed in a web archive is.
  var isFoundInRecords = false
  /// Begins to read such a file.
  var reader: @Sendable (RecordSource) -> any RecordReader
}

/// The bytes records are read from, with what is known of them beforehand.
struct RecordSource {
  var bytes: ByteReader
  /// The file, as messages call it.
  var name: String
  var modified: CalendarDate?
  /// The encoding that came with the bytes, as an HTTP header names it.
  var charset: String?
}

/// The records of one file, pulled one after another; one is in memory at a time.
///
/// A record that itself holds records, as a feed in a web archive does, is replaced by these, one
/// level deep; their keys and places begin with its own.
public struct RecordStream {
  private var outer: any RecordReader
  private var inner: (reader: any RecordReader, record: Record)?
  private let formats: FileFormats

  init(_ reader: any RecordReader, formats: FileFormats) {
    outer = reader
    self.formats = formats
  }

  /// The next item, or nil at the end.
  ///
  /// Throws what ends the reading: what came before stays good.
  public mutating func next() throws(ParsingError) -> RecordItem? {
    while true {
      if let item = nextInner() { return item }
      let item = try outer.next()
      guard case .record(let record)? = item, let format = format(within: record) else {
        return item
      }
      let document = record.document
      let source = RecordSource(
        bytes: ByteReader(document.bytes), name: document.name, modified: document.modified,
        charset: document.charset)
      inner = (format.reader(source), Record(key: record.key, document: document.withoutBytes))
    }
  }

  private func format(within record: Record) -> FileFormat? {
    let candidates = formats.readers.filter(\.isFoundInRecords)
    guard !candidates.isEmpty else { return nil }
    let start = Array(record.document.bytes.prefix(FileFormats.sampleSize))
    return candidates.first { $0.tells(start) }
  }

  /// The next item within a record; what ends that reading is a problem of this record alone.
  private mutating func nextInner() -> RecordItem? {
    guard let record = inner?.record else { return nil }
    do throws(ParsingError) {
      switch try inner?.reader.next() {
      case .record(var found):
        found.key = record.key + "#" + found.key
        return .record(found)
      case .problem(let problem):
        return .problem(
          RecordProblem(
            place: "\(record.document.name), \(problem.place)", reason: problem.reason))
      case .listing(let listing): return .listing(listing)
      case nil:
        inner = nil
        return nil
      }
    } catch {
      inner = nil
      return .problem(RecordProblem(place: record.document.name, reason: error.description))
    }
  }
}

extension RawDocument {
  fileprivate var withoutBytes: RawDocument {
    var copy = self
    copy.bytes = []
    return copy
  }
}

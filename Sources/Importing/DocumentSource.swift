import ArticleParsing
import NewsLibrary
import NewsModel

/// Expands files into documents, one after another and a batch at a time, in bounded memory.
///
/// An actor, because the files that are open have one position whoever asks for more.
actor DocumentSource {
  private var waiting: Slice<UnreadSources>
  private var container: OpenContainer?
  private let library: NewsLibrary
  private let formats: FileFormats

  init(_ sources: UnreadSources, library: NewsLibrary, formats: FileFormats) {
    waiting = sources[...]
    self.library = library
    self.formats = formats
  }

  /// The next batch; empty and the last one at the end.
  ///
  /// - Throws: `LibraryError` where the library cannot tell what it knows.
  func next() throws(LibraryError) -> DocumentBatch {
    var batch = DocumentBatch()
    while batch.hasRoom, !batch.isLast {
      batch.step()
      if container != nil {
        pull(into: &batch)
      } else if let source = waiting.popFirst() {
        try open(source, into: &batch)
      }
      batch.isLast = container == nil && waiting.isEmpty
    }
    try recall(&batch)
    return batch
  }

  private func open(
    _ source: ImportSource, into batch: inout DocumentBatch
  ) throws(LibraryError) {
    switch source {
    case .file(let file):
      let reader: ByteReader
      do throws(ImportProblem) {
        reader = try FileReader.reader(of: file.path)
      } catch {
        return fail(error, &batch)
      }
      try open(reader, of: file, into: &batch)
    case .standardInput:
      // What comes from a pipe has no place; how it begins names it.
      let reader = FileReader.standardInput()
      let start: String
      do throws(ParsingError) {
        start = ContentHash(of: try reader.peek(1 << 16)).hexadecimal
      } catch {
        return fail(ImportProblem(path: "standard input", reason: error.description), &batch)
      }
      let place = FoundFile(path: "stdin:\(start)", size: 0, modified: 0)
      try open(reader, of: place, isPipe: true, into: &batch)
    }
  }

  private func open(
    _ reader: ByteReader, of file: FoundFile, isPipe: Bool = false,
    into batch: inout DocumentBatch
  ) throws(LibraryError) {
    let name = isPipe ? "standard input" : file.path
    do throws(ParsingError) {
      switch try RecordFile(reader, name: name, modified: file.day, formats: formats) {
      case .records(let stream):
        container = OpenContainer(file: file, isPipe: isPipe, name: name, stream: stream)
      case .single(let bytes):
        return try add(bytes, of: file, isPipe: isPipe, name: name, to: &batch)
      }
    } catch {
      return fail(ImportProblem(path: name, reason: error.description), &batch)
    }
    guard !isPipe, try library.stamps(ofDocuments: [file.path])[file.path] != nil else { return }
    batch.begun.append(file.path)
  }

  private func add(
    _ reader: ByteReader, of file: FoundFile, isPipe: Bool, name: String,
    to batch: inout DocumentBatch
  ) throws(ParsingError) {
    guard let bytes = try reader.whole(limit: ArticleParser.sizeLimit) else {
      let limit = ArticleParser.sizeLimit >> 20
      throw .broken("is larger than \(limit) MB; split it into single articles")
    }
    var document = PendingDocument(
      path: file.path, fileName: name, size: file.size, modified: file.modified,
      raw: RawDocument(bytes: bytes, name: name, modified: file.day))
    if isPipe {
      document.path = "stdin:\(ContentHash(of: bytes).hexadecimal)"
      document.size = bytes.count
    }
    batch.add(document)
    batch.filesDone += 1
  }

  /// Pulls one item out of the open file of records.
  private func pull(into batch: inout DocumentBatch) {
    guard var open = container else { return }
    container = nil  // so that what is open has one owner and is not copied
    do throws(ParsingError) {
      if try open.pull(into: &batch) {
        container = open
      } else {
        batch.ended.append(open.ended)
        batch.filesDone += 1
      }
    } catch {
      fail(ImportProblem(path: open.name, reason: error.description), &batch)
    }
  }

  private func fail(_ problem: ImportProblem, _ batch: inout DocumentBatch) {
    batch.problems.append(problem)
    batch.filesDone += 1
  }

  /// Looks up what the library knows of the batch's documents.
  private func recall(_ batch: inout DocumentBatch) throws(LibraryError) {
    guard !batch.documents.isEmpty else { return }
    let stamps = try library.stamps(ofDocuments: batch.documents.map(\.path))
    for index in batch.documents.indices {
      batch.documents[index].known = stamps[batch.documents[index].path]
    }
  }
}

extension FoundFile {
  /// The day it was last changed, or nil where that is not known.
  var day: CalendarDate? {
    modified > 0 ? CalendarDate(dayNumber: modified / 86_400_000_000_000) : nil
  }
}

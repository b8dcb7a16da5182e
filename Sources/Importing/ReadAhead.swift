import NewsLibrary

/// Reads batches in their order while earlier ones are stored.
///
/// Settling an import's entities takes as long as reading some batches, so that one batch ahead
/// would leave the workers idle.
struct ReadAhead {
  /// How many batches wait at most; each holds what its documents say in memory.
  private static let most = 6

  private typealias Reading = Task<Result<ReadBatch, LibraryError>, Never>

  private let source: DocumentSource
  private let library: NewsLibrary
  private let reader: DocumentReader
  private let workers: Int
  /// Each begins when the one before it is done.
  private var readings: [Reading] = []

  init(
    _ source: DocumentSource, for library: NewsLibrary, reader: DocumentReader, workers: Int
  ) {
    self.source = source
    self.library = library
    self.reader = reader
    self.workers = workers
  }

  /// The next batch; after the last one of `source`, empty ones that are the last too.
  mutating func next() async -> Result<ReadBatch, LibraryError> {
    while readings.count < Self.most { readings.append(read(after: readings.last)) }
    let batch = await readings.removeFirst().value
    readings.append(read(after: readings.last))
    return batch
  }

  func cancel() {
    for reading in readings { reading.cancel() }
  }

  private func read(after previous: Reading?) -> Reading {
    Task { [source, reader, library, workers] in
      if let earlier = await previous?.value, case .failure = earlier { return earlier }
      let batch: DocumentBatch
      let dictionary: TextDictionary?
      do throws(LibraryError) {
        guard !Task.isCancelled else { return .success(ReadBatch(batch: .end, outcomes: [])) }
        batch = try await source.next()
        dictionary = try library.textDictionary()
      } catch {
        return .failure(error)
      }
      let outcomes = await batch.documents.mapInParallel(workers: workers) {
        reader.read($0, packingWith: dictionary)
      }
      return .success(ReadBatch(batch: batch.withoutBytes, outcomes: outcomes))
    }
  }
}

import Foundation
import HostileTexts
import Importing
import NewsLibrary
import NewsModel

/// The sample corpus in memory, with `more` files beside it.
///
/// The files are copies with a fixed age: what "an hour ago" means may hang on it.
func importedSeeds(with more: [HostileCorpus.File] = []) async throws -> StillLibrary {
  let files = FileManager.default
  let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds")
  let copy = files.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
  try files.copyItem(at: seeds, to: copy)
  defer { try? files.removeItem(at: copy) }
  for file in more { try Data(file.bytes).write(to: copy.appending(path: file.name)) }
  let day = Date(timeIntervalSince1970: 1_770_000_000)
  for file in try files.contentsOfDirectory(atPath: copy.path) {
    try files.setAttributes(
      [.modificationDate: day], ofItemAtPath: copy.appending(path: file).path)
  }
  let library = try NewsLibrary.inMemory()
  _ = try await Importer(library: library).run([copy.path])
  return StillLibrary(library: library)
}

/// A library whose last import was on a day of old, so that screens stay the same.
struct StillLibrary: Answering {
  var library: NewsLibrary

  func answer(_ query: LibraryQuery) throws -> LibraryAnswer {
    let answer = try library.answer(query)
    guard case .overview(var overview) = answer else { return answer }
    overview.stats.lastImport = overview.stats.lastImport.map { _ in "2026-02-02T09:30:00Z" }
    return .overview(overview)
  }
}

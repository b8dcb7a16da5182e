import CursesTerminal
import EntityExtraction
import Explorer
import NewsLibrary
import NewsModel
import Synchronization

/// Carries out what the explorer wants of the library, beside the terminal's thread.
final class EffectRunner: Sendable {
  private let library: NewsLibrary
  private let mailbox: Mailbox<ExplorerEvent>
  /// What is being worked on, the latest question of each slot; work on an older one is stopped.
  private let questions = Mutex<[Slot: Question]>([:])

  private struct Question {
    var generation: Int
    var task: Task<Void, Never>
  }

  init(library: NewsLibrary, mailbox: Mailbox<ExplorerEvent>) {
    self.library = library
    self.mailbox = mailbox
  }

  /// Asks the library and posts the answer or the reason why there is none.
  func ask(_ query: LibraryQuery, for slot: Slot, generation: Int) {
    start(for: slot, generation) { [library] () async throws(LibraryError) in
      .answered(try await library.cancellableAnswer(query), for: slot, generation: generation)
    }
  }

  /// Reads an article again and posts why its names are taken for names.
  func explain(_ article: ArticleID, for slot: Slot, generation: Int) {
    start(for: slot, generation) { [library] () async throws(LibraryError) in
      guard case .article(let detail) = try await library.cancellableAnswer(.article(article))
      else { return .explained([], for: slot, generation: generation) }
      return .explained(
        Extractor().explanations(of: detail.article), for: slot, generation: generation)
    }
  }

  /// Stops work on the question of a slot.
  func cancel(_ slot: Slot) {
    questions.withLock { $0.removeValue(forKey: slot) }?.task.cancel()
  }

  private func start(
    for slot: Slot, _ generation: Int,
    _ work: @escaping @Sendable () async throws(LibraryError) -> ExplorerEvent
  ) {
    let older = questions.withLock { questions in
      defer {
        // Started under the lock, so that it cannot end before it is noted.
        let task = Task.detached(priority: .userInitiated) { [self] in
          await answer(work, for: slot, generation)
          forget(slot, generation)
        }
        questions[slot] = Question(generation: generation, task: task)
      }
      return questions[slot]
    }
    older?.task.cancel()
  }

  private func answer(
    _ work: @Sendable () async throws(LibraryError) -> ExplorerEvent, for slot: Slot,
    _ generation: Int
  ) async {
    guard !Task.isCancelled else { return }
    do throws(LibraryError) {
      mailbox.post(try await work())
    } catch .cancelled {
    } catch {
      mailbox.post(ExplorerEvent(error, for: slot, generation: generation))
    }
  }

  private func forget(_ slot: Slot, _ generation: Int) {
    questions.withLock { questions in
      if questions[slot]?.generation == generation { questions[slot] = nil }
    }
  }
}

extension ExplorerEvent {
  /// That a question failed; search text that is not understood is told by its place.
  init(_ error: LibraryError, for slot: Slot, generation: Int) {
    if case .search(let error) = error {
      self = .misread(error.message, at: error.offset, for: slot, generation: generation)
    } else {
      self = .failed("\(error)", for: slot, generation: generation)
    }
  }
}

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
  /// The latest question of each slot; an older one is not worth starting any more.
  private let questions = Mutex<[Slot: Task<Void, Never>]>([:])

  init(library: NewsLibrary, mailbox: Mailbox<ExplorerEvent>) {
    self.library = library
    self.mailbox = mailbox
  }

  /// Asks the library and posts the answer or the reason why there is none.
  func ask(_ query: LibraryQuery, for slot: Slot, generation: Int) {
    start(for: slot, generation) { [library] () throws(LibraryError) in
      .answered(try library.answer(query), for: slot, generation: generation)
    }
  }

  /// Reads an article again and posts why its names are taken for names.
  func explain(_ article: ArticleID, for slot: Slot, generation: Int) {
    start(for: slot, generation) { [library] () throws(LibraryError) in
      guard case .article(let detail) = try library.answer(.article(article)) else {
        return .explained([], for: slot, generation: generation)
      }
      let explanations = Extractor().explanations(of: detail.article)
      return .explained(explanations, for: slot, generation: generation)
    }
  }

  private func start(
    for slot: Slot, _ generation: Int,
    _ work: @escaping @Sendable () throws(LibraryError) -> ExplorerEvent
  ) {
    let question = Task.detached(priority: .userInitiated) { [mailbox] in
      guard !Task.isCancelled else { return }
      do throws(LibraryError) {
        mailbox.post(try work())
      } catch {
        mailbox.post(.failed("\(error)", for: slot, generation: generation))
      }
    }
    let older = questions.withLock { questions in
      defer { questions[slot] = question }
      return questions[slot]
    }
    older?.cancel()
  }
}

import CursesTerminal
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
    let question = Task.detached(priority: .userInitiated) { [library, mailbox] in
      guard !Task.isCancelled else { return }
      do throws(LibraryError) {
        let answer = try library.answer(query)
        mailbox.post(.answered(answer, for: slot, generation: generation))
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

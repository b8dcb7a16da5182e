import EntityExtraction
import Explorer
import Glibc
import NewsLibrary
import NewsModel
import Screen

/// The explorer line by line: commands come from stdin, pages go to stdout.
///
/// For screen readers, terminals that cannot place a cursor, and scripts: every page and every
/// question of the explorer, without a screen.
struct PlainSession {
  /// The size pages are laid out for; nothing of it shows but the width of articles.
  private static let columns = 400
  private static let rows = 1000

  private let library: NewsLibrary
  private var state: ExplorerState
  private var isRunning = true

  init(library: NewsLibrary, configuration: Configuration, memory: Memory) {
    self.library = library
    state = ExplorerState(
      columns: Self.columns, rows: Self.rows, theme: .monochrome, keymap: configuration.keymap,
      opening: .home, remembering: memory)
  }

  /// Runs until `quit` or the end of input.
  ///
  /// - Returns: what to remember for the next run.
  mutating func run() -> Memory {
    carryOut(Explorer.start(&state))
    tell()
    while isRunning, let line = readLine() {
      carryOut(Explorer.update(&state, line: line))
      if isRunning { tell() }
    }
    return state.remembered
  }

  private func tell() {
    for line in Explorer.plainPage(state).lines { print(SafeText.make(line)) }
    print()
    fflush(nil)
  }

  private mutating func carryOut(_ effects: [ExplorerEffect]) {
    var waiting = effects
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .ask(let query, let slot, let generation):
        let event = answer(to: query, for: slot, generation)
        waiting += Explorer.update(&state, event)
      case .explain(let article, let slot, let generation):
        let event = explanation(of: article, for: slot, generation)
        waiting += Explorer.update(&state, event)
      case .openExternally(let address):
        do {
          try ExternalOpener.open(address)
        } catch {
          waiting += Explorer.update(&state, .notice("\(error)", isError: true))
        }
      case .copy(let text): print(SafeText.make(text))
      case .quit: isRunning = false
      case .cancel, .suspend, .redraw: break
      }
    }
  }

  private func answer(
    to query: LibraryQuery, for slot: Slot, _ generation: Int
  ) -> ExplorerEvent {
    do throws(LibraryError) {
      return .answered(try library.answer(query), for: slot, generation: generation)
    } catch {
      return ExplorerEvent(error, for: slot, generation: generation)
    }
  }

  private func explanation(
    of article: ArticleID, for slot: Slot, _ generation: Int
  ) -> ExplorerEvent {
    guard
      case .answered(.article(let detail), _, _) = answer(
        to: .article(article), for: slot, generation)
    else { return .explained([], for: slot, generation: generation) }
    return .explained(
      Extractor().explanations(of: detail.article), for: slot, generation: generation)
  }
}

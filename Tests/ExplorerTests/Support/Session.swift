import NewsLibrary
import NewsModel
import Screen

@testable import Explorer

/// Whatever answers the explorer's questions.
protocol Answering {
  func answer(_ query: LibraryQuery) throws -> LibraryAnswer
}

extension Session where Library == SampleLibrary {
  init(
    columns: Int = 160, rows: Int = 48, opening: Destination? = nil, theme: Theme = .dark
  ) {
    self.init(
      columns: columns, rows: rows, library: SampleLibrary(), opening: opening, theme: theme)
  }
}

/// An explorer on a library: keys go in, questions are answered at once.
struct Session<Library: Answering> {
  var state: ExplorerState
  var library: Library
  /// Effects other than questions, in order.
  private(set) var effects: [ExplorerEffect] = []
  /// Every question asked, in order.
  private(set) var questions: [LibraryQuery] = []
  /// Questions wait here while answers are held back.
  private(set) var unanswered: [ExplorerEffect] = []
  var holdsAnswers = false
  /// Which answers are held back even so.
  var isHeld: (LibraryQuery) -> Bool = { _ in false }

  init(
    columns: Int = 160, rows: Int = 48, library: Library,
    opening: Destination? = nil, theme: Theme = .dark
  ) {
    state = ExplorerState(columns: columns, rows: rows, theme: theme, opening: opening)
    self.library = library
    run(Explorer.start(&state))
  }

  /// Presses keys as a script writes them: names between blanks, other words letter by letter.
  ///
  /// `"2 Enter C-d"` presses three keys, `"/thales Enter"` eight.
  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      if let key = KeyName.parse(word) {
        send(.input(.key(key)))
      } else {
        for letter in word { send(.input(.key(.character(letter)))) }
      }
    }
  }

  mutating func send(_ event: ExplorerEvent) { run(Explorer.update(&state, event)) }

  /// Lets so much time go by that digits mean lists.
  mutating func pause() {
    for _ in 0..<PendingCount.patience { send(.tick) }
  }

  /// Answers what was held back, the latest question first.
  mutating func answerBackwards() {
    let waiting = unanswered
    unanswered = []
    holdsAnswers = false
    isHeld = { _ in false }
    for effect in waiting.reversed() { run([effect]) }
  }

  var screen: Surface {
    var surface = Surface(width: state.columns, height: state.rows)
    Explorer.render(state, into: &surface)
    return surface
  }

  /// Everything on screen as one text.
  var text: String { screen.characters.joined(separator: "\n") }

  private mutating func run(_ effects: [ExplorerEffect]) {
    for effect in effects {
      guard case .ask(let query, let slot, let generation) = effect else {
        self.effects.append(effect)
        continue
      }
      if holdsAnswers || isHeld(query) {
        unanswered.append(effect)
        questions.append(query)
        continue
      }
      questions.append(query)
      send(answer(to: query, for: slot, generation: generation))
    }
  }

  private func answer(to query: LibraryQuery, for slot: Slot, generation: Int) -> ExplorerEvent {
    do {
      return .answered(try library.answer(query), for: slot, generation: generation)
    } catch LibraryError.search(let error) {
      return .misread(error.message, at: error.offset, for: slot, generation: generation)
    } catch {
      return .failed("\(error)", for: slot, generation: generation)
    }
  }
}

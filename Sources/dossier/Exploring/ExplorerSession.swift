import CursesTerminal
import Explorer
import Glibc
import Importing
import NewsLibrary
import Screen

/// One run of the explorer: the terminal, the state, and the loop between them.
@MainActor
final class ExplorerSession {
  private let terminal: CursesTerminal
  private let runner: EffectRunner
  private let library: NewsLibrary
  private let mailbox: Mailbox<ExplorerEvent>
  private var state: ExplorerState
  private var importing: Task<[String], Never>?
  private var isRunning = true
  private var errors: StandardErrorDiversion?
  private let memory: MemoryFile?

  /// Opens the terminal.
  ///
  /// `memory` is where it is kept what the user left behind; nil keeps nothing.
  /// - Throws: `Outcome` where there is no terminal that can be used.
  init(
    library: NewsLibrary, memory: MemoryFile?, configuration: Configuration,
    options: CursesTerminal.Options
  ) throws {
    do {
      mailbox = try Mailbox()
      terminal = try CursesTerminal(options: options)
    } catch {
      throw Outcome.failure("\(error)")
    }
    self.library = library
    self.memory = memory
    runner = EffectRunner(library: library, mailbox: mailbox)
    let remembered = memory?.load() ?? Memory()
    state = ExplorerState(
      columns: terminal.size.columns, rows: terminal.size.rows,
      theme: Self.theme(configuration, remembered, colorDepth: terminal.colorDepth),
      themes: configuration.themes, keymap: configuration.keymap, opening: .home,
      remembering: remembered)
    state.resume()
  }

  /// The theme last chosen while exploring, else the configured one; without colours, none.
  private static func theme(
    _ configuration: Configuration, _ memory: Memory, colorDepth: ColorDepth
  ) -> Theme {
    if colorDepth == .none { return .monochrome }
    return configuration.themes.first { $0.name == memory.theme } ?? configuration.theme ?? .dark
  }

  /// Imports beside the explorer; its progress and end appear on the status line.
  func startImport(of paths: [String]) {
    importing = Task.detached(priority: .utility) { [library, mailbox] in
      do {
        let report = try await Importer(library: library).run(
          paths,
          progress: { progress in
            let articles = progress.articles
            mailbox.post(
              .imported(
                .progress(
                  "importing \(progress.done)/\(progress.total) files, \(articles) articles")))
          },
          waiting: { holder in
            mailbox.post(.imported(.progress("\(holder) is importing; waiting for it to end")))
          })
        mailbox.post(.imported(.finished(report.summary)))
        return report.problems.map(\.description)
      } catch {
        mailbox.post(.notice("\(error)", isError: true))
        return ["\(error)"]
      }
    }
  }

  /// Runs until the user quits, then gives the terminal back.
  ///
  /// - Returns: what the import could not read, for stderr.
  func run() async -> [String] {
    errors = ErrorLog.divert()
    carryOut(Explorer.start(&state))
    while isRunning {
      draw()
      takeEvents()
    }
    terminal.close()
    memory?.save(state.remembered)
    errors = nil
    importing?.cancel()
    return await importing?.value ?? []
  }

  /// Waits for the next thing to happen, then handles all that has.
  private func takeEvents() {
    let wake = terminal.wait(
      also: mailbox.descriptor, timeoutMilliseconds: state.wantsTicks ? 100 : nil)
    for request in wake.requests { handle(request) }
    if wake.isWoken {
      for event in mailbox.drain() { handle(event) }
    }
    if wake.hasInput {
      for input in terminal.readInputs() { handle(.input(input)) }
    }
    if wake == Wake() { handle(.tick) }
  }

  private func draw() {
    var surface = Surface(width: terminal.size.columns, height: terminal.size.rows)
    Explorer.render(state, into: &surface)
    terminal.paint(surface)
  }

  private func handle(_ event: ExplorerEvent) {
    carryOut(Explorer.update(&state, event))
  }

  private func handle(_ request: Wake.Request) {
    switch request {
    case .terminate: leave(code: 128 + SIGTERM)
    case .hangUp: leave(code: 128 + SIGHUP)
    case .interrupt: isRunning = false
    case .suspend: terminal.suspend()
    }
  }

  /// Ends the process at once, as whoever sent the signal expects.
  private func leave(code: Int32) {
    terminal.close()
    memory?.save(state.remembered)
    exit(code)
  }

  private func carryOut(_ effects: [ExplorerEffect]) {
    for effect in effects {
      switch effect {
      case .ask(let query, let slot, let generation):
        runner.ask(query, for: slot, generation: generation)
      case .cancel(let slot): runner.cancel(slot)
      case .explain(let article, let slot, let generation):
        runner.explain(article, for: slot, generation: generation)
      case .openExternally(let address):
        do {
          try ExternalOpener.open(address)
        } catch {
          handle(.notice("\(error)", isError: true))
        }
      case .copy(let text): terminal.copy(text)
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .quit: isRunning = false
      }
    }
  }
}

import NewsModel
import Screen

extension ExplorerState {
  /// Changes the state by one event, short of asking for what is then missing.
  mutating func take(_ event: ExplorerEvent) -> [ExplorerEffect] {
    switch event {
    case .input(let input): return take(input)
    case .command(let command, let count): return perform(command, count: count)
    case .answered(let answer, let slot, let generation):
      if accepts(slot, generation) { fill(slot, with: answer) }
      history.slimFarPages()
    case .explained(let explanations, let slot, let generation):
      if accepts(slot, generation) { fill(slot, with: explanations) }
    case .misread(let reason, let offset, let slot, let generation):
      if accepts(slot, generation) { fail(slot, because: reason, at: offset) }
    case .failed(let reason, let slot, let generation):
      if accepts(slot, generation) { fail(slot, because: reason) }
    case .resized(let columns, let rows):
      self.columns = max(0, columns)
      self.rows = max(0, rows)
    case .imported(let news): take(news)
    case .notice(let text, let isError): message = Message(text: text, isError: isError)
    case .tick: tick()
    }
    return []
  }

  private mutating func take(_ input: TerminalInput) -> [ExplorerEffect] {
    switch input {
    case .key(let key): return press(key)
    case .mouse(let action, let x, let y): return point(action, x: x, y: y)
    case .paste(let text):
      paste(text)
    case .resize(let columns, let rows):
      self.columns = max(0, columns)
      self.rows = max(0, rows)
    case .focus: break
    }
    return []
  }

  private mutating func take(_ news: ImportNews) {
    switch news {
    case .progress(let text):
      importProgress = text
      if page.list.rows.isEmpty, !awaitsRows {
        page.list.isStale = true
        statsAreStale = true
      }
    case .finished(let text):
      importProgress = nil
      message = Message(text: text)
      refresh()
    }
  }

  private mutating func tick() {
    ticks = pending.isEmpty && importProgress == nil ? 0 : ticks + 1
    guard var waiting = count else { return }
    waiting.age += 1
    count = waiting.age < PendingCount.patience ? waiting : nil
  }

  /// Forgets what is shown and asks again; it stays on screen until the answers are in.
  mutating func refresh() {
    history.expire()
    statsAreStale = true
    pending = [:]
  }
}

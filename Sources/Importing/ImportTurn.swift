import NewsLibrary

/// The turn of this process to import into a library.
struct ImportTurn: Sendable {
  /// Held for as long as the turn lasts; nil where there is no lock to be had, as in memory.
  private let lock: ImportLock?

  /// Waits until no other process imports.
  ///
  /// Where one does, `waiting` is told once which. Nil where the task is cancelled meanwhile.
  init?(
    to library: NewsLibrary, waiting: @Sendable (_ holder: String) -> Void
  ) async {
    var hasTold = false
    while true {
      switch ImportLock.attempt(library) {
      case .held(let lock):
        self.lock = lock
        return
      case nil:
        lock = nil
        return
      case .busy(let holder):
        if !hasTold { waiting(holder ?? "another process") }
        hasTold = true
        guard (try? await Task.sleep(nanoseconds: 100_000_000)) != nil else { return nil }
      }
    }
  }
}

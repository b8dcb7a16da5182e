import ArgumentParser
import Dispatch
import Glibc

/// Runs `body` as a task that is cancelled where the user or the system asks this process to end,
/// so that what it started and made is cleared away first.
///
/// - Throws: what `body` throws; the exit code of an interrupt where it was cancelled.
func cancelledByInterrupts(_ body: @escaping @Sendable () async throws -> Void) async throws {
  let task = Task(operation: body)
  let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { task.cancel() }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  do {
    try await task.value
  } catch is CancellationError {
    throw ExitCode(130)
  }
}

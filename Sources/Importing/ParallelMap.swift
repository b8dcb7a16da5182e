import Synchronization

extension Array where Element: Sendable {
  /// What `body` makes of each element, in their order, by so many workers at once.
  ///
  /// Each worker takes the next element that none has taken, so that a long one keeps no other
  /// waiting.
  func mapInParallel<Value: Sendable>(
    workers: Int, _ body: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    let next = NextIndex()
    let values: [(Int, Value)] = await withTaskGroup(of: [(Int, Value)].self) { group in
      for _ in 0..<Swift.max(1, Swift.min(workers, count)) {
        group.addTask {
          var done: [(Int, Value)] = []
          while true {
            let index = next.take()
            guard index < count else { return done }
            done.append((index, body(self[index])))
          }
        }
      }
      var all: [(Int, Value)] = []
      for await part in group { all += part }
      return all
    }
    return values.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// The index that no worker has taken yet.
private final class NextIndex: Sendable {
  private let number = Mutex(0)

  func take() -> Int {
    number.withLock { number in
      defer { number += 1 }
      return number
    }
  }
}

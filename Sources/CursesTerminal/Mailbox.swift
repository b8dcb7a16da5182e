import Synchronization

/// Where work off the main thread leaves its results, and wakes whoever waits for the terminal.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  public init() throws(SystemFailure) {
    pipe = try WakePipe()
  }

  deinit {
    pipe.close()
  }

  /// Readable while messages wait; for `CursesTerminal.wait`.
  public var descriptor: Int32 { pipe.readEnd }

  /// Leaves a message; from any thread.
  public func post(_ message: Message) {
    messages.withLock { messages in
      messages.append(message)
      // One byte is enough for all messages until the next draining.
      if messages.count == 1 { pipe.wake() }
    }
  }

  /// Takes all messages out, oldest first.
  public func drain() -> [Message] {
    messages.withLock { messages in
      pipe.drain()
      defer { messages = [] }
      return messages
    }
  }
}

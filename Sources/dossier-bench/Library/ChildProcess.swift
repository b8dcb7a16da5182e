import Foundation
import Glibc

/// A program that runs to its end while it is measured.
struct ChildProcess {
  /// What a run took.
  struct Figures {
    var seconds: Double
    /// User and system time, with that of processes it waited for.
    var processorSeconds: Double
    /// KiB, as Linux told it last (`VmHWM`); 0 where it ended before it was looked at.
    var peakMemory: Int
  }

  /// Microseconds between two looks at whether it has ended.
  private static let step: UInt32 = 300
  /// So many looks pass between two at its memory.
  private static let memoryStep = 20

  /// The program's path and its arguments.
  var command: [String]
  /// All variables it sees.
  var environment: [String: String]
  /// Takes what it writes.
  var output: URL
  /// Exit codes that are no failure.
  var accepted: Set<Int32> = [0]

  /// Seconds after which it is killed, or nil.
  var killedAfter: Double?

  /// Runs it; a cancelled task ends it.
  func run() throws -> Figures {
    let start = ContinuousClock.now
    let child = try spawn()
    var usage = rusage()
    var status: Int32 = 0
    var peak = 0
    var looks = 0
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      if let killedAfter, start.duration(to: .now).inSeconds > killedAfter { kill(child, SIGKILL) }
      if looks % Self.memoryStep == 0 {
        peak = max(peak, ProcessFacts(id: child).peakMemory ?? 0)
      }
      looks += 1
      if Task.isCancelled {
        kill(child, SIGTERM)
        waitpid(child, &status, 0)
        throw CancellationError()
      }
      usleep(Self.step)
    }
    let seconds = start.duration(to: .now).inSeconds
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    guard accepted.contains(code) else { throw failure(code) }
    let times = [usage.ru_utime, usage.ru_stime].map {
      Double($0.tv_sec) + Double($0.tv_usec) / 1e6
    }
    return Figures(
      seconds: seconds, processorSeconds: times.reduce(0, +), peakMemory: peak)
  }

  private func spawn() throws(SystemCallError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let code = posix_spawn(&child, command[0], &actions, nil, &arguments, &variables)
    guard code == 0 else { throw SystemCallError("starting \(command[0])", code: code) }
    return child
  }

  private func failure(_ code: Int32) -> ChildFailure {
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    return ChildFailure(
      command: command.joined(separator: " "), code: code,
      message: text.split(separator: "\n").suffix(3).joined(separator: "; "))
  }
}

/// A program ended with an exit code that says it failed.
struct ChildFailure: Error, CustomStringConvertible {
  var command: String
  /// Below 0 for the signal that ended it.
  var code: Int32
  var message: String

  var description: String { "\(command) ended with \(code): \(message)" }
}

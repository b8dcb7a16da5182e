import Foundation
import Glibc

/// Runs commands that may leave a daemon behind.
///
/// Foundation's `Process` takes a child for running as long as anybody holds what it inherited,
/// which the server of tmux does for ever.
enum ChildProcess {
  struct Failure: Error {
    var command: [String]
    var code: Int32
  }

  /// What a command prints; it is found in PATH and must end by itself.
  static func output(of command: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(file) }
    _ = try run(command, input: "/dev/null", output: file, errors: "/dev/null")
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }

  /// Runs a command to its end between files, and returns its exit code; 128 and the signal's number
  /// where a signal ended it.
  static func run(
    _ command: [String], input: String, output: String, errors: String,
    environment: [String: String]? = nil
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var child = pid_t()
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var variables =
      (environment ?? ProcessInfo.processInfo.environment)
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for variable in variables { free(variable) } }
    // Threads of a dispatch pool block signals, and a server of tmux that inherited that could not be
    // ended by any.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let failure = posix_spawnp(
      &child, command[0], &actions, &attributes, &arguments, &variables)
    guard failure == 0 else { throw Failure(command: command, code: failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

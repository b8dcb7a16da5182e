import Foundation
import Glibc

/// What Linux tells about a process in `/proc` (proc(5)).
struct ProcessFacts {
  var id: pid_t

  /// Whether a thread runs, waits for a processor or waits for a disk just now.
  var isWorking: Bool {
    let tasks = "/proc/\(id)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.contains { thread in
      // The name before the state stands in parentheses and may hold any of them.
      guard let fields = Self.text(of: "\(tasks)/\(thread)/stat"),
        let name = fields.lastIndex(of: ")")
      else { return false }
      let state = fields[name...].dropFirst(2).first
      return state == "R" || state == "D"
    }
  }

  /// Resident memory in KiB (`VmRSS`), or nil where the process is gone.
  var residentMemory: Int? { kibibytes("VmRSS:") }

  /// The most resident memory it had so far in KiB (`VmHWM`), or nil where the process is gone.
  var peakMemory: Int? { kibibytes("VmHWM:") }

  /// Memory in KiB with its share of what other processes have, too (`Pss`), or nil where the process
  /// is gone.
  var proportionalMemory: Int? { kibibytes("Pss:", in: "smaps_rollup") }

  private func kibibytes(_ label: String, in file: String = "status") -> Int? {
    guard let status = Self.text(of: "/proc/\(id)/\(file)"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(label) })
    else { return nil }
    return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
      Int($0)
    }
  }

  /// Reads a file of `/proc`, whose size is told as 0.
  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}

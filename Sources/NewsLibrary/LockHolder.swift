import Glibc

/// Finds out who is writing to a library.
enum LockHolder {
  /// The first byte SQLite locks in the shared-memory file while a process writes.
  ///
  /// Source: SQLite, "WAL-mode File Format", section 2.2: WAL_WRITE_LOCK.
  private static let writeLockByte = "120"

  /// The name and number of the process that holds the write lock, or nil where the kernel lists
  /// none.
  static func describe(libraryAt path: String) -> String? {
    var status = stat()
    guard stat(path + "-shm", &status) == 0, let locks = contents(of: "/proc/locks") else {
      return nil
    }
    for line in locks.split(separator: "\n") {
      // 1: POSIX  ADVISORY  WRITE 4711 fe:01:262163 120 120
      let fields = line.split(separator: " ")
      guard fields.count >= 8, fields[3] == "WRITE", fields[6] == writeLockByte,
        fields[5].split(separator: ":").last == Substring(String(status.st_ino))
      else { continue }
      let name = contents(of: "/proc/\(fields[4])/comm")?.split(separator: "\n").first
      return "\(name ?? "another process") (process \(fields[4]))"
    }
    return nil
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

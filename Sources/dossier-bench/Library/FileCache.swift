import Glibc

/// What the system keeps of a library's file in memory.
enum FileCache {
  /// Lets go of it, so that the next to read it waits for the disk.
  ///
  /// Pages that another process has mapped or changed stay (posix_fadvise(2)).
  static func drop(_ library: String) throws(SystemCallError) {
    for path in [library, library + "-wal"] {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno == ENOENT, path != library { continue }
        throw SystemCallError("opening \(path)")
      }
      defer { close(descriptor) }
      // Changed pages cannot be let go of before they are written.
      fdatasync(descriptor)
      let code = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
      guard code == 0 else { throw SystemCallError("dropping \(path) from memory", code: code) }
    }
  }
}

import Glibc

/// Reads whole files.
enum FileReader {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: `ImportProblem` where it cannot be opened, is larger than `limit` bytes, or fails
  ///   while being read.
  static func bytes(of path: String, limit: Int) throws(ImportProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path, "open") }
    defer { close(descriptor) }
    return try bytes(from: descriptor, name: path, limit: limit)
  }

  /// The bytes of standard input up to its end.
  static func standardInput(limit: Int) throws(ImportProblem) -> [UInt8] {
    try bytes(from: STDIN_FILENO, name: "standard input", limit: limit)
  }

  private static func bytes(
    from descriptor: Int32, name: String, limit: Int
  ) throws(ImportProblem) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
    while true {
      var failed = false
      let step = 1 << 18
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, step)
        failed = got < 0
        count = max(got, 0)
      }
      if failed {
        if errno == EINTR { continue }
        throw problem(name, "read")
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else {
        throw ImportProblem(
          path: name,
          reason: "is larger than \(limit / 1_048_576) MB; split it into single articles")
      }
    }
  }

  private static func problem(_ path: String, _ verb: String) -> ImportProblem {
    let reason = errno == EACCES ? "no permission to \(verb) it" : String(cString: strerror(errno))
    return ImportProblem(path: path, reason: reason)
  }
}

extension ImportProblem: Error {}

import ArticleParsing
import Glibc

/// Opens files and standard input for reading in order.
enum FileReader {
  private static let longestStep = 1 << 18

  /// Reads the file at `path`, which is closed at its end or with the reader.
  ///
  /// - Throws: `ImportProblem` where it cannot be opened.
  static func reader(of path: String) throws(ImportProblem) -> ByteReader {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      throw ImportProblem(path: path, reason: reason(errno, doing: "open"))
    }
    var status = stat()
    let size = fstat(number, &status) == 0 ? Int(status.st_size) : longestStep
    return reader(of: FileDescriptor(number), step: min(max(size + 1, 1 << 12), longestStep))
  }

  /// Reads standard input.
  static func standardInput() -> ByteReader {
    reader(of: FileDescriptor(STDIN_FILENO, isBorrowed: true), step: longestStep)
  }

  private static func reader(of file: FileDescriptor, step: Int) -> ByteReader {
    var file: FileDescriptor? = file
    return ByteReader { () throws(ParsingError) in
      guard let number = file?.number else { return [] }
      while true {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
          let got = read(number, buffer.baseAddress, step)
          failure = got < 0 ? errno : nil
          count = max(got, 0)
        }
        if failure == EINTR { continue }
        if failure != nil || bytes.isEmpty { file = nil }
        if let failure { throw .unreadable(reason(failure, doing: "read")) }
        return bytes
      }
    }
  }

  private static func reason(_ code: Int32, doing verb: String) -> String {
    code == EACCES ? "no permission to \(verb) it" : String(cString: strerror(code))
  }
}

extension ByteReader {
  /// All bytes that are left, or nil where there are more than `limit`.
  func whole(limit: Int) throws(ParsingError) -> [UInt8]? {
    var bytes = try readSome(limit + 1)
    while bytes.count <= limit {
      let more = try readSome(1 << 18)
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }
}

extension ImportProblem: Error {}

/// An open file, closed with the last reference to it.
///
/// A class, because closing happens once however many know of it.
private final class FileDescriptor {
  let number: Int32
  private let isBorrowed: Bool

  init(_ number: Int32, isBorrowed: Bool = false) {
    self.number = number
    self.isBorrowed = isBorrowed
  }

  deinit { if !isBorrowed { close(number) } }
}

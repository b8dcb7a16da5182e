import Glibc

/// Lets one process at a time import into a library or rebuild it.
///
/// SQLite keeps two writers from damaging each other's work, not from doing it twice. The lock is a
/// file beside the library that the holder has locked (`flock`) and written its number into; a
/// holder that is killed leaves the file, but not the lock.
public final class ImportLock: Sendable {
  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// What trying for the lock came to.
  public enum Attempt: Sendable {
    case held(ImportLock)
    /// Somebody else has it: "process 4711", or nil where the system does not tell.
    case busy(holder: String?)
  }

  /// Tries for the lock of a library; a folder that takes no file has none, and no import either.
  public static func attempt(_ library: NewsLibrary) -> Attempt? {
    guard let file = library.path else { return nil }
    let path = file + ".importing"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { return nil }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let holder = reader(of: descriptor)
        close(descriptor)
        return .busy(holder: holder)
      }
      // The former holder may have taken the file away between the two calls.
      if isSame(descriptor, path) {
        let number = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, number, number.count, 0)
        return .held(ImportLock(path: path, descriptor: descriptor))
      }
      close(descriptor)
    }
  }

  private static func reader(of descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes.prefix(count).prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : "process " + String(decoding: digits, as: UTF8.self)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
  }
}

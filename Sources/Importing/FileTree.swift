import Glibc

/// A regular file found under an input path, as `stat` describes it.
struct FoundFile: Equatable, Sendable {
  /// Absolute, with symbolic links resolved.
  var path: String
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970-01-01 UTC.
  var modified: Int
}

/// The files under some input paths.
struct FileTree: Sendable {
  private(set) var files = FileList()
  private(set) var problems: [ImportProblem] = []
  /// The folders that were walked whole, absolute; what the library knows under them and the walk
  /// did not find is gone.
  private(set) var roots: [String] = []
  /// Input paths that do not exist, absolute.
  private(set) var missing: [String] = []
  /// Numbers of the files and folders that were reached, by device.
  private var seen: [dev_t: Set<ino_t>] = [:]

  /// Walks `paths` depth first, in the order of names.
  ///
  /// Hidden entries below a path are left out, and so are devices and pipes. Symbolic links are
  /// followed; a file or folder reached twice counts once, so loops end.
  init(walking paths: [String]) {
    for path in paths { walkInput(path) }
    seen = [:]
    files.shrink()
  }

  private mutating func walkInput(_ path: String) {
    guard let resolved = realpath(path, nil) else {
      let code = errno
      problems.append(ImportProblem(path: path, reason: Self.reason(code, doing: "open")))
      if code == ENOENT, let absolute = Self.absolute(path) { missing.append(absolute) }
      return
    }
    defer { free(resolved) }
    visit(String(cString: resolved), isInput: true)
  }

  private mutating func visit(_ path: String, isInput: Bool = false) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      problems.append(ImportProblem(path: path, reason: Self.reason(errno, doing: "open")))
      return
    }
    guard seen[status.st_dev, default: []].insert(status.st_ino).inserted else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      walkFolder(path, isInput: isInput)
    case S_IFREG:
      files.append(
        FoundFile(path: path, size: Int(status.st_size), modified: status.modifiedNanoseconds))
    default:
      guard isInput else { return }
      problems.append(ImportProblem(path: path, reason: "is neither a file nor a folder"))
    }
  }

  private mutating func walkFolder(_ path: String, isInput: Bool) {
    guard let folder = opendir(path) else {
      problems.append(ImportProblem(path: path, reason: Self.reason(errno, doing: "list")))
      return
    }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(folder)
    if isInput { roots.append(path) }
    for name in names.sorted() { visit(path == "/" ? "/" + name : path + "/" + name) }
  }

  private static func absolute(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return path }
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  private static func reason(_ code: Int32, doing verb: String) -> String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES: "no permission to \(verb) it"
    case ELOOP: "is a symbolic link that leads back to itself"
    default: "cannot \(verb) it: \(String(cString: strerror(code)))"
    }
  }
}

extension stat {
  fileprivate var modifiedNanoseconds: Int {
    Int(st_mtim.tv_sec) * 1_000_000_000 + Int(st_mtim.tv_nsec)
  }
}

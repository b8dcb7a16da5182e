import NewsLibrary

/// Where bytes come from.
enum ImportSource: Equatable, Sendable {
  case file(FoundFile)
  case standardInput
}

/// What of a file tree has to be read.
struct ImportPlan: Sendable {
  private(set) var unread: UnreadSources
  /// How many documents are as the library knows them, by their files' sizes and times.
  private(set) var unchanged = 0

  /// Files that are looked up at a time: what a library knows of all is more than fits in memory.
  private static let stretch = 4096

  /// With `isPiped`, standard input is read behind the files.
  ///
  /// - Throws: `LibraryError` where the library cannot tell what it knows.
  init(
    _ tree: FileTree, knownTo library: NewsLibrary, isPiped: Bool = false
  ) throws(LibraryError) {
    unread = UnreadSources(files: tree.files, isPiped: isPiped)
    for start in stride(from: 0, to: tree.files.count, by: Self.stretch) {
      let files = tree.files[start..<min(start + Self.stretch, tree.files.count)]
      let known = try library.stamps(ofDocuments: files.map(\.path))
      for (position, file) in zip(files.indices, files) {
        let stamp = known[file.path]
        if let stamp, stamp.size == file.size, stamp.modified == file.modified, !stamp.isGone {
          unchanged += max(stamp.records ?? 1, 1)
        } else {
          unread.append(fileAt: position)
        }
      }
    }
  }
}

/// What has to be read, made as it is asked for.
struct UnreadSources: RandomAccessCollection, Sendable {
  private let files: FileList
  private let isPiped: Bool
  private var positions: [Int32] = []

  init(files: FileList, isPiped: Bool) {
    self.files = files
    self.isPiped = isPiped
  }

  mutating func append(fileAt position: Int) { positions.append(Int32(position)) }

  var startIndex: Int { 0 }
  var endIndex: Int { positions.count + (isPiped ? 1 : 0) }

  subscript(position: Int) -> ImportSource {
    guard position < positions.count else { return .standardInput }
    return .file(files[Int(positions[position])])
  }
}

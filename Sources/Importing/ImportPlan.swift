import NewsLibrary

/// Where bytes come from.
enum ImportSource: Equatable, Sendable {
  /// A file, with what the library knows of it, or nil.
  case file(FoundFile, known: DocumentStamp?)
  case standardInput
}

/// What of a file tree has to be read.
struct ImportPlan: Sendable {
  var unread: [ImportSource] = []
  /// How many documents are as the library knows them, by their files' sizes and times.
  private(set) var unchanged = 0

  init(_ tree: FileTree, known: [String: DocumentStamp]) {
    for file in tree.files {
      let stamp = known[file.path]
      if let stamp, stamp.size == file.size, stamp.modified == file.modified, !stamp.isGone {
        unchanged += max(stamp.records ?? 1, 1)
      } else {
        unread.append(.file(file, known: stamp))
      }
    }
  }
}

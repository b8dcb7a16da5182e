import NewsLibrary

/// Where a document's bytes come from.
enum ImportSource: Equatable, Sendable {
  /// A file, with the hash of the bytes the library read from it before, or nil.
  case file(FoundFile, knownHash: String?)
  case standardInput
}

/// What of a file tree has to be read.
struct ImportPlan: Sendable {
  var unread: [ImportSource] = []
  /// How many files are as the library knows them, by size and modification time.
  private(set) var unchanged = 0

  init(_ tree: FileTree, known: [String: DocumentStamp]) {
    for file in tree.files {
      let stamp = known[file.path]
      if let stamp, stamp.size == file.size, stamp.modified == file.modified, !stamp.isGone {
        unchanged += 1
      } else {
        unread.append(.file(file, knownHash: stamp?.contentHash))
      }
    }
  }
}

import NewsLibrary

/// Where a document's bytes come from.
enum ImportSource: Equatable, Sendable {
  case file(FoundFile)
  case standardInput
}

/// What of a file tree has to be read.
struct ImportPlan: Sendable {
  var unread: [ImportSource] = []
  /// How many files are as the library knows them, by size and modification time.
  private(set) var unchanged = 0
  let known: [String: DocumentStamp]

  init(_ tree: FileTree, known: [String: DocumentStamp]) {
    self.known = known
    for file in tree.files {
      let stamp = known[file.path]
      if let stamp, stamp.size == file.size, stamp.modified == file.modified {
        unchanged += 1
      } else {
        unread.append(.file(file))
      }
    }
  }
}

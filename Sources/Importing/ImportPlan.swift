import NewsLibrary

/// Where bytes come from.
enum ImportSource: Equatable, Sendable {
  /// A file, with what the library knows of it, or nil.
  case file(FoundFile, known: DocumentStamp?)
  case standardInput
}

/// What of a file tree has to be read.
struct ImportPlan: Sendable {
  private(set) var unread: UnreadSources
  /// How many documents are as the library knows them, by their files' sizes and times.
  private(set) var unchanged = 0

  /// With `isPiped`, standard input is read behind the files.
  init(_ tree: FileTree, known: [String: DocumentStamp], isPiped: Bool = false) {
    unread = UnreadSources(files: tree.files, known: known, isPiped: isPiped)
    for (position, file) in tree.files.enumerated() {
      let stamp = known[file.path]
      if let stamp, stamp.size == file.size, stamp.modified == file.modified, !stamp.isGone {
        unchanged += max(stamp.records ?? 1, 1)
      } else {
        unread.append(fileAt: position)
      }
    }
  }
}

/// What has to be read, made as it is asked for.
struct UnreadSources: RandomAccessCollection, Sendable {
  private let files: FileList
  private let known: [String: DocumentStamp]
  private let isPiped: Bool
  private var positions: [Int32] = []

  init(files: FileList, known: [String: DocumentStamp], isPiped: Bool) {
    self.files = files
    self.known = known
    self.isPiped = isPiped
  }

  mutating func append(fileAt position: Int) { positions.append(Int32(position)) }

  var startIndex: Int { 0 }
  var endIndex: Int { positions.count + (isPiped ? 1 : 0) }

  subscript(position: Int) -> ImportSource {
    guard position < positions.count else { return .standardInput }
    let file = files[Int(positions[position])]
    return .file(file, known: known[file.path])
  }
}

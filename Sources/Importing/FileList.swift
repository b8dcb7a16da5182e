/// Files in the order in which they were found, in some forty bytes each: an archive has millions.
struct FileList: RandomAccessCollection, Sendable {
  private struct Entry {
    /// Where its name ends in `names`.
    var nameEnd: Int
    /// Index into `folders`.
    var folder: Int32
    var size: Int
    var modified: Int
  }

  /// With the slash behind them.
  private var folders: [String] = []
  /// The names within their folders in UTF-8, one after another.
  private var names: [UInt8] = []
  private var entries: [Entry] = []

  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  mutating func append(_ file: FoundFile) {
    let start = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.path.utf8.index(after:))
    let folder = file.path[..<(start ?? file.path.startIndex)]
    // Byte by byte: equal strings may name different folders.
    if folders.last.map({ $0.utf8.elementsEqual(folder.utf8) }) != true {
      folders.append(String(folder))
    }
    names += file.path.utf8[(start ?? file.path.startIndex)...]
    entries.append(
      Entry(
        nameEnd: names.count, folder: Int32(folders.count - 1), size: file.size,
        modified: file.modified))
  }

  /// Gives back the room for more files than there are.
  mutating func shrink() {
    names = names.withUnsafeBufferPointer { Array($0) }
    entries = entries.withUnsafeBufferPointer { Array($0) }
  }

  subscript(position: Int) -> FoundFile {
    let entry = entries[position]
    let start = position == 0 ? 0 : entries[position - 1].nameEnd
    let name = String(decoding: names[start..<entry.nameEnd], as: UTF8.self)
    return FoundFile(
      path: folders[Int(entry.folder)] + name, size: entry.size, modified: entry.modified)
  }
}

/// Paths, remembered by hash: eight bytes each.
struct PathSet: Sendable {
  private var hashes: Set<Int> = []

  init(_ files: FileList) {
    hashes.reserveCapacity(files.count)
    for file in files { hashes.insert(file.path.hashValue) }
  }

  func contains(_ path: String) -> Bool { hashes.contains(path.hashValue) }
}

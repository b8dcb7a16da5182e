/// Names the records of one file and remembers which there were.
struct RecordPaths: Sendable {
  /// How many bytes of a key are kept.
  static let keyLimit = 400

  let container: String
  /// Hashes of the paths given out, sixteen bytes a record.
  private var seen: Set<Int> = []
  /// How often a key that was taken came again.
  private var repeats: [Int: Int] = [:]

  init(container: String) { self.container = container }

  /// The path of the next record: the file's, "#" and its key.
  ///
  /// Keys are meant to differ; one that does not is numbered on, so that no record replaces
  /// another.
  mutating func path(forKey key: String) -> String {
    let path = container + "#" + Self.shortened(key)
    if seen.insert(path.hashValue).inserted { return path }
    while true {
      let number = repeats[path.hashValue, default: 1] + 1
      repeats[path.hashValue] = number
      let next = "\(path)~\(number)"
      if seen.insert(next.hashValue).inserted { return next }
    }
  }

  /// Whether the record at `path` was given out.
  func contains(_ path: String) -> Bool { seen.contains(path.hashValue) }

  /// A key without control characters, in which a path would be cut, and of bounded length.
  private static func shortened(_ key: String) -> String {
    let isPlain = !key.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    if isPlain, key.utf8.count <= keyLimit { return key }
    var kept = ""
    for scalar in key.unicodeScalars {
      guard kept.utf8.count < keyLimit else { break }
      kept.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return kept + "~" + ContentHash(of: key.utf8).hexadecimal
  }
}

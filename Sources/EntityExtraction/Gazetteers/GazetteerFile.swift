import CGazetteers

/// A table of names or rules: one row a line, columns parted by tabs.
///
/// Empty lines and lines that start with `#` are comments.
struct GazetteerFile: Sendable {
  /// One line of a table.
  struct Row: Sendable {
    let fields: [String]

    /// The column at `index`, empty where the line ends before it.
    subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }

    /// The entries of the column at `index`, parted by `|`.
    func list(_ index: Int) -> [String] {
      self[index].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }
  }

  let rows: [Row]

  /// Reads the table `name`, the file's name without ".tsv"; a table that is not there is empty.
  init(named name: String) {
    rows =
      (0..<gazetteer_file_count()).lazy
      .map { gazetteer_file_at($0) }
      .first { String(cString: $0.name) == name }
      .map { Self.rows(of: UnsafeBufferPointer(start: $0.bytes, count: $0.count)) } ?? []
  }

  private static func rows(of bytes: UnsafeBufferPointer<UInt8>) -> [Row] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      return Row(fields: fields.map { String(decoding: $0, as: UTF8.self) })
    }
  }
}

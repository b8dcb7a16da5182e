import Foundation

/// A program that takes a corpus in and can then be asked for a word.
struct Indexer {
  var name: String
  /// Takes the corpus in, or looks for what is new in it.
  var intake: ChildProcess
  /// What it leaves on the disk; without it, the next intake begins from nothing.
  var products: [URL]
  /// Asks for the first 50 documents with a word.
  var search: (String) -> ChildProcess

  func clear() {
    for product in products { try? FileManager.default.removeItem(at: product) }
  }

  /// Bytes on the disk.
  var size: Int { products.reduce(0) { $0 + Self.size(of: $1) } }

  private static func size(of place: URL) -> Int {
    let manager = FileManager.default
    let inside = manager.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    return ([place] + inside.map { place.appending(path: $0) }).reduce(0) { sum, file in
      let attributes = try? manager.attributesOfItem(atPath: file.path)
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { return sum }
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  static func dossier(_ program: String, corpus: URL, library: URL, like peer: Surroundings) -> Self
  {
    func process(_ arguments: [String]) -> ChildProcess {
      peer.process([program] + arguments + ["--library", library.path], accepting: [0, 1])
    }
    return Indexer(
      name: "dossier", intake: process(["import", corpus.path]),
      products: ["", "-wal", "-shm"].map { URL(filePath: library.path + $0) },
      search: { process(["search", $0, "--limit", "50"]) })
  }

  /// Mail: notmuch, on Xapian; nil where it is not installed.
  static func notmuch(mails: URL, like peer: Surroundings) throws -> Self? {
    guard let program = InstalledProgram.path(of: "notmuch") else { return nil }
    let settings = peer.folder.appending(path: "notmuch-config")
    try Data(
      """
      [database]
      path=\(mails.path)
      [user]
      name=Reader
      primary_email=readers@corpus.example
      [new]
      tags=new
      [maildir]
      synchronize_flags=false

      """.utf8
    ).write(to: settings)
    func process(_ arguments: [String]) -> ChildProcess {
      peer.process([program] + arguments, adding: ["NOTMUCH_CONFIG": settings.path])
    }
    return Indexer(
      name: "notmuch", intake: process(["new", "--no-hooks", "--quiet"]),
      products: [mails.appending(path: ".notmuch")],
      search: { process(["search", "--limit=50", $0]) })
  }

  /// Plain files: recoll, on Xapian; nil where it is not installed.
  static func recoll(pages: URL, like peer: Surroundings) throws -> Self? {
    guard let program = InstalledProgram.path(of: "recollindex"),
      let asking = InstalledProgram.path(of: "recollq")
    else { return nil }
    let settings = peer.folder.appending(path: "recoll")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data("topdirs = \(pages.path)\nnoaspell = 1\nloglevel = 1\n".utf8)
      .write(to: settings.appending(path: "recoll.conf"))
    func process(_ arguments: [String]) -> ChildProcess {
      peer.process(arguments, adding: ["RECOLL_CONFDIR": settings.path])
    }
    return Indexer(
      name: "recoll", intake: process([program]),
      products: [settings.appending(path: "xapiandb")],
      search: { process([asking, "-n", "50", $0]) })
  }
}

import ArgumentParser
import Importing
import NewsLibrary
import NewsModel

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Derive everything anew from the documents the library keeps.",
    discussion: """
      Reads every kept document with the rules of this version and makes the library anew, which \
      also mends one that is damaged as far as its documents can be read. Articles and entities \
      keep their numbers. The files that were imported are not needed.
      """)

  @OptionGroup var options: SharedOptions

  func run() async throws {
    let bar = ProgressBar()
    let report: RebuildReport
    _ = try options.openForReading()  // brings an older one up to date
    do {
      report = try await Rebuilder(path: try options.libraryPath()).run(
        progress: { done, total in bar.show(done: done, of: total, "documents") },
        waiting: Notice.waiting(for:))
    } catch let error as LibraryError {
      bar.clear()
      throw Outcome.failure("\(error)")
    }
    bar.clear()
    for path in report.damaged {
      Notice.write("dossier: \(path): what is stored of it is damaged; import it again")
    }
    if let kept = report.keptAt { Notice.write("the library as it was is kept at \(kept)") }
    try options.answer.write(.object(Self.fields(report)), text: Self.lines(report))
    if !report.damaged.isEmpty { throw Outcome.incomplete }
  }

  private static func fields(_ report: RebuildReport) -> [OutputField] {
    [
      OutputField("documents", .integer(report.documents)),
      OutputField("withoutOriginal", .integer(report.withoutOriginal)),
      OutputField("changedTexts", .integer(report.changedTexts)),
      OutputField("damaged", .strings(report.damaged)),
    ]
      + changes(report).map { name, before, after in
        OutputField(
          name,
          .object([
            OutputField("before", .integer(before)), OutputField("after", .integer(after)),
          ]))
      }
  }

  private static func lines(_ report: RebuildReport) -> [String] {
    var lines = [
      "\(report.documents) documents read again, \(report.changedTexts) with another text"
    ]
    if report.withoutOriginal > 0 {
      lines.append(
        "\(report.withoutOriginal) have no bytes kept: import them again to read them anew")
    }
    for (name, before, after) in changes(report) where before != after {
      lines.append("\(name): \(before) before, \(after) now")
    }
    return lines.count == 1 ? lines + ["nothing else changed"] : lines
  }

  private static func changes(_ report: RebuildReport) -> [(String, before: Int, after: Int)] {
    let (before, after) = (report.before, report.after)
    let kinds = EntityKind.allCases.map { kind in
      (kind.plural, before: before.entities[kind] ?? 0, after: after.entities[kind] ?? 0)
    }
    return [("articles", before: before.articles, after: after.articles)] + kinds + [
      ("mentions", before: before.mentions, after: after.mentions),
      ("links", before: before.links, after: after.links),
      ("figures", before: before.figures, after: after.figures),
      ("quotes", before: before.quotes, after: after.quotes),
      ("stories", before: before.stories, after: after.stories),
    ]
  }
}

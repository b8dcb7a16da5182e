import ArgumentParser
import NewsLibrary
import NewsModel

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an article or an entity with all that is known of it.")

  @Argument(
    help: "An article (id like a12, path or file#key) or an entity (id like e7, or its name).")
  var what: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    switch try Subject(what, in: library) {
    case .article(let id):
      guard case .article(let detail) = try library.ask(.article(id)) else { return }
      let output = ArticleOutput(detail: detail)
      try options.answer.write(output.value, text: output.text)
    case .entity(let id):
      guard case .entity(let detail) = try library.ask(.entity(id, newest: nil)) else { return }
      let output = EntityOutput(detail: detail)
      try options.answer.write(output.value, text: output.text)
    }
  }
}

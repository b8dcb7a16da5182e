import NewsLibrary
import NewsModel

/// Asks a library questions, as the explorer would, and times the answers.
struct QueryBench {
  /// How many questions of a kind are asked of a file that has just been dropped from memory.
  private static let coldQuestions = 10

  var subject: BenchLibrary

  /// A table of `groups`: each question is asked once unmeasured, then once measured.
  func warm(_ groups: [QuestionGroup]) throws -> String {
    let library = try subject.open()
    return try table("warm", groups) { group in
      for question in group.questions { try ask(question, library) }
      return try group.questions.map { ($0, try time($0, library)) }
    }
  }

  /// A table of some questions of `groups`, each asked first thing after opening a file of which
  /// nothing is in memory.
  func cold(_ groups: [QuestionGroup]) throws -> String {
    try table("cold", groups) { group in
      let step = max(1, group.questions.count / Self.coldQuestions)
      let places = stride(from: step - 1, to: group.questions.count, by: step)
      return try places.prefix(Self.coldQuestions).map { place in
        try FileCache.drop(subject.path)
        return (group.questions[place], try time(group.questions[place], subject.open()))
      }
    }
  }

  private func table(
    _ name: String, _ groups: [QuestionGroup],
    _ measure: (QuestionGroup) throws -> [(question: LibraryQuery, seconds: Double)]
  ) throws -> String {
    var table = MarkdownTable([name] + Samples.header + ["slowest"])
    for group in groups {
      let times = try measure(group)
      let slowest = times.max { $0.seconds < $1.seconds }.map { Self.text(of: $0.question) }
      table.add(
        [group.name] + Samples(times.map(\.seconds)).milliseconds + [slowest ?? ""])
    }
    return table.text
  }

  /// What was searched for; empty for other questions.
  private static func text(of question: LibraryQuery) -> String {
    guard case .search(let text, _, _) = question else { return "" }
    return "`\(text.replacing("|", with: " ").replacing("`", with: " "))`"
  }

  private func time(_ question: LibraryQuery, _ library: NewsLibrary) throws -> Double {
    let start = ContinuousClock.now
    try ask(question, library)
    return start.duration(to: .now).inSeconds
  }

  /// That a search makes no sense before it is typed out is an answer, too.
  private func ask(_ question: LibraryQuery, _ library: NewsLibrary) throws {
    try Task.checkCancellation()
    do {
      _ = try library.answer(question)
    } catch .search {}
  }
}

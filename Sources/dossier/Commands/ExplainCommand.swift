import ArgumentParser
import EntityExtraction
import NewsLibrary
import NewsModel

/// Says why the words of an article are taken for names.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why each name of an article is taken for one.",
    discussion: """
      For each mention: what it means, the rule that says so and how sure it is; where learned \
      weights decided, what spoke for and against the kind, in log-odds, and what came second.
      """)

  @Argument(help: "An article (id like a12, path or file#key).")
  var article: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let library = try options.openForReading()
    let id = try Subject.article(article, in: library)
    guard case .article(let detail) = try library.ask(.article(id)) else { return }
    var found = Extractor().explanations(of: detail.article)
    if let limit = options.limit { found = Array(found.prefix(limit)) }
    if options.format == .text {
      options.answer.print(lines: found.flatMap(\.lines))
    } else {
      try options.answer.write(found)
    }
  }
}

extension MentionExplanation: Record {
  static var columns: [String] { ["START", "TEXT", "KIND", "NAME", "SURE", "WHY"] }

  var fields: [OutputField] {
    [
      OutputField("start", .integer(span.lowerBound)),
      OutputField("end", .integer(span.upperBound)),
      OutputField("text", .string(text)), OutputField("kind", .string(kind.rawValue)),
      OutputField("name", .string(name)), OutputField("rule", .string(rule)),
      OutputField("meaning", .string(meaning)), OutputField("confidence", .number(confidence)),
      OutputField(
        "reasons",
        .array(
          reasons.map {
            .object([
              OutputField("text", .string($0.text)), OutputField("weight", .number($0.weight)),
            ])
          })),
      OutputField("alternative", alternative.map(Self.value) ?? .null),
    ]
  }

  var cells: [String] {
    [
      String(span.lowerBound), text, kind.rawValue, name, NumberText.fixed(confidence, digits: 2),
      meaning,
    ]
  }

  /// The explanation for people: a line of decision, then the reasons.
  var lines: [String] {
    let meant = name == text ? "" : " = \(name)"
    var lines = [
      "\(text)\(meant)  [\(kind.rawValue), \(NumberText.fixed(confidence, digits: 2)) sure]",
      "    \(rule): \(meaning)",
    ]
    lines += reasons.map { "    \(NumberText.signed($0.weight)) \($0.text)" }
    if let alternative {
      let other = alternative.kind?.rawValue ?? "no name"
      lines.append("    else: \(other), \(NumberText.fixed(alternative.margin, digits: 1)) behind")
    }
    return lines
  }

  private static func value(_ alternative: Alternative) -> OutputValue {
    .object([
      OutputField("kind", .optional(alternative.kind?.rawValue)),
      OutputField("margin", .number(alternative.margin)),
    ])
  }
}

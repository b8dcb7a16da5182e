import FoundationEssentials
import NewsModel

/// A stored article as `show` prints it.
struct ArticleOutput {
  var detail: ArticleDetail

  private var article: Article { detail.article }

  /// The shape docs/cli.md promises.
  var value: OutputValue {
    .object(
      detail.summary.fields + [
        OutputField("language", .optional(article.language)),
        OutputField("standfirst", .optional(article.standfirst)),
        OutputField("sections", .array(sections.map(\.value))),
        OutputField("takeaways", .strings(article.texts(of: .takeaway))),
        OutputField("notices", .strings(article.notices)),
        OutputField("captions", .strings(article.texts(of: .caption))),
        OutputField("credits", .strings(article.credits)),
        OutputField("teasers", .array(detail.teasers.map(\.object))),
        OutputField("embedded", .array(detail.embedded.map { .article($0.id) })),
        OutputField("mentions", .array(detail.mentions.map(value))),
        OutputField("quotes", .array(detail.quotes.map(\.object))),
        OutputField("figures", .array(detail.figures.map(\.object))),
        OutputField("text", .string(article.text)),
      ])
  }

  /// The article for reading: head, text, then what it names.
  var text: [String] {
    let summary = detail.summary
    let origin = [summary.source, summary.byline, summary.published?.iso8601].compactMap(\.self)
    var lines = [summary.title, origin.joined(separator: " · "), summary.path]
      .filter { !$0.isEmpty }
    if let standfirst = article.standfirst { lines += ["", standfirst] }
    for section in sections {
      if let heading = section.heading { lines += ["", heading.uppercased()] }
      for paragraph in section.paragraphs { lines += ["", paragraph] }
    }
    lines += list("Takeaways", article.texts(of: .takeaway))
    lines += list("Captions", article.texts(of: .caption))
    lines += list("Notices", article.notices)
    if article.role == .listing { lines += list("Announces", detail.teasers.map(Self.announced)) }
    lines += list("Also on this page", detail.embedded.map { "\($0.id.text)  \($0.title)" })
    for kind in EntityKind.allCases {
      let named = detail.entities.filter { $0.kind == kind }
      lines += list(kind.plural.capitalized, named.map { "\($0.id.text)  \($0.name)" })
    }
    return lines
  }

  private static func announced(_ row: TeaserRow) -> String {
    let text = row.teaser.title ?? row.teaser.summary ?? row.teaser.url ?? ""
    return row.article.map { "\($0.text)  \(text)" } ?? text
  }

  private func list(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", heading] + items.map { "  • " + $0 }
  }

  private func value(_ mention: ArticleMention) -> OutputValue {
    .object([
      OutputField("start", .integer(mention.span.lowerBound)),
      OutputField("end", .integer(mention.span.upperBound)),
      OutputField("text", .string(article.text(in: mention.span))),
      OutputField("kind", .string(mention.kind.rawValue)),
      OutputField("entity", .entity(mention.entity)), OutputField("name", .string(mention.name)),
      OutputField("confidence", .number(mention.confidence)),
      OutputField("rule", .string(mention.rule)),
    ])
  }

  /// A stretch of body under one heading; the first has none.
  private struct Section {
    var heading: String?
    var paragraphs: [String] = []

    var value: OutputValue {
      .object([
        OutputField("heading", .optional(heading)), OutputField("paragraphs", .strings(paragraphs)),
      ])
    }
  }

  private var sections: [Section] {
    var sections = [Section()]
    for part in article.parts {
      switch part.role {
      case .heading: sections.append(Section(heading: article.text(in: part.span)))
      case .body: sections[sections.count - 1].paragraphs.append(article.text(in: part.span))
      default: continue
      }
    }
    return sections.filter { $0.heading != nil || !$0.paragraphs.isEmpty }
  }
}

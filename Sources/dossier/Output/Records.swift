import NewsModel

/// A row of an answer: its fields for scripts, its cells for people.
protocol Record {
  /// What the text table heads its columns with.
  static var columns: [String] { get }
  /// Every field that scripts may rely on.
  var fields: [OutputField] { get }
  /// One text for each of `columns`.
  var cells: [String] { get }
}

extension Record {
  var object: OutputValue { .object(fields) }
}

extension EntitySummary: Record {
  static var columns: [String] { ["ID", "NAME", "ARTICLES", "MENTIONS", "SEEN", "ALSO"] }

  var fields: [OutputField] {
    [
      OutputField("id", .entity(id)), OutputField("kind", .string(kind.rawValue)),
      OutputField("name", .string(name)), OutputField("aliases", .strings(aliases)),
      OutputField("articleCount", .integer(articleCount)),
      OutputField("mentionCount", .integer(mentionCount)),
      OutputField("firstSeen", .date(firstSeen)), OutputField("lastSeen", .date(lastSeen)),
    ]
  }

  var cells: [String] {
    [
      id.text, name, String(articleCount), String(mentionCount),
      DateText.range(firstSeen, lastSeen),
      aliases.joined(separator: ", "),
    ]
  }
}

extension ArticleSummary: Record {
  static var columns: [String] { ["ID", "DATE", "SOURCE", "TITLE", "WORDS"] }

  var fields: [OutputField] {
    [
      OutputField("id", .article(id)), OutputField("role", .string(role.rawValue)),
      OutputField("parent", .article(parent)), OutputField("title", .string(title)),
      OutputField("source", .optional(source)), OutputField("byline", .optional(byline)),
      OutputField("published", .date(published)),
      OutputField("publishedAsPrinted", .optional(publishedAsPrinted)),
      OutputField("path", .string(path)), OutputField("container", .optional(container)),
      OutputField("url", .optional(url)),
      OutputField("wordCount", .integer(wordCount)), OutputField("isGone", .bool(isGone)),
    ]
  }

  var cells: [String] {
    let date = published?.iso8601 ?? publishedAsPrinted ?? ""
    let mark = isGone ? " (file gone)" : ""
    return [id.text, date, source ?? "", title + mark, String(wordCount)]
  }
}

extension FigureRow: Record {
  static var columns: [String] { ["ARTICLE", "FIGURE", "VALUE", "WHOSE", "WHAT", "WHEN"] }

  var fields: [OutputField] {
    [
      OutputField("article", .article(evidence.article)), OutputField("text", .string(text)),
      OutputField("unit", .optional(unit)), OutputField("value", .number(value)),
      OutputField("low", .number(low)), OutputField("high", .number(high)),
      OutputField("measure", .optional(measure)), OutputField("subject", .entity(subject)),
      OutputField("subjectName", .optional(subjectName)), OutputField("period", .optional(period)),
      OutputField("sentence", .string(evidence.sentence)),
    ]
  }

  var cells: [String] {
    let amount = [unit ?? "", NumberText.grouped(value)].filter { !$0.isEmpty }
    return [
      evidence.article.text, text, amount.joined(separator: " "), subjectName ?? "", measure ?? "",
      period ?? "",
    ]
  }
}

extension QuoteRow: Record {
  static var columns: [String] { ["ARTICLE", "SPEAKER", "WORDS"] }

  var fields: [OutputField] {
    [
      OutputField("article", .article(evidence.article)), OutputField("speaker", .entity(speaker)),
      OutputField("speakerName", .optional(speakerName)), OutputField("text", .string(text)),
      OutputField("sentence", .string(evidence.sentence)),
    ]
  }

  var cells: [String] { [evidence.article.text, speakerName ?? "(nobody named)", text] }
}

extension TimelineRow: Record {
  static var columns: [String] { ["DATE", "ARTICLE", "SENTENCE"] }

  var fields: [OutputField] {
    [
      OutputField("date", .date(date)), OutputField("printed", .string(printed)),
      OutputField("confidence", .number(confidence)),
      OutputField("article", .article(evidence.article)),
      OutputField("title", .string(evidence.articleTitle)),
      OutputField("sentence", .string(evidence.sentence)),
    ]
  }

  var cells: [String] { [date.iso8601, evidence.article.text, evidence.sentence] }
}

extension StoryRow: Record {
  static var columns: [String] { ["ARTICLES", "TITLE", "SHARED"] }

  var fields: [OutputField] {
    [
      OutputField("title", .string(title)), OutputField("articles", .array(articles.map(\.object))),
      OutputField("shared", .strings(shared)),
    ]
  }

  var cells: [String] {
    [articles.map(\.id.text).joined(separator: " "), title, shared.joined(separator: ", ")]
  }
}

extension TeaserRow: Record {
  static var columns: [String] { ["PRINTED ON", "HAVE IT", "TEASER"] }

  var fields: [OutputField] {
    [
      OutputField("title", .optional(teaser.title)),
      OutputField("summary", .optional(teaser.summary)),
      OutputField("source", .optional(teaser.source)), OutputField("url", .optional(teaser.url)),
      OutputField("article", .article(article)),
      OutputField("printedOn", .article(printedOn)),
    ]
  }

  var cells: [String] {
    [printedOn.text, article?.text ?? "no", teaser.title ?? teaser.summary ?? teaser.url ?? ""]
  }
}

extension RelatedArticle: Record {
  static var columns: [String] { ["ID", "SCORE", "TITLE", "BECAUSE BOTH HAVE"] }

  var fields: [OutputField] {
    let reasons = reasons.map { reason in
      OutputValue.object([
        OutputField("kind", .string(reason.kind.rawValue)),
        OutputField("name", .string(reason.name)),
      ])
    }
    return [
      OutputField("id", .article(summary.id)), OutputField("title", .string(summary.title)),
      OutputField("source", .optional(summary.source)),
      OutputField("published", .date(summary.published)), OutputField("score", .number(score)),
      OutputField("reasons", .array(reasons)),
    ]
  }

  var cells: [String] {
    [
      summary.id.text, NumberText.grouped((score * 100).rounded() / 100), summary.title,
      reasons.map(\.name).joined(separator: ", "),
    ]
  }
}

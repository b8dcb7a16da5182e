import NewsModel

/// An entity as `show` prints it.
struct EntityOutput {
  var detail: EntityDetail

  /// The shape docs/cli.md promises.
  var value: OutputValue {
    .object(
      detail.summary.fields + [
        OutputField("mentions", .array(detail.mentions.flatMap(mentions))),
        OutputField("links", .array(detail.ties.map(link))),
        OutputField("figures", .array(detail.figures.map(\.object))),
        OutputField("quotes", .array(detail.quotes.map(\.object))),
      ])
  }

  /// The entity for reading: what it is, its ties with their proof, then its sentences.
  var text: [String] {
    let summary = detail.summary
    var facts = [summary.kind.rawValue, "in " + CountText.articles(summary.articleCount)]
    let seen = DateText.range(summary.firstSeen, summary.lastSeen)
    if !seen.isEmpty { facts.append(seen) }
    var lines = [summary.name, facts.joined(separator: " · ")]
    if !summary.aliases.isEmpty { lines.append("also: " + summary.aliases.joined(separator: ", ")) }
    if !detail.ties.isEmpty { lines += ["", "Ties"] }
    for tie in detail.ties {
      let label = tie.label.map { "\($0) " } ?? ""
      lines.append("  \(label)\(tie.name) (\(tie.kind.rawValue), \(tie.evidenceCount))")
      if let proof = tie.evidence.first { lines.append("      \(proof.sentence)") }
    }
    if !detail.mentions.isEmpty { lines += ["", "Mentions"] }
    for mention in detail.mentions {
      lines.append("  \(mention.article.text)  \(mention.sentence)")
    }
    if !detail.figures.isEmpty { lines += ["", "Figures"] }
    for figure in detail.figures {
      lines.append("  " + figure.cells.filter { !$0.isEmpty }.joined(separator: " · "))
    }
    if !detail.quotes.isEmpty { lines += ["", "Quotes"] }
    for quote in detail.quotes { lines.append("  \(quote.evidence.article.text)  “\(quote.text)”") }
    return lines
  }

  /// One object for each time the sentence names the entity.
  private func mentions(_ evidence: Evidence) -> [OutputValue] {
    evidence.highlights.map { highlight in
      .object([
        OutputField("article", .article(evidence.article)),
        OutputField("title", .string(evidence.articleTitle)),
        OutputField("published", .date(evidence.published)),
        OutputField("start", .integer(evidence.span.lowerBound + highlight.lowerBound)),
        OutputField("end", .integer(evidence.span.lowerBound + highlight.upperBound)),
        OutputField("sentence", .string(evidence.sentence)),
      ])
    }
  }

  private func link(_ tie: Tie) -> OutputValue {
    let evidence = tie.evidence.map { proof in
      OutputValue.object([
        OutputField("article", .article(proof.article)),
        OutputField("sentence", .string(proof.sentence)),
      ])
    }
    return .object([
      OutputField("entity", .entity(tie.entity)), OutputField("kind", .string(tie.kind.rawValue)),
      OutputField("name", .string(tie.name)), OutputField("label", .optional(tie.label)),
      OutputField("evidenceCount", .integer(tie.evidenceCount)),
      OutputField("evidence", .array(evidence)),
    ])
  }
}

import HostileTexts
import NewsModel

extension EntitySummary {
  var hostile: Self {
    var summary = self
    summary.name = name.hostile
    summary.aliases = aliases.map(\.hostile)
    return summary
  }
}

extension ArticleSummary {
  var hostile: Self {
    var summary = self
    summary.title = title.hostile
    summary.source = source?.hostile
    summary.byline = byline?.hostile
    summary.publishedAsPrinted = publishedAsPrinted?.hostile
    summary.path = path.hostile
    summary.container = container?.hostile
    // Still an address, so that it becomes a link.
    summary.url = url.map { $0 + HostileText.line }
    return summary
  }
}

extension Evidence {
  var hostile: Self {
    var evidence = self
    evidence.articleTitle = articleTitle.hostile
    evidence.sentence = sentence.hostile
    evidence.highlights = highlights.map(\.behindHostileText)
    return evidence
  }
}

extension Tie {
  var hostile: Self {
    var tie = self
    tie.name = name.hostile
    tie.label = label?.hostile
    tie.evidence = evidence.map(\.hostile)
    return tie
  }
}

extension FigureRow {
  var hostile: Self {
    var row = self
    row.text = text.hostile
    row.unit = unit?.hostile
    row.measure = measure?.hostile
    row.subjectName = subjectName?.hostile
    row.period = period?.hostile
    row.evidence = evidence.hostile
    return row
  }
}

extension QuoteRow {
  var hostile: Self {
    QuoteRow(
      text: text.hostile, speaker: speaker, speakerName: speakerName?.hostile,
      evidence: evidence.hostile)
  }
}

extension TimelineRow {
  var hostile: Self {
    TimelineRow(
      date: date, printed: printed.hostile, confidence: confidence, evidence: evidence.hostile)
  }
}

extension StoryRow {
  var hostile: Self {
    StoryRow(
      title: title.hostile, articles: articles.map(\.hostile), shared: shared.map(\.hostile))
  }
}

extension TeaserRow {
  var hostile: Self {
    let teaser = Teaser(
      title: teaser.title?.hostile, summary: teaser.summary?.hostile,
      source: teaser.source?.hostile, published: teaser.published, url: teaser.url?.hostile)
    return TeaserRow(
      teaser: teaser, article: article, printedOn: printedOn,
      printedOnTitle: printedOnTitle.hostile)
  }
}

extension RelatedArticle {
  var hostile: Self {
    RelatedArticle(
      summary: summary.hostile, score: score,
      reasons: reasons.map { RelationReason(kind: $0.kind, name: $0.name.hostile) })
  }
}

extension PagePiece {
  var hostile: Self {
    PagePiece(line: line, text: text.hostile, role: role, rule: rule.hostile, article: article)
  }
}

extension MentionExplanation {
  var hostile: Self {
    var explanation = self
    explanation.text = text.hostile
    explanation.name = name.hostile
    explanation.rule = rule.hostile
    explanation.meaning = meaning.hostile
    explanation.reasons = reasons.map { WeighedReason(text: $0.text.hostile, weight: $0.weight) }
    return explanation
  }
}

extension EntityDetail {
  var hostile: Self {
    var detail = self
    detail.summary = summary.hostile
    detail.mentions = mentions.map(\.hostile)
    detail.ties = ties.map(\.hostile)
    detail.figures = figures.map(\.hostile)
    detail.quotes = quotes.map(\.hostile)
    return detail
  }
}

extension ArticleDetail {
  /// The article's own text stays, since spans of mentions and parts point into it.
  var hostile: Self {
    var detail = self
    detail.summary = summary.hostile
    detail.article.byline = article.byline?.hostile
    detail.article.source = article.source?.hostile
    detail.article.url = article.url.map { $0 + HostileText.line }
    detail.article.language = article.language?.hostile
    detail.article.credits = article.credits.map(\.hostile)
    detail.article.notices = article.notices.map(\.hostile)
    detail.article.published?.printed = (article.published?.printed ?? "").hostile
    detail.embedded = embedded.map(\.hostile)
    detail.mentions = mentions.map { mention in
      var mention = mention
      mention.name = mention.name.hostile
      return mention
    }
    detail.entities = entities.map(\.hostile)
    detail.quotes = quotes.map(\.hostile)
    detail.figures = figures.map(\.hostile)
    detail.teasers = teasers.map(\.hostile)
    return detail
  }
}

import NewsModel

/// Sentences that prove something, grouped by the article they stand in.
enum EvidenceRows {
  static func make(_ evidence: [Evidence], width: Int, lead: String) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    var article: ArticleID?
    for item in evidence {
      if item.article != article {
        rows.append(
          OutlineRow(
            lead: lead, text: item.articleTitle, look: .dim,
            trail: item.published.map(DateText.day) ?? ""))
        article = item.article
      }
      rows += OutlineRow.paragraph(
        item.sentence, width: width, lead: lead + "  ", highlights: item.highlights,
        destination: .article(item.article, at: item.span))
    }
    return rows
  }
}

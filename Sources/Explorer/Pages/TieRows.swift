import NewsModel
import Screen

/// All that ties two entities, sentence by sentence.
enum TieRows {
  static func make(_ detail: TieDetail, width: Int) -> [OutlineRow] {
    var rows =
      OutlineRow.name(
        detail.from.name, of: detail.from.kind, count: detail.from.articleCount, width: width,
        destination: .entity(detail.from.id))
      + OutlineRow.name(
        detail.to.name, of: detail.to.kind, count: detail.to.articleCount, width: width,
        destination: .entity(detail.to.id)) + [.blank]
    for tie in detail.ties {
      rows += SideOutline.proof(of: tie, from: detail.from, width: width) + [.blank]
    }
    if detail.ties.isEmpty {
      rows += OutlineRow.paragraph(nothing(detail), width: width, look: .hint)
    }
    let tying = Set(detail.ties.flatMap(\.evidence).map(\.article))
    let others = detail.articles.filter { !tying.contains($0.from.article) }
    guard !others.isEmpty else { return rows }
    let heading =
      tying.isEmpty ? "Named in the same article" : "Named in one article, sentences apart"
    rows.append(.heading(heading, count: others.count))
    let rest = detail.articleCount - detail.articles.count
    if rest > 0 {
      rows.append(OutlineRow(text: "besides \(rest) older articles that name both", look: .hint))
    }
    for article in others {
      rows += EvidenceRows.make([article.from, article.to], width: width, lead: "  ")
    }
    return rows
  }
}

extension TieRows {
  /// What is said where no tie was found, and of how much that holds.
  private static func nothing(_ detail: TieDetail) -> String {
    if detail.articles.isEmpty { return "No article names both." }
    return detail.articleCount <= TieDetail.newest
      ? "No sentence names the two together."
      : "No sentence of the \(TieDetail.newest) newest articles names the two together."
  }
}

/// A chain of evidence, step by step.
enum PathRows {
  static func make(_ path: EntityPath, width: Int) -> [OutlineRow] {
    guard let steps = path.steps else {
      return OutlineRow.paragraph(
        "No chain of six sentences or fewer leads from \(path.from.name) to \(path.to.name) through "
          + "the \(EntityPath.newest) newest articles of each name, \(EntityPath.mostArticles) in all.",
        width: width)
    }
    guard !steps.isEmpty else {
      return [OutlineRow(text: "Both ends are \(path.from.name).", look: .hint)]
    }
    let count = steps.count == 1 ? "1 step" : "\(steps.count) steps"
    var rows = OutlineRow.paragraph(
      "\(path.from.name) to \(path.to.name) in \(count)", width: width, look: .heading)
    rows.append(.blank)
    rows += name(path.from, width: width)
    for step in steps {
      rows.append(OutlineRow(lead: "  ↓ ", text: step.label ?? "named together with", look: .dim))
      rows += EvidenceRows.make([step.evidence], width: width, lead: "    ")
      rows += name(step.to, width: width)
    }
    return rows
  }

  private static func name(_ entity: EntitySummary, width: Int) -> [OutlineRow] {
    OutlineRow.name(
      entity.name, of: entity.kind, count: entity.articleCount, width: width,
      destination: .entity(entity.id))
  }
}

import NewsModel
import Screen

/// The rows of the side pane: the names in an article, or the evidence on an entity's page.
enum SideOutline {
  private static let relatedShown = 8

  static func rows(for detail: DetailState, width: Int) -> [OutlineRow] {
    switch detail.content {
    case .article(let reader): article(reader, width: width)
    case .entity(let page): evidence(page, width: width)
    case .source, .explanation, nil: []
    }
  }

  private static func article(_ reader: Reader, width: Int) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    for kind in EntityKind.allCases {
      let entities = reader.detail.entities.filter { $0.kind == kind }
      guard !entities.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(ListSource.entities(kind).title))
      for entity in entities {
        rows += OutlineRow.name(
          entity.name, of: kind, count: entity.mentionCount, width: width,
          destination: .entity(entity.id))
      }
    }
    return rows + related(reader, width: width)
  }

  private static func related(_ reader: Reader, width: Int) -> [OutlineRow] {
    guard let related = reader.related, !related.isEmpty else { return [] }
    var rows: [OutlineRow] = [.blank, .heading("Related")]
    for article in related.prefix(relatedShown) {
      rows += OutlineRow.paragraph(
        article.summary.title, width: width, lead: "→ ", destination: .article(article.summary.id))
      let reasons = OutlineRow.paragraph(
        RowText.reasons(article), width: width, lead: "  ", look: .dim, isContinuation: true)
      rows += reasons.prefix(2)
    }
    return rows
  }

  /// A tie as a sentence, and the sentences that say so.
  private static func proof(
    of tie: Tie, from entity: EntitySummary, width: Int
  ) -> [OutlineRow] {
    let head = [entity.name, tie.label ?? "named together with", tie.name]
    var rows = OutlineRow.paragraph(head.joined(separator: " "), width: width, look: .heading)
    rows.append(.blank)
    rows += EvidenceRows.make(tie.evidence, width: width, lead: "")
    let hidden = tie.evidenceCount - tie.evidence.count
    if hidden > 0 { rows.append(OutlineRow(text: "and \(hidden) more", look: .dim)) }
    return rows
  }

  /// Why the row under the cursor of an entity's page is there.
  private static func evidence(_ page: EntityPage, width: Int) -> [OutlineRow] {
    if let group = page.currentTies {
      let proofs = group.ties.map { proof(of: $0, from: page.detail.summary, width: width) }
      return Array(proofs.joined(separator: [.blank]))
    }
    guard let row = page.outline.current, let destination = row.destination,
      let evidence = page.detail.allEvidence.first(where: {
        .article($0.article, at: $0.span) == destination
      })
    else { return [] }
    return EvidenceRows.make([evidence], width: width, lead: "")
  }
}

extension EntityDetail {
  /// Every sentence the page rests on.
  fileprivate var allEvidence: [Evidence] {
    mentions + figures.map(\.evidence) + quotes.map(\.evidence) + ties.flatMap(\.evidence)
  }
}

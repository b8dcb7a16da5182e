import NewsModel
import Screen

/// The rows of the side pane: the names in an article, or the evidence on an entity's page.
enum SideOutline {
  private static let relatedShown = 8

  static func rows(for detail: DetailState, width: Int) -> [OutlineRow] {
    switch detail.content {
    case .article(let reader): article(reader, width: width)
    case .entity(let page): evidence(page, width: width)
    case .source, nil: []
    }
  }

  private static func article(_ reader: Reader, width: Int) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    for kind in EntityKind.allCases {
      let entities = reader.detail.entities.filter { $0.kind == kind }
      guard !entities.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(ListSource.entities(kind).title))
      rows += entities.map { entity in
        OutlineRow(
          lead: Theme.marker(for: kind) + " ", leadLook: .kind(kind), text: entity.name,
          trail: "\(entity.mentionCount)", destination: .entity(entity.id))
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
      var reasons = OutlineRow.paragraph(
        RowText.reasons(article), width: width, lead: "  ", look: .dim)
      for index in reasons.indices { reasons[index].isContinuation = true }
      rows += reasons.prefix(2)
    }
    return rows
  }

  /// Why the row under the cursor of an entity's page is there.
  private static func evidence(_ page: EntityPage, width: Int) -> [OutlineRow] {
    if let tie = page.currentTie {
      let head = [page.detail.summary.name, tie.label ?? "named together with", tie.name]
      let shown = tie.evidence.count
      var rows = OutlineRow.paragraph(
        head.joined(separator: " "), width: width, look: .heading)
      rows.append(.blank)
      rows += EvidenceRows.make(tie.evidence, width: width, lead: "")
      if tie.evidenceCount > shown {
        rows.append(OutlineRow(text: "and \(tie.evidenceCount - shown) more", look: .dim))
      }
      return rows
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

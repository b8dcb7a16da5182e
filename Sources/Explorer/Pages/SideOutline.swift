import NewsModel
import Screen

/// The rows of the side pane: the names in an article, or the evidence on an entity's page.
enum SideOutline {
  private static let relatedShown = 8

  static func rows(for detail: DetailState, width: Int) -> [OutlineRow] {
    switch detail.content {
    case .article(let reader): article(reader, card: detail.card, width: width)
    case .entity(let page): evidence(page, width: width)
    case .comparison(let page): page.opposite
    case .outline: detail.home.map { HomeRows.news($0, width: width) } ?? []
    case .matrix, nil: []
    }
  }

  /// The name under the cursor in short, the names in the article, what is related, what it
  /// announces.
  private static func article(
    _ reader: Reader, card: EntityCard?, width: Int
  ) -> [OutlineRow] {
    var rows = card.map { shortly($0, width: width) } ?? []
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
    return rows + related(reader, width: width) + teasers(reader, width: width)
  }

  private static func shortly(_ card: EntityCard, width: Int) -> [OutlineRow] {
    var rows = OutlineRow.paragraph(card.summary.name, width: width, look: .title)
    rows += OutlineRow.paragraph(
      EntityOutline.facts(of: card.summary), width: width, look: .dim)
    for tie in card.ties {
      rows += OutlineRow.name(
        tie.name, of: tie.kind, remark: tie.label ?? "", count: tie.evidenceCount, width: width,
        destination: .tie(card.summary.id, tie.entity))
    }
    return rows
  }

  private static func teasers(_ reader: Reader, width: Int) -> [OutlineRow] {
    let missing = reader.detail.teasers.filter { $0.article == nil }
    guard !missing.isEmpty else { return [] }
    return [.blank, .heading("Announced here, still to get", count: missing.count)]
      + missing.prefix(relatedShown).flatMap { row in
        OutlineRow.paragraph(
          row.teaser.title ?? row.teaser.summary ?? row.teaser.url ?? "", width: width, lead: "◦ ",
          look: .dim)
      }
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
  static func proof(
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

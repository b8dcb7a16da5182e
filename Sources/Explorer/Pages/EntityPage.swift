import NewsModel

/// An entity's page: who it is, what it is tied to and why, and where it is named.
struct EntityPage: Equatable, Sendable {
  let detail: EntityDetail
  /// The ties of the page, those to one entity together.
  let ties: [TieGroup]
  /// Entities whose evidence is spread out under their tie.
  private(set) var expanded: Set<EntityID> = []
  var outline = Outline()
  private var width = 0

  init(_ detail: EntityDetail) {
    self.detail = detail
    ties = TieGroup.groups(of: detail.ties)
  }

  /// The place that sentences say it is based in most often, or nil.
  var home: String? {
    let places = detail.ties.filter { $0.kind == .place && $0.label == "based in" }
    return places.max { $0.evidenceCount < $1.evidenceCount }?.name
  }

  /// Spreads the evidence out that was, and puts the cursor where it was.
  mutating func resume(at place: DetailPlace) {
    expanded = Set(place.expanded)
    (outline.cursor, outline.top) = (place.cursor, place.top)
  }

  /// The ties under the cursor, or nil.
  var currentTies: TieGroup? {
    guard case .entity(let id)? = outline.current?.destination else { return nil }
    return ties.first { $0.entity == id }
  }

  /// Shows or hides the evidence of the tie under the cursor, and scrolls to what appeared.
  mutating func toggleEvidence(height: Int) {
    guard let tie = currentTies else { return }
    if expanded.remove(tie.entity) == nil { expanded.insert(tie.entity) }
    let before = outline.rows.count
    outline.rows = EntityOutline(self, width: width).rows
    let added = max(0, outline.rows.count - before)
    outline.top = Viewport.top(
      showing: outline.cursor..<outline.cursor + 1 + added, from: outline.top,
      count: outline.rows.count, height: height)
  }

  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      let isFirst = self.width == 0
      self.width = width
      outline.replaceRows(with: EntityOutline(self, width: width).rows)
      if isFirst { outline.reveal(height: height) }
    }
    outline.reveal(height: height, keepingTop: true)
  }
}

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
      let item = outline.rows.prefix(outline.cursor).count(where: \.isItem)
      self.width = width
      outline.rows = EntityOutline(self, width: width).rows
      let items = outline.rows.indices.filter { outline.rows[$0].isItem }
      outline.cursor = items.indices.contains(item) ? items[item] : outline.cursor
    }
    outline.reveal(height: height, keepingTop: true)
  }
}

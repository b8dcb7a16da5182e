import NewsModel
import Screen

/// What stands above a pane: its name at the left, where one is in it at the right.
enum PaneTitle {
  static func text(of frame: PaneFrame, in state: ExplorerState) -> (title: String, trail: String) {
    switch frame.pane {
    case .list: list(state.page.list)
    case .detail: detail(state, height: frame.content.height)
    case .side: (sideTitle(state.page.detail), "")
    }
  }

  private static func list(_ list: ListState) -> (String, String) {
    var title = list.source.title
    if !list.filter.isEmpty { title += list.source == .search ? ": " : " · filter: " }
    title += list.filter
    if let order = list.shownSearchOrder, !list.rows.isEmpty {
      title +=
        order == .newest
        ? " · newest added" : list.looksFurther ? " · best so far" : " · best first"
    }
    if list.order > 0 { title += " · " + list.source.orders[list.order] }
    return (title, position(in: list))
  }

  private static func position(in list: ListState) -> String {
    guard list.isLoaded else { return "…" }
    if case .stories = list.source { return "\(list.total)" }
    if list.total == 0 { return "0" }
    if let position = list.position { return "\(position + 1)/\(list.total)" }
    let month = list.current?.month?.date.map(DateText.month)
    return [month, "of \(list.total)"].compactMap(\.self).joined(separator: " · ")
  }

  private static func detail(_ state: ExplorerState, height: Int) -> (String, String) {
    guard let detail = state.page.detail else { return ("", "") }
    let kind =
      switch detail.destination {
      case .article: "Article"
      case .entity(let id): kind(of: id, in: state)?.rawValue.withCapital ?? "Entity"
      case .page: "Page, line by line"
      case .explanation: "Why these names"
      case .home: "Dossier"
      case .list: ""
      case .tie: "What ties them"
      case .path: "Path"
      case .articlePair, .entityPair: "Comparison"
      case .matrix(let rows, let columns):
        "\(rows.plural.withCapital) × \(columns.plural)"
      }
    let title = state.page.isOpened ? kind : kind + " (preview)"
    return (title, progress(of: detail, in: state, height: height))
  }

  /// The kind of the entity wanted, from the row that leads to it while its page is to come.
  private static func kind(of id: EntityID, in state: ExplorerState) -> EntityKind? {
    let candidates = [state.page.detail?.entity?.detail.summary, state.page.list.current?.entity]
    return candidates.lazy.compactMap(\.self).first { $0.id == id }?.kind
  }

  /// How far down one is, or that the wanted thing is still to come.
  private static func progress(
    of detail: DetailState, in state: ExplorerState, height: Int
  ) -> String {
    if state.pending[Slot(page: state.page.id, part: .detail)] != nil {
      return Spinner.text(ticks: state.ticks)
    }
    if let reader = detail.reader {
      let percentage = "\(reader.percentage(height: height))%"
      guard let hit = reader.hit else { return percentage }
      return "hit \(hit + 1)/\(reader.hits.count) · \(percentage)"
    }
    if let matrix = detail.matrix?.matrix {
      return "\(matrix.rows.count) × \(matrix.columns.count)"
    }
    guard let outline = detail.outline, outline.rows.count > height else { return "" }
    let hidden = outline.rows.count - height
    return "\(min(100, max(0, outline.top) * 100 / hidden))%"
  }

  private static func sideTitle(_ detail: DetailState?) -> String {
    switch detail?.destination {
    case .entity: "Evidence"
    case .home: "News"
    case .articlePair, .entityPair: "with"
    default: "Names and related"
    }
  }
}

/// A sign that something is being waited for; nothing while the wait is too short to notice.
enum Spinner {
  private static let frames = ["|", "/", "-", "\\"]

  static func text(ticks: Int) -> String { ticks < 3 ? "" : frames[ticks % frames.count] }
}

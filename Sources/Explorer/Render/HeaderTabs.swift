import NewsModel
import Screen

/// The lists in the header line, as many of them as there is room for.
struct HeaderTabs: Equatable {
  struct Tab: Equatable {
    var source: ListSource
    var text: String
    var columns: Range<Int>
    var isCurrent: Bool
  }

  static let name = "Dossier"
  private(set) var tabs: [Tab] = []

  /// Names with counts where they fit, else names, else their beginnings, else the digits.
  init(_ state: ExplorerState, width: Int) {
    for style in Labelling.allCases {
      tabs = Self.layOut(state, style)
      if (tabs.last?.columns.upperBound ?? 0) <= width { return }
    }
    tabs = tabs.filter(\.isCurrent).map { tab in
      let start = min(Self.name.count + 2, max(0, width - tab.text.count))
      var moved = tab
      moved.columns = start..<start + tab.text.count
      return moved
    }
  }

  private enum Labelling: CaseIterable {
    case counted, named, abbreviated, digits
  }

  private static func layOut(_ state: ExplorerState, _ style: Labelling) -> [Tab] {
    let lists = ListSource.primary
    let current = state.page.list.source
    var shown = Array(lists.prefix(ListSource.digitCount))
    if !shown.contains(current) { shown.append(current) }
    var column = name.count + 2
    return shown.map { source in
      let isCurrent = source == current
      let text = label(source, state, style, isCurrent: isCurrent)
      defer { column += text.count + (style == .counted ? 2 : 1) }
      return Tab(
        source: source, text: text, columns: column..<column + text.count, isCurrent: isCurrent)
    }
  }

  private static func label(
    _ source: ListSource, _ state: ExplorerState, _ style: Labelling, isCurrent: Bool
  ) -> String {
    let digit = ListSource.primary.firstIndex(of: source)
      .flatMap { $0 < ListSource.digitCount ? String(($0 + 1) % ListSource.digitCount) : nil }
    let title = source.isPrimary ? source.title : shortTitle(source)
    let count = state.stats.flatMap(source.count).map(String.init)
    let parts: [String?] =
      switch style {
      case .counted: [digit, title, count]
      case .named: [digit, title]
      case .abbreviated: [digit, isCurrent ? title : String(title.prefix(3))]
      case .digits: isCurrent ? [digit, title] : [digit]
      }
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private static func shortTitle(_ source: ListSource) -> String {
    switch source {
    case .related: "Related"
    case .timelineOf: "Timeline"
    default: source.title
    }
  }
}

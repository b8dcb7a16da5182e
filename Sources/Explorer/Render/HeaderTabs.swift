import NewsModel
import Screen

/// The lists in the header line, as many words of them as there is room for.
struct HeaderTabs: Equatable {
  struct Tab: Equatable {
    var source: ListSource
    var text: String
    var columns: Range<Int>
    var isCurrent: Bool
  }

  static let name = "Dossier"
  private(set) var tabs: [Tab] = []
  /// Whether the program's name stands before the tabs.
  private(set) var showsName = true

  /// Every labelling is tried, the most telling first, with the program's name and without.
  init(_ state: ExplorerState, width: Int) {
    for style in Labelling.allCases {
      for showsName in [true, false] {
        tabs = Self.layOut(state, style, from: showsName ? Self.name.count + 2 : 0)
        self.showsName = showsName
        if (tabs.last?.columns.upperBound ?? 0) <= width { return }
      }
    }
    keepCurrentOnly(width: width)
  }

  private enum Labelling: CaseIterable {
    case counted, countedShort, named, shortened, abbreviated, clipped, digits

    var showsCounts: Bool { self == .counted || self == .countedShort }
  }

  private mutating func keepCurrentOnly(width: Int) {
    showsName = true
    tabs = tabs.filter(\.isCurrent).map { tab in
      let start = min(Self.name.count + 2, max(0, width - tab.text.count))
      var moved = tab
      moved.columns = start..<start + tab.text.count
      return moved
    }
  }

  private static func layOut(
    _ state: ExplorerState, _ style: Labelling, from start: Int
  ) -> [Tab] {
    let lists = ListSource.primary
    let current = state.page.list.source
    var shown = Array(lists.prefix(ListSource.digitCount))
    if !shown.contains(current) { shown.append(current) }
    var column = start
    return shown.map { source in
      let isCurrent = source == current
      let text = label(source, state, style, isCurrent: isCurrent)
      defer { column += text.count + (style.showsCounts ? 2 : 1) }
      return Tab(
        source: source, text: text, columns: column..<column + text.count, isCurrent: isCurrent)
    }
  }

  private static func label(
    _ source: ListSource, _ state: ExplorerState, _ style: Labelling, isCurrent: Bool
  ) -> String {
    let digit = ListSource.primary.firstIndex(of: source)
      .flatMap { $0 < ListSource.digitCount ? String(($0 + 1) % ListSource.digitCount) : nil }
    let count = state.stats.flatMap(source.count).map(String.init)
    let parts: [String?] =
      switch style {
      case .counted: [digit, source.tabTitle, count]
      case .countedShort: [digit, source.wordInTab, count]
      case .named: [digit, source.tabTitle]
      case .shortened: [digit, source.wordInTab]
      case .abbreviated: [digit, source.abbreviation]
      case .clipped: [digit, isCurrent ? source.tabTitle : String(source.tabTitle.prefix(3))]
      case .digits: isCurrent ? [digit, source.tabTitle] : [digit]
      }
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension ListSource {
  /// The title without what it is about.
  fileprivate var tabTitle: String {
    switch self {
    case .related: "Related"
    case .timelineOf: "Timeline"
    default: title
    }
  }

  /// The title, where a shorter word says the same.
  fileprivate var wordInTab: String {
    self == .entities(.organization) ? "Orgs" : tabTitle
  }

  /// The title in as few letters as can be understood.
  fileprivate var abbreviation: String {
    switch self {
    case .entities(.company): "Comp"
    case .entities(.program): "Prog"
    case .figures: "Figs"
    case .timeline, .timelineOf: "Time"
    case .stories: "Story"
    default: wordInTab
    }
  }
}

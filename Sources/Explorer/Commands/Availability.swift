import NewsModel

extension ExplorerState {
  /// Why a command can do nothing now, with what helps; nil where it can.
  func reason(against command: Command) -> String? {
    switch command {
    case .back, .historyBack:
      history.canGoBack ? nil : "This is the first page."
    case .historyForward:
      history.canGoForward ? nil : "This is the latest page."
    case .open:
      currentDestination == nil && !(page.focus == .list && awaitsRows)
        ? reasonAgainstOpening : nil
    case .nextArticle, .previousArticle:
      page.list.rows.count > 1 ? nil : "The list has no other row."
    case .nextHit, .previousHit: reasonAgainstHits
    case .nextMention, .previousMention:
      page.detail?.reader?.layout.links.isEmpty == false ? nil : "No names in this article."
    case .hints:
      hintedLinks().isEmpty ? "Nothing on screen leads anywhere." : nil
    case .filter: reasonAgainstFilter
    case .clearFilter:
      page.list.source.isFilterable && !page.list.filter.isEmpty ? nil : "Nothing is narrowed."
    case .sort:
      page.list.source.orders.isEmpty || page.list.rows.isEmpty
        ? "This list has one order only." : nil
    case .nextPane, .previousPane:
      Pane.allCases.count(where: page.has) > 1 ? nil : "There is one pane only."
    case .evidence:
      page.detail?.entity?.currentTies == nil ? "Put the cursor on a tie first." : nil
    case .openCell:
      page.detail?.matrix?.currentDestination == nil
        ? "No article names both; numbers mark the pairs that are tied." : nil
    case .nextColumn, .previousColumn:
      page.detail?.matrix?.pair == nil ? "The matrix is empty." : nil
    case .nextPeriod, .previousPeriod:
      page.list.density?.isEmpty == false ? nil : "This goes by months in a timeline."
    case .compare:
      currentSubject(for: .compare) == nil ? "Put the cursor on an article or a name." : nil
    case .path:
      currentSubject(for: .path) == nil ? "Put the cursor on a name first." : nil
    case .saveSearch:
      page.list.source == .search && !page.list.filter.isEmpty
        ? nil : "This keeps a search; / starts one."
    case .related, .pageSource, .explain:
      currentArticle == nil ? "This is about articles; open one first." : nil
    case .entityTimeline:
      currentEntity == nil ? "This is about entities; open one first." : nil
    case .openOriginal:
      original == nil ? "There is no original to open." : nil
    case .copy:
      copyText == nil ? "There is nothing to copy." : nil
    case .jumpToBookmark:
      memory.bookmarks.isEmpty ? "No bookmarks yet; m and a letter set one." : nil
    default: nil
    }
  }

  private var reasonAgainstOpening: String {
    guard context == .article else { return "There is nothing to open here." }
    let key = keymap.keyNames(of: .nextMention).first ?? ":next-mention"
    return "\(key) puts the cursor on a name; then it can be opened."
  }

  private var reasonAgainstFilter: String? {
    guard page.list.source.isFilterable else {
      return "This list cannot be narrowed; / searches everything."
    }
    let isEmpty = page.list.rows.isEmpty && page.list.filter.isEmpty && !awaitsRows
    return isEmpty ? "There is nothing here to narrow." : nil
  }

  private var reasonAgainstHits: String? {
    guard let reader = page.detail?.reader else { return "Open an article first." }
    if reader.query.isEmpty { return "No search led here; / searches everything." }
    return reader.hits.isEmpty ? "The words stand nowhere in this article." : nil
  }
}

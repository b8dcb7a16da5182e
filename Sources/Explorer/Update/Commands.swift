import NewsModel

extension ExplorerState {
  /// Runs a command, or says why it cannot run.
  mutating func perform(_ command: Command, count: Int?) -> [ExplorerEffect] {
    if let reason = reason(against: command) {
      message = Message(text: reason)
      return []
    }
    switch command {
    case .nextRow, .previousRow, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last:
      move(command, count: count)
    case .open: return openCurrent()
    case .back, .historyBack: goBack(count ?? 1)
    case .historyForward: goBack(-(count ?? 1))
    case .up: return goUp()
    case .nextArticle: moveInList(by: count ?? 1)
    case .previousArticle: moveInList(by: -(count ?? 1))
    case .nextPane: moveFocus(by: 1)
    case .previousPane: moveFocus(by: -1)
    case .maximize: isMaximized.toggle()
    case .nextList: showList(offset: 1)
    case .previousList: showList(offset: -1)
    case .search: startSearch()
    case .nextHit: moveInReader { $0.moveHit(by: count ?? 1, height: $1) }
    case .previousHit: moveInReader { $0.moveHit(by: -(count ?? 1), height: $1) }
    case .filter: startFilter()
    case .clearFilter: page.list.narrow(to: "")
    case .sort: page.list.cycleOrder()
    case .nextMention: moveInReader { $0.moveLink(by: count ?? 1, height: $1) }
    case .previousMention: moveInReader { $0.moveLink(by: -(count ?? 1), height: $1) }
    case .hints: mode = .hints("")
    case .evidence: toggleEvidence()
    case .related: showRelated()
    case .entityTimeline: showEntityTimeline()
    case .pageSource: togglePageSource()
    case .setBookmark: mode = .bookmark(isJump: false)
    case .jumpToBookmark: mode = .bookmark(isJump: true)
    case .openOriginal: return openOriginal()
    case .copy: return copyCurrent()
    case .palette: mode = .palette(Palette())
    case .help: showHelp()
    case .refresh: refresh()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: cancel()
    case .quit: return [.quit]
    default: if let source = command.list { show(source) }
    }
    return []
  }

  private mutating func toggleEvidence() {
    let height = height(of: .detail)
    page.detail?.entity?.toggleEvidence(height: height)
  }

  private mutating func cancel() {
    message = nil
    count = nil
    isMaximized = false
  }
}

extension Command {
  /// The list the command shows, or nil where it shows none.
  var list: ListSource? {
    switch self {
    case .showArticles: .articles
    case .showCompanies: .entities(.company)
    case .showPrograms: .entities(.program)
    case .showPeople: .entities(.person)
    case .showOrganizations: .entities(.organization)
    case .showPlaces: .entities(.place)
    case .showFigures: .figures
    case .showTimeline: .timeline
    case .showStories: .stories
    case .showQuotes: .quotes
    case .showOutlets: .entities(.outlet)
    case .showEquipment: .entities(.equipment)
    case .showEvents: .entities(.event)
    case .showTeasers: .teasers
    default: nil
    }
  }
}

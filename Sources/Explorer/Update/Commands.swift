import NewsModel

extension ExplorerState {
  /// Runs a command, or says why it cannot run.
  mutating func perform(_ command: Command, count: Int?) -> [ExplorerEffect] {
    if let reason = reason(against: command) {
      message = Message(text: reason)
      return []
    }
    switch command {
    case .open: return openCurrent()
    case .up: return goUp()
    case .cancel: return cancel()
    case .openCell: return openCurrent()
    case .openOriginal: return openOriginal()
    case .copy: return copyCurrent()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default:
      if command.isMotion { go(command, count: count) } else { change(command) }
      return []
    }
  }

  /// Runs a command that a count typed before it repeats.
  private mutating func go(_ command: Command, count: Int?) {
    let times = count ?? 1
    switch command {
    case .historyBack: goBack(times)
    case .historyForward: goBack(-times)
    case .nextArticle: moveInList(by: times)
    case .previousArticle: moveInList(by: -times)
    case .nextColumn: page.detail?.matrix?.move(rows: 0, columns: times)
    case .previousColumn: page.detail?.matrix?.move(rows: 0, columns: -times)
    case .nextPeriod: moveByMonth(times)
    case .previousPeriod: moveByMonth(-times)
    case .nextHit: moveInReader { $0.moveHit(by: times, height: $1) }
    case .previousHit: moveInReader { $0.moveHit(by: -times, height: $1) }
    case .nextMention: moveInReader { $0.moveLink(by: times, height: $1) }
    case .previousMention: moveInReader { $0.moveLink(by: -times, height: $1) }
    default: move(command, count: count)
    }
  }

  /// Runs a command that shows something else, or gives keys another meaning.
  private mutating func change(_ command: Command) {
    switch command {
    case .back: goBack(1)
    case .nextPane: moveFocus(by: 1)
    case .previousPane: moveFocus(by: -1)
    case .maximize: memory.isMaximized.toggle()
    case .home: showHome()
    case .matrix: showMatrix()
    case .compare: pair(for: .compare)
    case .path: pair(for: .path)
    case .saveSearch: toggleSavedSearch()
    case .theme: changeTheme()
    case .nextList: showList(offset: 1)
    case .previousList: showList(offset: -1)
    case .search: startSearch()
    case .filter: startFilter()
    case .clearFilter: page.list.narrow(to: "")
    case .sort: page.list.cycleOrder()
    case .hints: mode = .hints("")
    case .evidence: toggleEvidence()
    case .related: showRelated()
    case .entityTimeline: showEntityTimeline()
    case .pageSource: togglePageSource()
    case .explain: toggleExplanation()
    case .setBookmark: mode = .bookmark(isJump: false)
    case .jumpToBookmark: mode = .bookmark(isJump: true)
    case .palette: mode = .palette(Palette())
    case .help: showHelp()
    case .refresh: refresh()
    default: if let source = command.list { show(source) }
    }
  }

  private mutating func toggleEvidence() {
    let height = height(of: .detail)
    page.detail?.entity?.toggleEvidence(height: height)
  }

  /// Stops what is being waited for, or else goes back from what covers the usual view.
  private mutating func cancel() -> [ExplorerEffect] {
    message = nil
    count = nil
    let cancelled = waitingText == nil ? [] : cancelQuestions()
    if !cancelled.isEmpty {
      let key = keymap.keyNames(of: .refresh).first ?? ":refresh"
      message = Message(text: "Stopped; \(key) asks again.")
      opensWhenLoaded = nil
    } else if mark != nil {
      mark = nil
    } else {
      memory.isMaximized = false
    }
    return cancelled
  }

  private mutating func changeTheme() {
    let place = themes.firstIndex(of: theme) ?? themes.count - 1
    theme = themes[(place + 1) % themes.count]
    memory.theme = theme.name
    message = Message(text: "Theme: \(theme.name)")
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

import ArticleParsing

extension ParsingReport {
  /// Adds how long Dossier and the bare parse take.
  mutating func add(_ times: ParsingSpeed, rounds: Int, _ pages: [GoldPage]) {
    let bare = times.bareParse.reduce(0, +)
    addTime("libxml2's bare parse", rounds, bare, bare)
    addTime(Self.ownName, rounds, times.dossier.reduce(0, +), bare)
    slowest = zip(times.dossier, pages).max { $0.0 < $1.0 }
      .map { Slowest(page: $0.1.name, seconds: $0.0) }
  }

  /// Adds the peers' scores and times.
  mutating func add(_ answer: PeerAnswer, _ pages: [GoldPage]) {
    let bare = speed.first?.seconds ?? 0
    for peer in answer.peers {
      html.scores.append(.init(peer.name, SegmentScore(peer.texts, pages)))
      addTime(peer.name, peer.rounds, peer.seconds, bare)
      let version = peer.name.split(separator: " ")[0] + " " + peer.version
      if !peers.contains(version) { peers.append(version) }
    }
    for timed in answer.timed { addTime(timed.name, timed.rounds, timed.seconds, bare) }
  }

  /// Adds what each of some readers found of the pages' details.
  mutating func add(_ found: [(name: String, details: [FoundDetails])], _ pages: [GoldPage]) {
    for detail in Detail.allCases {
      for reader in found {
        details.append(
          .init(detail, reader.name, DetailScore(detail, reader.details, pages)))
      }
    }
  }

  /// Adds each detail that is stated and not found right.
  mutating func addFaults(_ found: [FoundDetails], _ pages: [GoldPage]) {
    for detail in Detail.allCases {
      for (found, page) in zip(found, pages) {
        let verdict = detail.verdict(found, page.details)
        guard verdict == .wrong || verdict == .missing else { continue }
        detailFaults.append(
          DetailFault(
            page: page.name, detail: detail, stated: detail.value(in: page.details) ?? "",
            found: detail.value(in: found)))
      }
    }
  }

  /// Adds the pages that are bare text.
  mutating func add(_ pages: [GoldPage], by parser: ArticleParser, longLine: Int) {
    var section = Section(
      pages, pages.map { PageReading($0.document(), by: parser) }, worst: 10)
    let rule = SegmentScore(pages.map { $0.longLines(of: longLine) }, pages)
    section.scores.append(.init("lines of \(longLine) characters or more", rule))
    text = section
  }

  private mutating func addTime(_ name: String, _ rounds: Int, _ seconds: Double, _ bare: Double) {
    func rate(_ count: Double) -> Double { seconds > 0 ? count / seconds : 0 }
    speed.append(
      SpeedRow(
        name: name, rounds: rounds, seconds: seconds, pagesPerSecond: rate(Double(html.pages)),
        megabytesPerSecond: rate(Double(html.bytes) / 1e6),
        timesBareParse: bare > 0 ? seconds / bare : 0))
  }
}

/// All that `dossier-bench parsing` finds, as `--json` writes it.
struct ParsingReport: Encodable {
  /// What Dossier is called in the tables.
  static let ownName = "Dossier"

  /// One kind of page: how well its articles are found and where that fails.
  struct Section: Encodable {
    var pages: Int
    var bytes: Int
    /// How many segments belong to articles, and how many must not be in them.
    var segments: [Int]
    var scores: [ScoreRow] = []
    var refused: [Refusal] = []
    var worst: [Faults] = []
  }

  struct ScoreRow: Encodable {
    var name: String
    var precision: Double
    var recall: Double
    var f1: Double
    var lostPerHundredPages: Double
    var junkPerHundredPages: Double
  }

  /// A page that Dossier refuses.
  struct Refusal: Encodable {
    var page: String
    var reason: String
  }

  /// What Dossier's body of one page lacks or holds in vain.
  struct Faults: Encodable {
    var page: String
    var lost: [String]
    var junk: [String]
  }

  struct DetailRow: Encodable {
    var detail: Detail
    var name: String
    var pages: Int
    var right: Int
    var wrong: Int
    var missing: Int
  }

  /// A detail that a page states and Dossier finds otherwise, or doesn't find.
  struct DetailFault: Encodable, Equatable {
    var page: String
    var detail: Detail
    var stated: String
    var found: String?
  }

  struct SpeedRow: Encodable {
    var name: String
    var rounds: Int
    /// Processor time of all pages.
    var seconds: Double
    var pagesPerSecond: Double
    var megabytesPerSecond: Double
    var timesBareParse: Double
  }

  /// The page that takes Dossier longest.
  struct Slowest: Encodable {
    var page: String
    var seconds: Double
  }

  var html: Section
  var details: [DetailRow] = []
  /// Where Dossier's details fail, for those who mend it; not printed.
  var detailFaults: [DetailFault] = []
  var speed: [SpeedRow] = []
  var slowest: Slowest?
  /// The bare texts, where there are any.
  var text: Section?
  /// Names and versions of the peers.
  var peers: [String] = []
  /// Why there are no peers, or nil.
  var peersLeftOut: String?
}

extension ParsingReport.ScoreRow {
  init(_ name: String, _ score: SegmentScore) {
    self.init(
      name: name, precision: score.precision, recall: score.recall, f1: score.f1,
      lostPerHundredPages: score.perHundredPages(score.lost),
      junkPerHundredPages: score.perHundredPages(score.junk))
  }
}

extension ParsingReport.DetailRow {
  init(_ detail: Detail, _ name: String, _ score: DetailScore) {
    self.init(
      detail: detail, name: name, pages: score.pages, right: score.right, wrong: score.wrong,
      missing: score.missing)
  }
}

extension ParsingReport.Section {
  /// How Dossier reads the pages, and where it fails most.
  init(_ pages: [GoldPage], _ readings: [PageReading], worst limit: Int) {
    self.init(
      pages: pages.count, bytes: pages.reduce(0) { $0 + $1.bytes.count },
      segments: [
        pages.reduce(0) { $0 + $1.segments.with.count },
        pages.reduce(0) { $0 + $1.segments.without.count },
      ])
    scores = [
      .init("Dossier: body", SegmentScore(readings.map(\.body), pages)),
      .init("Dossier: whole text", SegmentScore(readings.map(\.whole), pages)),
    ]
    var faults: [(page: String, faults: SegmentFaults)] = []
    for (page, reading) in zip(pages, readings) {
      if let reason = reading.refusal { refused.append(.init(page: page.name, reason: reason)) }
      faults.append((page.name, SegmentFaults(reading.body, page.segments)))
    }
    worst = faults.filter { $0.faults.count > 0 }
      .sorted { (-$0.faults.count, $0.page) < (-$1.faults.count, $1.page) }.prefix(limit)
      .map { .init(page: $0.page, lost: $0.faults.lost, junk: $0.faults.junk) }
  }
}

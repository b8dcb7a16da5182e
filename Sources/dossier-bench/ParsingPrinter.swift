import Screen

extension ParsingReport {
  /// The report as plain text for a terminal; what comes from pages is made safe.
  var printed: String {
    var blocks = [heading, scoreTable("HTML body", html)] + faultBlocks(of: html)
    blocks += [detailTable, speedTable]
    if let text {
      blocks += [summary("bare texts", text) + ".", scoreTable("Bare text body", text)]
      blocks += faultBlocks(of: text)
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var heading: String {
    let others =
      peersLeftOut.map { "Peers left out: " + SafeText.make($0) }
      ?? "Peers: " + peers.joined(separator: ", ")
    return summary("HTML pages", html) + ".\n" + others
  }

  private func summary(_ kind: String, _ section: Section) -> String {
    let size = (Double(section.bytes) / 1e6).fixed(1)
    return "\(section.pages) \(kind) (\(size) MB) with \(section.segments[0]) segments of articles"
      + " and \(section.segments[1]) of what stands around them"
  }

  private func scoreTable(_ title: String, _ section: Section) -> String {
    var table = PlainTable([title, "precision", "recall", "F1", "lost/100", "junk/100"])
    for row in section.scores {
      table.add([
        row.name, row.precision.fixed(3), row.recall.fixed(3), row.f1.fixed(3),
        row.lostPerHundredPages.fixed(1), row.junkPerHundredPages.fixed(1),
      ])
    }
    return table.text + "\n(lost and junk segments per hundred pages)"
  }

  private func faultBlocks(of section: Section) -> [String] {
    let refused = section.refused.map { "  \(line($0.page)): \(line($0.reason))" }
    let worst = section.worst.map { page in
      ([line(page.page)] + page.lost.map { "  lost  " + line($0) }
        + page.junk.map { "  junk  " + line($0) }).joined(separator: "\n")
    }
    return [
      (["Refused by Dossier: \(refused.count)"] + refused).joined(separator: "\n"),
      worst.isEmpty
        ? "" : "The worst \(worst.count) of Dossier's bodies\n" + worst.joined(separator: "\n"),
    ]
  }

  private var detailTable: String {
    var table = PlainTable(["Metadata", "pages", "right", "wrong", "not found"])
    for row in details {
      table.add([
        "\(row.detail.rawValue): \(row.name)", "\(row.pages)", "\(row.right)", "\(row.wrong)",
        "\(row.missing)",
      ])
    }
    return table.text
  }

  private var speedTable: String {
    var table = PlainTable(["CPU time", "rounds", "ms/page", "pages/s", "MB/s", "× bare parse"])
    for row in speed {
      table.add([
        row.name, "\(row.rounds)", (row.seconds * 1000 / Double(max(1, html.pages))).fixed(2),
        row.pagesPerSecond.fixed(1), row.megabytesPerSecond.fixed(2), row.timesBareParse.fixed(2),
      ])
    }
    let longest = slowest.map {
      "\nSlowest page for Dossier: \(($0.seconds * 1000).fixed(1)) ms, \(line($0.page))"
    }
    return table.text + (longest ?? "") + comparison
  }

  /// The two ratios that the goals are stated in.
  private var comparison: String {
    guard let own = speed.first(where: { $0.name == Self.ownName }),
      let peer = speed.first(where: { $0.name == "trafilatura fast" }), own.seconds > 0
    else { return "" }
    return "\nDossier is \((peer.seconds / own.seconds).fixed(1)) times as fast as trafilatura fast"
      + " and takes \(own.timesBareParse.fixed(2)) times as long as the bare parse."
  }

  /// A text from a page as one short line.
  private func line(_ text: String) -> String {
    let safe = SafeText.make(text)
    return safe.count <= 90 ? safe : safe.prefix(89) + "…"
  }
}

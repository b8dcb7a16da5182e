import Foundation

/// The tables of `dossier-bench extraction`.
enum ExtractionReport {
  /// Names, amounts and dates beside the gold, a row a finder and type.
  static func names(_ texts: [MarkedText], _ finders: [(String, [FoundSpans])]) -> String {
    var table = PlainTable([
      "\(texts.count) texts", "gold", "found", "precision", "recall", "F1", "overlap F1",
    ])
    let rows: [(String, [String])] = [
      ("person", ["person"]), ("organisation", ["organisation"]), ("place", ["place"]),
      ("person, organisation, place", ["person", "organisation", "place"]), ("money", ["money"]),
      ("date", ["date"]),
    ]
    for (name, found) in finders {
      for (row, types) in rows {
        let score = score(texts, found.map(\.spans), types)
        guard score.found > 0 else { continue }
        table.add(
          ["\(name): \(row)", "\(score.gold)", "\(score.found)"]
            + [score.precision, score.recall, score.f1, score.overlapF1].map { ($0 * 100).fixed(1) }
        )
      }
    }
    return table.text
  }

  private static func score(
    _ texts: [MarkedText], _ found: [Set<MarkedText.Span>], _ types: [String]
  ) -> SpanScore {
    var score = SpanScore()
    for (text, found) in zip(texts, found) {
      let gold = text.entities ?? []
      score.add(
        gold: Set(gold.filter { types.contains($0.type) }),
        found: found.filter { types.contains($0.type) },
        ignored: gold.filter { $0.type == "facility" })
    }
    return score
  }

  /// How many of the marked programs are found.
  static func programs(_ texts: [MarkedText], _ found: [FoundSpans]) -> String {
    var score = SpanScore()
    for (text, found) in zip(texts, found) {
      let gold = (text.entities ?? []).map {
        MarkedText.Span(start: $0.start, end: $0.end, type: "program")
      }
      score.add(gold: Set(gold), found: found.programs, ignored: [])
    }
    return "programs: \(score.gold) marked, recall \(score.recall.fixed(2)) exact, "
      + "\(score.overlapRecall.fixed(2)) overlapping; \(score.found) found"
  }

  /// How well names of one thing are put together.
  static func aliases(_ texts: [MarkedText], _ found: [FoundSpans]) -> String {
    var all = ClusterScore()
    var seen = ClusterScore()
    for (text, found) in zip(texts, found) {
      let pairs = pairs(text, found)
      all.add(pairs.map { ($0.gold, $0.found) })
      seen.add(pairs.filter(\.isFound).map { ($0.gold, $0.found) })
    }
    return "aliases: \(seen.mentions) of \(all.mentions) names found; B³ on those "
      + "\(seen.f1.fixed(3)) (precision \(seen.precision.fixed(3)), recall \(seen.recall.fixed(3))), "
      + "missed ones alone counted in \(all.f1.fixed(3))"
  }

  /// The gold's names of persons, organisations and places with what they were found to mean: the
  /// same words, or words that share at least half.
  private static func pairs(
    _ text: MarkedText, _ found: FoundSpans
  ) -> [(gold: String, found: String, isFound: Bool)] {
    var golds: [[Int]: String] = [:]
    for cluster in text.clusters ?? [] {
      for mention in cluster.mentions where mention.kind == "named" {
        guard ["person", "organisation", "place"].contains(mention.type) else { continue }
        golds[[mention.start, mention.end]] = cluster.cluster
      }
    }
    return golds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.enumerated().map {
      number, gold in
      let (start, end) = (gold.key[0], gold.key[1])
      let exact = found.entities.first { $0.span.start == start && $0.span.end == end }
      let near = found.entities.first { span, _ in
        let shared = min(end, span.end) - max(start, span.start)
        let whole = max(end, span.end) - min(start, span.start)
        return shared * 2 >= whole && golds[[span.start, span.end]] == nil
      }
      guard let entity = (exact ?? near)?.entity else {
        return (gold.value, "missed \(number)", false)
      }
      return (gold.value, "\(entity)", true)
    }
  }

  /// Names taken for programs, each with what stands around it: evenly drawn from all.
  static func hits(_ texts: [MarkedText], _ found: [FoundSpans], count: Int) -> String {
    var lines: [String] = []
    for (text, found) in zip(texts, found) {
      let scalars = Array(text.text.unicodeScalars)
      for span in found.programs.sorted(by: { $0.start < $1.start }) {
        func string(_ range: Range<Int>) -> String {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
          return String(view).replacing("\n", with: " ")
        }
        lines.append(
          string(span.start - 40..<span.start) + "[" + string(span.start..<span.end) + "]"
            + string(span.end..<span.end + 30))
      }
    }
    let step = max(1, lines.count / max(1, count))
    let drawn = stride(from: 0, to: lines.count, by: step).prefix(count).map { lines[$0] }
    return (["\(lines.count) programs found, \(drawn.count) of them:"] + drawn).joined(
      separator: "\n")
  }
}

/// Precision, recall and their harmonic mean, each 0–1.
struct SpanScore {
  private(set) var right = 0
  private(set) var found = 0
  private(set) var gold = 0
  /// Of those found and of the gold: how many overlap one of the other's of the same type.
  private(set) var foundOverlapping = 0
  private(set) var goldOverlapping = 0

  var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
  var overlapRecall: Double { gold == 0 ? 0 : Double(goldOverlapping) / Double(gold) }
  var overlapF1: Double {
    let precision = found == 0 ? 0 : Double(foundOverlapping) / Double(found)
    return precision + overlapRecall == 0
      ? 0 : 2 * precision * overlapRecall / (precision + overlapRecall)
  }

  /// Adds one text; what is found within `ignored` and is not right counts neither way.
  mutating func add(
    gold: Set<MarkedText.Span>, found all: Set<MarkedText.Span>, ignored: [MarkedText.Span]
  ) {
    let found = all.filter { span in
      gold.contains(span) || !ignored.contains { $0.overlaps(span) }
    }
    let overlapping = { (span: MarkedText.Span, others: Set<MarkedText.Span>) in
      others.contains { $0.type == span.type && $0.overlaps(span) }
    }
    right += gold.intersection(found).count
    self.found += found.count
    self.gold += gold.count
    foundOverlapping += found.count { overlapping($0, gold) }
    goldOverlapping += gold.count { overlapping($0, found) }
  }
}

/// How well mentions are put together, by B³.
///
/// Source: A. Bagga, B. Baldwin, "Algorithms for Scoring Coreference Chains" (LREC 1998).
struct ClusterScore {
  private var precisions = 0.0
  private var recalls = 0.0
  private(set) var mentions = 0

  var precision: Double { mentions == 0 ? 0 : precisions / Double(mentions) }
  var recall: Double { mentions == 0 ? 0 : recalls / Double(mentions) }
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Adds the mentions of one text: the gold's cluster of each, and the one found for it.
  mutating func add(_ pairs: [(gold: String, found: String)]) {
    var golds: [String: Int] = [:]
    var founds: [String: Int] = [:]
    var both: [[String]: Int] = [:]
    for (gold, found) in pairs {
      golds[gold, default: 0] += 1
      founds[found, default: 0] += 1
      both[[gold, found], default: 0] += 1
    }
    for (gold, found) in pairs {
      let shared = Double(both[[gold, found]] ?? 0)
      precisions += shared / Double(founds[found] ?? 1)
      recalls += shared / Double(golds[gold] ?? 1)
      mentions += 1
    }
  }
}

import ArticleParsing
import CMarkup
import Foundation

/// Processor time that pages take, alone on one thread.
struct ParsingSpeed {
  /// Seconds that Dossier takes for each page, the median of the rounds.
  private(set) var dossier: [Double] = []
  /// Seconds of libxml2's bare parse to a tree, the least that reading the page costs with it.
  private(set) var bareParse: [Double] = []

  /// Parses all pages in `rounds` rounds after one that warms up, the two in turn.
  ///
  /// The bytes lie in memory already; what counts is user and system time around the parsing.
  init(_ pages: [GoldPage], rounds: Int) {
    let parser = ArticleParser()
    let documents = pages.map { $0.document() }
    var dossier: [[Double]] = []
    var bareParse: [[Double]] = []
    for _ in 0...max(1, rounds) {
      dossier.append(
        documents.map { document in
          Self.seconds { _ = try? parser.parse(document) }
        })
      bareParse.append(pages.map { page in Self.seconds { Self.parseBarely(page.bytes) } })
    }
    self.dossier = Self.medians(of: dossier.dropFirst())
    self.bareParse = Self.medians(of: bareParse.dropFirst())
  }

  private static func parseBarely(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = markup_parse_to_tree(start, buffer.count)
    }
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = processorSeconds
    body()
    return processorSeconds - start
  }

  /// User and system time of this thread.
  private static var processorSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// The median of each column.
  static func medians(of rounds: some Collection<[Double]>) -> [Double] {
    guard let first = rounds.first else { return [] }
    return first.indices.map { column in
      let sorted = rounds.map { $0[column] }.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
  }
}

import Foundation

/// How well the texts of many pages hold the segments they must hold and those alone.
///
/// Counted as in the evaluation of A. Barbaresi, "Trafilatura: A Web Scraping Library and
/// Command-Line Tool for Text Discovery and Extraction" (ACL 2021): a segment counts where its
/// characters stand in the text as they are, blanks included.
struct SegmentScore: Equatable {
  private(set) var pages = 0
  /// Segments that must be there and are.
  private(set) var kept = 0
  /// Segments that must be there and are not.
  private(set) var lost = 0
  /// Segments that must not be there and are.
  private(set) var junk = 0

  /// Adds a page; one without text loses all it must hold.
  mutating func add(_ text: String, _ segments: GoldSegments) {
    let faults = SegmentFaults(text, segments)
    pages += 1
    lost += faults.lost.count
    kept += segments.with.count - faults.lost.count
    junk += faults.junk.count
  }

  /// 0–1; 0 where nothing was found.
  var precision: Double { Self.share(kept, of: kept + junk) }

  /// 0–1; 0 where there was nothing to find.
  var recall: Double { Self.share(kept, of: kept + lost) }

  /// The harmonic mean of precision and recall, 0–1.
  var f1: Double { Self.share(2 * kept, of: 2 * kept + lost + junk) }

  /// A count of this score as it would be on a hundred pages.
  func perHundredPages(_ count: Int) -> Double { 100 * Self.share(count, of: pages) }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

/// The segments that one text lacks, and those that it should lack.
struct SegmentFaults: Equatable {
  var lost: [String]
  var junk: [String]

  init(_ text: String, _ segments: GoldSegments) {
    let bytes = Data(text.utf8)
    func holds(_ segment: String) -> Bool {
      segment.isEmpty || bytes.range(of: Data(segment.utf8)) != nil
    }
    lost = segments.with.filter { !holds($0) }
    junk = segments.without.filter(holds)
  }

  var count: Int { lost.count + junk.count }
}

extension SegmentScore {
  /// The score of texts that stand in the order of their pages.
  init(_ texts: [String], _ pages: [GoldPage]) {
    for (text, page) in zip(texts, pages) { add(text, page.segments) }
  }
}

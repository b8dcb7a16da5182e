import NewsModel

/// Finds the pieces of a page that a part of its main article was read from.
///
/// Pieces are as the page prints them, with markup; parts are plain. So words are compared, and
/// where no pieces have just the words of the part, those that have them in order and little else.
struct PieceFinder {
  /// A piece of the main article.
  private struct Candidate {
    var position: Int
    var role: PieceRole
    var words: [String]
  }

  /// The most pieces one part is printed in.
  private static let longestRun = 60

  private let candidates: [Candidate]

  init(_ pieces: [PagePiece]) {
    let roles: Set<PieceRole> = [.body, .heading, .caption, .takeaway]
    candidates = pieces.enumerated().compactMap { position, piece in
      guard piece.article == 0, roles.contains(piece.role) else { return nil }
      return Candidate(
        position: position, role: piece.role, words: TextFolding.words(piece.text))
    }
  }

  /// The positions of the pieces that print `text`, where it stands `earlier` times before; nil
  /// where there are none.
  func pieces(of text: String, role: PartRole, earlier: Int) -> [Int]? {
    let words = TextFolding.words(text)
    guard let role = PieceRole(rawValue: role.rawValue), !words.isEmpty else { return nil }
    for slack in [0, words.count + 8] {
      let runs = runs(of: words, role: role, slack: slack)
      if !runs.isEmpty { return runs[min(earlier, runs.count - 1)] }
    }
    return nil
  }

  private func runs(of words: [String], role: PieceRole, slack: Int) -> [[Int]] {
    var runs: [[Int]] = []
    var start = 0
    while start < candidates.count {
      if let end = end(of: words, role: role, from: start, slack: slack) {
        runs.append(candidates[start..<end].map(\.position))
        start = end
      } else {
        start += 1
      }
    }
    return runs
  }

  /// Where the run ends that begins at `start` and has `words` in order, with at most `slack`
  /// others.
  private func end(of words: [String], role: PieceRole, from start: Int, slack: Int) -> Int? {
    var found = 0
    var others = 0
    for index in start..<min(start + Self.longestRun, candidates.count) {
      guard candidates[index].role == role else { return nil }
      let before = found
      for word in candidates[index].words {
        if found < words.count, word == words[found] { found += 1 } else { others += 1 }
      }
      guard others <= slack, found > before else { return nil }
      if found == words.count { return index + 1 }
    }
    return nil
  }
}

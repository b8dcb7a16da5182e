/// The stretch of capitalised words that a word stands in.
struct CapitalRun: Sendable {
  /// Indices into `Reading.words`; empty for a word that stands in none.
  var words: Range<Int>

  /// The run of each word: capitals side by side, and the "of", "the" or "&" between two of them.
  ///
  /// Linear in the words.
  static func read(_ reading: Reading) -> [CapitalRun] {
    var runs = [CapitalRun](repeating: CapitalRun(words: 0..<0), count: reading.words.count)
    for sentence in reading.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard reading.words[index].isNameLike else {
          index += 1
          continue
        }
        let end = end(from: index, in: sentence, of: reading)
        for word in index..<end { runs[word] = CapitalRun(words: index..<end) }
        index = end
      }
    }
    return runs
  }

  private static func end(from start: Int, in sentence: Range<Int>, of reading: Reading) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      if reading.words[end].isNameLike {
        end += 1
      } else if let next = behindConnector(end, in: sentence, of: reading) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The capital behind the one or two joining words at `index`, or nil.
  private static func behindConnector(
    _ index: Int, in sentence: Range<Int>, of reading: Reading
  ) -> Int? {
    for next in [index + 1, index + 2] where next < sentence.upperBound {
      let isJoined = (index..<next).allSatisfy {
        reading.words[$0].traits.contains(.joinsNames) && reading.words[$0].shape != .number
      }
      guard isJoined else { return nil }
      if reading.words[next].isNameLike { return next }
    }
    return nil
  }
}

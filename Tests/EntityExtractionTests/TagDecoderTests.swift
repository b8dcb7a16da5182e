import NewsModel
import Testing

@testable import EntityExtraction

/// The best labels of a stretch, and how much better they are than others.
@Suite struct TagDecoderTests {
  private let free = TagDecoder(
    transitions: [Float](repeating: 0, count: TagLabel.count * TagLabel.count))

  private func scores(_ labels: [TagLabel: Float]) -> LabelScores {
    var scores = LabelScores(names: .zero, outside: 0)
    for (label, score) in labels { scores.names[label.code] = score }
    return scores
  }

  @Test func aNameNeverGoesOnThatHasNotBegun() {
    let inside = scores([.inside(.person): 5])
    #expect(free.decode([inside]).map(\.label) == [.outside])
    let begun = scores([.begin(.person): 1])
    #expect(free.decode([begun, inside]).map(\.label) == [.begin(.person), .inside(.person)])
    let other = scores([.begin(.place): 1])
    #expect(
      free.decode([other, inside]).map(\.label) == [.begin(.person), .inside(.person)],
      "the whole reading counts, not the first word alone")
  }

  @Test func theMarginIsWhatTheSecondBestReadingLacks() {
    let tags = free.decode([scores([.begin(.company): 3, .begin(.place): 2])])
    #expect(tags.map(\.label) == [.begin(.company)])
    #expect(tags.map(\.margin) == [1])
  }

  @Test func noWordsHaveNoLabels() {
    #expect(free.decode([]).isEmpty)
  }

  @Test func transitionsTip() {
    var transitions = [Float](repeating: 0, count: TagLabel.count * TagLabel.count)
    let begin = TagLabel.begin(.company).code
    transitions[TagLabel.outside.code * TagLabel.count + begin] = -2
    let decoder = TagDecoder(transitions: transitions)
    #expect(decoder.decode([scores([.begin(.company): 1])]).map(\.label) == [.outside])
    #expect(decoder.decode([scores([.begin(.company): 3])]).map(\.label) == [.begin(.company)])
  }
}

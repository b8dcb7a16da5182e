/// Says in words what a feature saw.
struct FeatureText {
  let reading: Reading

  /// What `template` sees at the word at `index`.
  func text(_ template: FeatureTemplate, at index: Int) -> String {
    let sentence = reading.sentences[reading.words[index].sentence]
    func quoted(_ range: Range<Int>) -> String {
      let inside = range.clamped(to: sentence)
      return inside.isEmpty ? "the sentence's edge" : "\"\(reading.string(inside))\""
    }
    let run = run(around: index, in: sentence)
    return switch template {
    case .any: "how often such names occur"
    case .word, .wordAndShape: "the word \(quoted(index..<index + 1))"
    case .leftWordAndWord: "the words \(quoted(index - 1..<index + 1))"
    case .wordAndRightWord: "the words \(quoted(index..<index + 2))"
    case .prefix: "how \(quoted(index..<index + 1)) begins"
    case .suffix, .shapeAndSuffix: "how \(quoted(index..<index + 1)) ends"
    case .leftWord, .leftWordAndShape, .leftSuffix, .leftTraits, .leftTrait, .leftWords,
      .farLeftWord:
      "before it: \(quoted(index - 1..<index))"
    case .rightWord, .rightWordAndShape, .rightSuffix, .rightTraits, .rightTrait, .rightWords,
      .farRightWord:
      "behind it: \(quoted(index + 1..<index + 2))"
    case .shape, .leftShapeAndShape, .shapeAndRightShape, .shapes, .placeAndShape:
      "how \(quoted(index..<index + 1)) is spelt"
    case .traits, .trait, .placeAndTraits, .leftTraitsAndTraits, .traitsAndRightTraits:
      "what the vocabulary knows of \(quoted(index..<index + 1))"
    case .rule, .ruleLabel, .leftRuleLabel, .rightRuleLabel, .ruleLabelAndShape:
      "what the rules take \(quoted(index..<index + 1)) for"
    case .tableLabels, .tableLabel, .leftTableLabels, .rightTableLabels, .tableLabelsAndLeftWord,
      .tableLabelsAndRightWord:
      "what the tables list"
    case .noRun: "it has no capital"
    case .placeInRun: "its place among the capitals \(quoted(run))"
    case .beforeRun, .beforeRunAndPlace, .traitsBeforeRun, .wordsBeforeRun:
      "before the name: \(quoted(run.lowerBound - 1..<run.lowerBound))"
    case .behindRun, .behindRunAndPlace, .traitsBehindRun, .wordsBehindRun:
      "behind the name: \(quoted(run.upperBound..<run.upperBound + 1))"
    case .aroundRun: "what stands around \(quoted(run))"
    case .lastOfRun, .lastTraits, .lastSuffix:
      "the last capital: \(quoted(run.upperBound - 1..<run.upperBound))"
    case .firstOfRun, .firstTraits:
      "the first capital: \(quoted(run.lowerBound..<run.lowerBound + 1))"
    case .sign, .signs, .spellingElsewhere, .lastSigns:
      "how the article uses \(quoted(index..<index + 1)) elsewhere"
    case .namedElsewhere, .namedSigns, .lastNamedSigns:
      "what the rules take \(quoted(index..<index + 1)) for elsewhere"
    }
  }

  private func run(around index: Int, in sentence: Range<Int>) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > sentence.lowerBound, reading.words[start - 1].isNameLike { start -= 1 }
    while end < sentence.upperBound, reading.words[end].isNameLike { end += 1 }
    return start..<end
  }
}

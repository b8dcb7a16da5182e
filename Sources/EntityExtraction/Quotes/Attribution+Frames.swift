import NewsModel

/// Attributions without a verb of saying.
extension Attribution {
  /// "according to Ito", "in his words", "in Ito's words", "in the words of Ito", "as Ito put it".
  func framed(_ words: [Int], _ memory: inout SpeakerMemory) -> Speaker? {
    for index in words where index + 2 < text.tokens.count {
      let next = index + 1
      switch text.folded[index] {
      case "according" where text.folded[next] == "to":
        if let speaker = name(in: next + 1..<phraseEnd(from: next + 1)) { return speaker }
      case "in" where text.folded[next] == "the" && text.folded[next + 1] == "words":
        let start = next + 3
        if start < text.tokens.count, text.folded[next + 2] == "of",
          let speaker = name(in: start..<phraseEnd(from: start))
        {
          return speaker
        }
      case "in":
        if let speaker = ownerOfWords(from: next, &memory) { return speaker }
      case "as":
        let end = phraseEnd(from: next)
        guard end > next, end < text.tokens.count else { continue }
        if let put = (next + 1..<min(next + 8, text.tokens.count)).first(where: isPut) {
          return pronoun(at: next, &memory) ?? name(in: next..<put)
        }
      default: continue
      }
    }
    return nil
  }

  /// The one whose words they are: "his words", "Ito's own words".
  private func ownerOfWords(from start: Int, _ memory: inout SpeakerMemory) -> Speaker? {
    let sentence = text.sentenceTokens[text.tokens[start].sentence]
    let reach = start..<min(start + 6, sentence.upperBound)
    guard let noun = reach.first(where: { text.folded[$0] == "words" }), noun > start else {
      return nil
    }
    if SpeechWords.possessives[text.folded[start]] != nil, noun <= start + 2 {
      return memory.antecedent(of: start)
    }
    let owner = mentions[text.tokens[start].sentence].first {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound < noun && isPossessor($0)
    }
    return owner.map { Speaker(entity: $0.entity, name: text.string($0.mention.span)) }
  }

  /// "put it".
  private func isPut(_ index: Int) -> Bool {
    ["put", "puts"].contains(text.folded[index]) && index + 1 < text.tokens.count
      && text.folded[index + 1] == "it"
  }

  /// "Ana Ito, ferryman, Oslo: [quote]": the first person named before the colon.
  func introducing(_ prefix: [Int]) -> Speaker? {
    guard let colon = prefix.last, text.folded[colon] == ":", let first = prefix.first,
      let person = mentions[text.tokens[colon].sentence].first(where: {
        $0.kind == .person && $0.tokens.lowerBound >= first && $0.tokens.upperBound <= colon
      }), !isPossessor(person)
    else { return nil }
    return Speaker(entity: person.entity, name: text.string(person.mention.span))
  }

  /// Whether a name only tells who the subject is: "Ito, who edits the Herald, said".
  func isInRelativeClause(_ mention: PlacedMention, of words: [Int].SubSequence) -> Bool {
    guard
      let pronoun = words.last(where: {
        $0 < mention.tokens.lowerBound && Self.relatives.contains(text.folded[$0])
      }), pronoun > 0, text.folded[pronoun - 1] == ","
    else { return false }
    return words.contains { $0 >= mention.tokens.upperBound && text.folded[$0] == "," }
      && !words.contains {
        $0 > pronoun && $0 < mention.tokens.lowerBound && text.folded[$0] == ","
      }
  }

  private static let relatives: Set<String> = ["who", "which", "whose"]
}

/// Stretches of capitalised words that no name covers yet.
struct NameRuns {
  let reading: Reading
  private var isTaken: [Bool]

  init(reading: Reading, names: [Candidate]) {
    self.reading = reading
    isTaken = [Bool](repeating: false, count: reading.words.count)
    for name in names { for index in name.words { isTaken[index] = true } }
  }

  /// The runs in text order; headlines in title case yield none.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < reading.words.count {
      guard starts(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while continues(end, from: index) { end += 1 }
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  private func starts(_ index: Int) -> Bool {
    let word = reading.words[index]
    guard isPart(index), !reading.isTitleCase[word.sentence], !word.isJoined else { return false }
    return word.traits.isDisjoint(with: [
      .neverName, .demonym, .office, .honorific, .legalForm,
    ])
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    guard index < reading.words.count,
      reading.words[index].sentence == reading.words[start].sentence
    else { return false }
    if isPart(index) { return !reading.words[index].traits.contains(.office) }
    // "Larsen & Toubro" goes on behind the sign, "Ronchi dei Legionari" behind the particle.
    return (reading.isMark("&", at: index) || isParticle(index))
      && index + 1 < reading.words.count && isPart(index + 1)
      && reading.words[index + 1].sentence == reading.words[start].sentence
  }

  private func isParticle(_ index: Int) -> Bool {
    reading.words[index].shape == .lower && !reading.words[index].isJoined
      && reading.words[index].traits.contains(.particle)
  }

  private func isPart(_ index: Int) -> Bool {
    let word = reading.words[index]
    return word.isNameLike && !isTaken[index] && !word.traits.contains(.calendar)
      && !(word.shape == .allCapitals && word.traits.contains(.neverName))
  }
}

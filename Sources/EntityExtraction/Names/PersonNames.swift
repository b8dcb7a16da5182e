import NewsModel

/// Finds people: by an office or form of address in front, a given name, or what they do.
struct PersonNames: NameRecognizer {
  func candidates(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    for sentence in reading.sentences.indices {
      let limit = reading.sentences[sentence]
      var index = limit.lowerBound
      while index < limit.upperBound {
        if let person = person(at: index, limit: limit.upperBound, in: reading) {
          found.append(person)
          index = person.words.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// The person whose name begins at `start`, or nil.
  private func person(at start: Int, limit: Int, in reading: Reading) -> Candidate? {
    guard canStart(start, in: reading) else { return nil }
    let end = endOfName(from: start, limit: limit, in: reading)
    let name = start..<end
    let title = TitleReader(reading: reading).title(before: start)
    if let rule = rule(for: name, title: title, in: reading) {
      return Candidate(
        words: name, kind: .person, confidence: rule.confidence, rule: rule.name,
        titles: title.map { [$0.text] } ?? [])
    }
    return nil
  }

  private func rule(
    for name: Range<Int>, title: TitleReader.Title?, in reading: Reading
  ) -> (name: String, confidence: Double)? {
    let first = reading.words[name.lowerBound]
    let isHeadline = reading.isTitleCase[first.sentence]
    let startsWithGivenName = first.traits.contains(.givenName)
    if let title, title.isInFront, !(isHeadline && !title.isFormOfAddress && !startsWithGivenName) {
      return ("title", name.count > 1 ? 0.95 : 0.85)
    }
    if name.count > 1, startsWithGivenName, name.count < 6 { return ("given name", 0.9) }
    if name.count > 1, first.traits.contains(.familyName) { return ("family name", 0.85) }
    guard !isHeadline, name.count > 1, name.count < 5 else { return nil }
    return context(of: name, in: reading).map { ($0, 0.7) }
  }

  /// What around the name says that it is a person's.
  private func context(of name: Range<Int>, in reading: Reading) -> String? {
    let words = reading.words
    let next = name.upperBound
    guard next < words.count, words[next].sentence == words[name.lowerBound].sentence else {
      return nil
    }
    if words[next].shape == .lower, words[next].traits.contains(.speech) { return "speech" }
    guard reading.isMark(",", at: next), next + 2 < words.count else {
      return saysBefore(name, in: reading) ? "speech" : nil
    }
    if reading.folded(next + 1) == "who" || reading.folded(next + 1) == "whose" {
      return "apposition"
    }
    // "Ann Ode, 34," and "Ann Ode, a fellow at …"
    if words[next + 1].shape == .number, reading.isMark(",", at: next + 2) { return "apposition" }
    let phrase = (next + 1)..<min(next + 7, words.count)
    for index in phrase {
      guard words[index].shape != .mark else { break }
      if words[index].shape == .lower, words[index].traits.contains(.office) {
        return "apposition"
      }
    }
    return saysBefore(name, in: reading) ? "speech" : nil
  }

  /// Whether the words before the name are ", said" or "” said".
  private func saysBefore(_ name: Range<Int>, in reading: Reading) -> Bool {
    let verb = name.lowerBound - 1
    guard verb > 0, reading.words[verb].shape == .lower,
      reading.words[verb].traits.contains(.speech)
    else { return false }
    return reading.words[verb - 1].shape == .mark
  }

  private func canStart(_ index: Int, in reading: Reading) -> Bool {
    let word = reading.words[index]
    guard word.isNameLike, !word.isJoined || word.traits.contains(.givenName) else { return false }
    guard word.shape != .allCapitals || reading.isInitial(index) else { return false }
    guard !word.traits.contains(.honorific) || reading.isGivenNameAfterOffice(index) else {
      return false
    }
    return isNameWord(index, in: reading) && !opensOffice(index, in: reading)
      && (word.traits.contains(.givenName)
        || word.traits.isDisjoint(with: [.particle, .demonym, .office]))
  }

  /// Whether an office begins at `index`: "Opposition Leader", "Deputy Prime Minister".
  private func opensOffice(_ index: Int, in reading: Reading) -> Bool {
    let words = reading.words
    var next = index
    while next < words.count, words[next].sentence == words[index].sentence,
      words[next].isNameLike, !words[next].traits.contains(.givenName)
    {
      if words[next].traits.contains(.office) { return true }
      guard words[next].traits.contains(.officeModifier) else { return false }
      next += 1
    }
    return false
  }

  private func isNameWord(_ index: Int, in reading: Reading) -> Bool {
    let word = reading.words[index]
    guard word.isNameLike, !word.traits.contains(.calendar) || word.traits.contains(.givenName)
    else { return false }
    if word.traits.contains(.givenName) { return true }
    return word.traits.isDisjoint(with: [
      .neverName, .organizationHead, .programHead, .companyHead, .eventHead, .outletHead, .demonym,
      .topic,
    ])
  }

  /// The end of the name that starts at `start`: name words, initials, particles between them.
  private func endOfName(from start: Int, limit: Int, in reading: Reading) -> Int {
    let words = reading.words
    var end = start + 1
    while end < limit, end - start < 6 {
      let word = words[end]
      if word.isJoined {
        guard word.isNameLike || (word.shape == .lower && isSyllable(end, of: start, in: reading))
        else { break }
        end += 1
      } else if reading.isInitial(end)
        || (isNameWord(end, in: reading) && word.shape != .allCapitals)
      {
        end += 1
      } else if let after = endOfParticles(from: end, limit: limit, in: reading) {
        end = after
      } else {
        break
      }
    }
    return end
  }

  /// A Korean or Chinese given name goes on in lower case after its hyphen ("Ki-moon").
  private func isSyllable(_ index: Int, of start: Int, in reading: Reading) -> Bool {
    reading.words[index].span.count <= 6 && index - start >= 2
      && reading.words[index].traits.isDisjoint(with: [.office, .speech])
      && !reading.isGluedSuffix(index)
  }

  private func endOfParticles(from index: Int, limit: Int, in reading: Reading) -> Int? {
    var next = index
    while next < limit, next - index < 3, reading.words[next].traits.contains(.particle) {
      next += 1
    }
    guard next > index, next < limit, isNameWord(next, in: reading) else { return nil }
    return next + 1
  }
}

extension Reading {
  /// Whether a word that is also a form of address is a given name here, as in "Minister Gen Ode":
  /// nobody is addressed twice behind an office.
  func isGivenNameAfterOffice(_ index: Int) -> Bool {
    words[index].traits.isSuperset(of: [.givenName, .honorific])
      && index > 0 && words[index - 1].traits.contains(.office)
  }
}

import NewsModel

/// The features by which words are told apart, over one article.
///
/// Word, shape, affixes and their neighbours; traits, gazetteers and rules; the run of capitals a
/// word stands in; and what the whole article shows of the word (`DocumentEvidence`).
struct TagFeatures {
  let reading: Reading
  private let forms: [WordForm]
  private let evidence: DocumentEvidence
  private let listed: [ListedName]
  private let runs: [CapitalRun]

  /// Reads the article, whose names the rules took for `names`.
  ///
  /// Linear in its words.
  init(_ reading: Reading, names: [Candidate], gazetteers: Gazetteers) {
    self.reading = reading
    forms = reading.text.bytes.withUnsafeBufferPointer { bytes in
      reading.words.map { WordForm(bytes, $0.span) }
    }
    evidence = DocumentEvidence(reading, names: names)
    listed = ListedName.read(reading, names: names, gazetteers: gazetteers)
    runs = CapitalRun.read(reading)
  }

  /// Gives `sink` the features of the word at `index`.
  func emit<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let sentence = reading.sentences[reading.words[index].sentence]
    emitWords(index, sentence, to: &sink)
    emitTraits(index, sentence, to: &sink)
    emitListed(index, sentence, to: &sink)
    emitRun(index, sentence, to: &sink)
    emitEvidence(index, to: &sink)
  }

  /// What the rule that names the word at `index` says, or nil.
  func rule(at index: Int) -> (label: Int, confidence: Float)? {
    let name = listed[index]
    return name.ruleLabel < 16 ? (Int(name.ruleLabel), name.confidence) : nil
  }

  private func form(_ index: Int, _ sentence: Range<Int>) -> WordForm {
    sentence.contains(index) ? forms[index] : .edge
  }

  private func emitWords<Sink: FeatureSink>(
    _ index: Int, _ sentence: Range<Int>, to sink: inout Sink
  ) {
    let word = forms[index]
    let (left, right) = (form(index - 1, sentence), form(index + 1, sentence))
    let (farLeft, farRight) = (form(index - 2, sentence), form(index + 2, sentence))
    sink.add(FeatureKey(group: .word, first: word.hash, second: word.shape)) { sink in
      sink.add(.any, 0)
      sink.add(.word, word.hash)
      sink.add(.wordAndShape, word.hash, word.shape)
      sink.add(.prefix, word.prefix(3))
      sink.add(.prefix, word.prefix(4))
      for count: UInt64 in 1...4 { sink.add(.suffix, word.suffix(count)) }
      sink.add(.shape, word.shape)
      sink.add(.shapeAndSuffix, word.shape, word.suffix(3))
    }
    sink.add(FeatureKey(group: .leftWord, first: left.hash, second: 0)) { sink in
      sink.add(.leftWord, left.hash)
      sink.add(.leftSuffix, left.suffix(3))
    }
    sink.add(FeatureKey(group: .rightWord, first: right.hash, second: 0)) { sink in
      sink.add(.rightWord, right.hash)
      sink.add(.rightSuffix, right.suffix(3))
    }
    sink.add(
      FeatureKey(group: .shapes, first: left.shape, second: word.shape, third: right.shape)
    ) { sink in
      sink.add(.leftShapeAndShape, left.shape, word.shape)
      sink.add(.shapeAndRightShape, word.shape, right.shape)
      sink.add(.shapes, left.shape ^ right.shape &* 31, word.shape)
    }
    sink.add(.leftWordAndWord, left.hash, word.hash)
    sink.add(.wordAndRightWord, word.hash, right.hash)
    sink.add(.farLeftWord, farLeft.hash)
    sink.add(.farRightWord, farRight.hash)
    sink.add(.leftWords, farLeft.hash, left.hash)
    sink.add(.rightWords, right.hash, farRight.hash)
    sink.add(.leftWordAndShape, left.hash, word.shape)
    sink.add(.rightWordAndShape, right.hash, word.shape)
  }

  /// The traits of a word and, in higher bits, whether it is spelt like a name or is none.
  private func traits(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    guard sentence.contains(index) else { return 1 << 40 }
    let word = reading.words[index]
    return UInt64(word.traits.rawValue) | (word.isNameLike ? 1 << 33 : 0)
  }

  private func emitTraits<Sink: FeatureSink>(
    _ index: Int, _ sentence: Range<Int>, to sink: inout Sink
  ) {
    let word = traits(index, sentence)
    let (left, right) = (traits(index - 1, sentence), traits(index + 1, sentence))
    let own = reading.words[index]
    let place: UInt64 =
      (reading.isTitleCase[own.sentence] ? 1 : 0) | (own.isJoined ? 2 : 0)
      | (reading.opensSentence(index) ? 4 : 0)
    sink.add(
      FeatureKey(group: .traits, first: word | place << 48, second: left, third: right)
    ) { sink in
      sink.add(.traits, word)
      sink.add(.leftTraits, left)
      sink.add(.rightTraits, right)
      sink.add(.leftTraitsAndTraits, left, word)
      sink.add(.traitsAndRightTraits, word, right)
      sink.add(.trait, bits: word & 0xFFFF_FFFF)
      sink.add(.leftTrait, bits: left & 0xFFFF_FFFF)
      sink.add(.rightTrait, bits: right & 0xFFFF_FFFF)
      sink.add(.placeAndTraits, place, UInt64(own.traits.rawValue))
    }
    sink.add(.placeAndShape, place, forms[index].shape)
  }

  private func emitListed<Sink: FeatureSink>(
    _ index: Int, _ sentence: Range<Int>, to sink: inout Sink
  ) {
    let word = listed[index]
    let left = sentence.contains(index - 1) ? listed[index - 1] : .none
    let right = sentence.contains(index + 1) ? listed[index + 1] : .none
    let (label, tables) = (UInt64(word.ruleLabel), UInt64(word.tableLabels))
    let (leftLabel, rightLabel) = (UInt64(left.ruleLabel), UInt64(right.ruleLabel))
    let (leftTables, rightTables) = (UInt64(left.tableLabels), UInt64(right.tableLabels))
    // Labels are at most 16, and the tables of a word fill 32 bits.
    sink.add(
      FeatureKey(
        group: .listed, first: word.rule, second: leftTables << 32 | rightTables,
        third: tables << 32 | leftLabel << 16 | label << 8 | rightLabel)
    ) { sink in
      sink.add(.rule, word.rule)
      sink.add(.ruleLabel, label)
      sink.add(.leftRuleLabel, leftLabel, label)
      sink.add(.rightRuleLabel, rightLabel, label)
      sink.add(.tableLabels, tables)
      sink.add(.tableLabel, bits: tables)
      sink.add(.leftTableLabels, leftTables)
      sink.add(.rightTableLabels, rightTables)
    }
    sink.add(.ruleLabelAndShape, label, forms[index].shape)
    sink.add(.tableLabelsAndLeftWord, tables, form(index - 1, sentence).hash)
    sink.add(.tableLabelsAndRightWord, tables, form(index + 1, sentence).hash)
  }

  private func emitRun<Sink: FeatureSink>(
    _ index: Int, _ sentence: Range<Int>, to sink: inout Sink
  ) {
    let run = runs[index]
    guard run.words.count > 0 else { return sink.add(.noRun, 0) }
    let (first, last) = (run.words.lowerBound, run.words.upperBound - 1)
    let place = UInt64(min(index - first, 3)) << 4 | UInt64(min(last - index, 3))
    let left = form(first - 1, sentence)
    let right = form(last + 1, sentence)
    sink.add(.placeInRun, place)
    sink.add(.beforeRunAndPlace, left.hash, place)
    sink.add(.behindRunAndPlace, right.hash, place)
    sink.add(.beforeRun, left.hash)
    sink.add(.behindRun, right.hash)
    sink.add(.wordsBeforeRun, form(first - 2, sentence).hash, left.hash)
    sink.add(.wordsBehindRun, right.hash, form(last + 2, sentence).hash)
    sink.add(.lastOfRun, forms[last].hash, place >> 4)
    sink.add(.firstOfRun, forms[first].hash, place >> 4)
    sink.add(.lastTraits, traits(last, sentence), place)
    sink.add(.firstTraits, traits(first, sentence), place)
    sink.add(.traitsBeforeRun, traits(first - 1, sentence), place)
    sink.add(.traitsBehindRun, traits(last + 1, sentence), place)
    sink.add(.lastSuffix, forms[last].suffix(3), place)
    sink.add(.aroundRun, left.hash, right.hash)
  }

  private func emitEvidence<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let word = reading.words[index]
    guard word.isNameLike else { return }
    let signs = UInt64(evidence[word].rawValue)
    sink.add(.sign, bits: signs & 0xFFFF)
    sink.add(.namedElsewhere, bits: signs >> 16)
    sink.add(.spellingElsewhere, signs & 3, forms[index].shape)
    sink.add(.signs, signs & 0xFFFF)
    sink.add(.namedSigns, signs >> 16)
    let run = runs[index].words
    guard run.count > 1 else { return }
    let last = UInt64(evidence[reading.words[run.upperBound - 1]].rawValue)
    sink.add(.lastSigns, last & 0xFFFF)
    sink.add(.lastNamedSigns, last >> 16)
  }
}

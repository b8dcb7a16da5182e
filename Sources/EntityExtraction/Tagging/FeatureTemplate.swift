/// What a feature looks at; with what it sees there, it is one feature.
package enum FeatureTemplate: UInt64, CaseIterable, Sendable {
  case any = 1

  // The word and its neighbours.
  case word, leftWordAndWord, wordAndRightWord, wordAndShape
  case prefix, suffix, leftWord, rightWord, farLeftWord, farRightWord, leftWords, rightWords
  case leftSuffix, rightSuffix
  case shape, leftShapeAndShape, shapeAndRightShape, shapes, leftWordAndShape, rightWordAndShape
  case shapeAndSuffix

  // What the vocabulary knows of them.
  case traits, leftTraits, rightTraits, leftTraitsAndTraits, traitsAndRightTraits
  case trait, leftTrait, rightTrait
  case placeAndShape, placeAndTraits

  // What tables and rules take them for.
  case rule, ruleLabel, leftRuleLabel, rightRuleLabel, ruleLabelAndShape
  case tableLabels, tableLabel, leftTableLabels, rightTableLabels
  case tableLabelsAndLeftWord, tableLabelsAndRightWord

  // The run of capitals.
  case noRun, placeInRun, beforeRunAndPlace, behindRunAndPlace, beforeRun, behindRun
  case wordsBeforeRun, wordsBehindRun, lastOfRun, firstOfRun, lastTraits, firstTraits
  case traitsBeforeRun, traitsBehindRun, lastSuffix, aroundRun

  // The whole article.
  case sign, namedElsewhere, spellingElsewhere, signs, namedSigns, lastSigns, lastNamedSigns

  /// What may be left out together while the weights are learned.
  package var group: FeatureGroup {
    switch self {
    case .word, .leftWordAndWord, .wordAndRightWord, .wordAndShape: .word
    case .traits, .leftTraitsAndTraits, .traitsAndRightTraits, .trait, .placeAndTraits, .rule,
      .ruleLabel, .leftRuleLabel, .rightRuleLabel, .ruleLabelAndShape, .tableLabels, .tableLabel,
      .tableLabelsAndLeftWord, .tableLabelsAndRightWord, .lastTraits, .firstTraits,
      .namedElsewhere, .namedSigns, .lastNamedSigns:
      .listed
    default: .context
    }
  }
}

/// What may be left out of a sentence while the weights are learned, so that they do not lean on it
/// alone.
package enum FeatureGroup: UInt8, Sendable {
  /// Spelling and surroundings.
  case context
  /// The word itself.
  case word
  /// What tables and rules say.
  case listed
}

/// Takes the features of a word.
protocol FeatureSink {
  /// Takes what `template` sees: one or two numbers.
  mutating func add(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64)

  /// Takes all features that `emit` gives, which `key` alone decides.
  mutating func add(_ key: FeatureKey, emit: (inout Self) -> Void)
}

/// What some features that go together are decided by.
struct FeatureKey: Equatable {
  /// Tells keys of different features apart.
  var group: Group
  var first: UInt64
  var second: UInt64
  var third: UInt64 = 0

  enum Group: UInt8 { case nothing, word, leftWord, rightWord, shapes, traits, listed }
}

extension FeatureSink {
  @inline(__always)
  mutating func add(_ key: FeatureKey, emit: (inout Self) -> Void) { emit(&self) }

  @inline(__always)
  mutating func add(_ template: FeatureTemplate, _ first: UInt64) { add(template, first, 0) }

  /// Gives every bit of `bits` as a feature.
  @inline(__always)
  mutating func add(_ template: FeatureTemplate, bits: UInt64) {
    var rest = bits
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount), 0)
      rest &= rest - 1
    }
  }
}

/// Makes the numbers by which weights are looked up.
enum FeatureHash {
  /// Mixes a template with what it sees.
  @inline(__always)
  static func of(_ template: FeatureTemplate, _ first: UInt64, _ second: UInt64) -> UInt64 {
    var mixed = (first &+ template.rawValue &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    mixed = (mixed ^ (second &+ 0x2545_F491_4F6C_DD1D)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 29
  }
}

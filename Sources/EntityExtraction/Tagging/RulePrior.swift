import NewsModel

/// How much a rule's word counts beside the weights, which have weighed it once already.
///
/// The weights are learned on a little text and many fields; rules and tables are known to be right
/// on more than the weights saw of them. Found on held-out articles; anything from half to twice as
/// much changes next to nothing.
enum RulePrior {
  /// What to add to the score of the label that a rule gives, in log-odds.
  ///
  /// `isHyphenated` says that a hyphen ties the word to a neighbour: "Japan-EU" is two names where
  /// the tables know both.
  static func bonus(label: Int, confidence: Float, isHyphenated: Bool) -> Float {
    let isBeginning = TagLabel(code: label).isBeginning
    if isHyphenated, isBeginning, confidence > 0.9 { return 6 }
    let kind = TagLabel(code: label).kind
    if kind == .program, confidence > 0.65 { return 3.5 }
    // What a firm does, or is done with it, is seldom said of anything else.
    if kind == .company, confidence > 0.7 { return 3.5 }
    return confidence > 0.9 ? 3 : confidence > 0.7 ? 1.5 : 0
  }
}

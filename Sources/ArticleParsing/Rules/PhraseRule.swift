/// Wording that decides what a line is, wherever on the page it stands.
///
/// Rules are data: `examples` and `counterexamples` run as tests.
struct PhraseRule: Sendable {
  /// The name that pieces carry and docs/formats.md lists.
  var name: String
  var effect: PhraseEffect
  /// The most words a line may have for the rule to apply.
  var longest: Int
  /// Folded wording, one a line, that stands at word boundaries.
  ///
  /// `^` pins it to the start of the line and `$` to the end. See `FoldedText` for what folding
  /// does.
  var patterns: String
  var examples: [String]
  var counterexamples: [String] = []
}

/// What a phrase says about its line and those after it.
enum PhraseEffect: Equatable, Sendable {
  case junk, notice, credit
  /// The line announces another article.
  case teaser
  /// The line is the label of a list of points.
  case takeaways
  /// The next short line is the author's name.
  case authorPicture
  /// From here on the page prints something other than the article.
  case opens(Zone)
}

/// A stretch of a page after the article's own text.
enum Zone: Equatable, Sendable {
  case related, comments, promotion, footer
}

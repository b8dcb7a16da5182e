/// Who takes the keys.
enum Mode: Equatable, Sendable {
  case normal
  /// A word is being typed that narrows the list as it grows.
  case prompt(Prompt)
  /// Links carry labels; letters typed so far.
  case hints(String)
  /// The next letter names a bookmark.
  case bookmark(isJump: Bool)
  case palette(Palette)
}

/// The line at the bottom where a search or filter is typed.
struct Prompt: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case search, filter
  }

  var purpose: Purpose
  var editor: LineEditor
  /// What the list was narrowed to before, to go back to on Escape.
  var before: String
  /// The earlier search shown, counted from the latest; nil where what is typed is shown.
  var recalled: Int?
  /// What was typed before earlier searches were shown.
  var draft = ""
  /// What the last word may be meant to become, for the text `completes`.
  var completions: [String] = []
  /// The text before that word.
  var completedHead = ""
  var completes: String?
  /// The completion that was put in, an index into `completions`.
  var completion: Int?
}

/// One of two things that a comparison or a path is about.
struct SubjectMark: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case compare, path
  }

  var purpose: Purpose
  var subject: Destination
  var name: String
}

/// A line for the user, until the next key.
struct Message: Equatable, Sendable {
  var text: String
  var isError = false
}

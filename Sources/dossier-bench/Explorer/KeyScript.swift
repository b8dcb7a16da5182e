/// Keys that are pressed and timed on one page of the explorer.
///
/// Keys stand as in the table of commands ("j", "Enter", "PgDn", "C-d"), separated by blanks.
struct KeyScript {
  var name: String
  /// Lead from the first page to the one to be measured; not timed.
  var opening: [String]
  /// Timed; they are pressed in turn, from the first again after the last.
  var repeated: [String]
  /// Pressed after each timed key to bring back what was there; not timed.
  var restoring: [String]

  init(_ name: String, opening: String = "", repeated: String, restoring: String = "") {
    func keys(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.name = name
    self.opening = keys(opening)
    self.repeated = keys(repeated)
    self.restoring = keys(restoring)
  }
}

extension KeyScript {
  /// All scripts, in the order of their results.
  static let all = lists + articles + entities + finding + program

  private static let downAndUp = "j j j j j j j j j j k k k k k k k k k k"

  /// The lists with a digit, which `]` and `[` walk in this order.
  private static let listsOfDigits = [
    ("1", "articles"), ("2", "companies"), ("3", "programs"), ("4", "people"),
    ("5", "organizations"), ("6", "places"), ("7", "figures"), ("8", "timeline"), ("9", "stories"),
    ("0", "quotes"),
  ]

  private static let lists =
    [
      KeyScript("home: open", opening: "1", repeated: "~", restoring: "h"),
      KeyScript("home: rows down and up", repeated: downAndUp),
      KeyScript("articles: one row down", opening: "1", repeated: "j"),
    ]
    + listsOfDigits.map { digit, list in
      KeyScript("\(list): rows down and up", opening: digit, repeated: downAndUp)
    }
    + zip(listsOfDigits, listsOfDigits.dropFirst()).map { before, list in
      KeyScript("\(list.1): open", opening: before.0, repeated: "]", restoring: "[")
    }
    + [
      KeyScript("articles: open", opening: "2", repeated: "[", restoring: "]"),
      KeyScript("articles: pages down and up", opening: "1", repeated: "Space Space Space b b b"),
      KeyScript("articles: first and last", opening: "1", repeated: "G g"),
    ]

  private static let articles = [
    KeyScript("article: open", opening: "1", repeated: "Enter", restoring: "h j"),
    KeyScript("article: lines down and up", opening: "1 Enter", repeated: downAndUp),
    KeyScript("article: next of the list", opening: "1 Enter", repeated: "J"),
    KeyScript("article: names", opening: "1 Enter", repeated: "} } } } } } { { { { { {"),
    KeyScript("article: hints", opening: "1 Enter", repeated: ";", restoring: "Escape"),
    KeyScript("related: open", opening: "1 Enter", repeated: "r", restoring: "h"),
    KeyScript("related: rows down and up", opening: "1 Enter r", repeated: downAndUp),
    KeyScript("page source: open", opening: "1 Enter", repeated: "v", restoring: "v"),
    KeyScript("page source: lines down and up", opening: "1 Enter v", repeated: downAndUp),
    KeyScript("explanation: open", opening: "1 Enter", repeated: "w", restoring: "w"),
  ]

  private static let entities = [
    KeyScript("entity: open", opening: "2", repeated: "Enter", restoring: "h j"),
    KeyScript("entity: rows down and up", opening: "2 Enter", repeated: downAndUp),
    KeyScript("entity: next of the list", opening: "2 Enter", repeated: "J"),
    KeyScript(
      "entity: of a name in an article", opening: "1 Enter }", repeated: "Enter", restoring: "h"),
    KeyScript("matrix: open", repeated: "x", restoring: "H"),
    KeyScript("matrix: cells", opening: "x", repeated: "j j j l l l k k k h h h"),
    KeyScript("what ties two: open", opening: "x", repeated: "Enter", restoring: "H"),
    KeyScript("path: open", opening: "3 p 2 p", repeated: "H L"),
    KeyScript("comparison of entities: open", opening: "2 c j c H", repeated: "L", restoring: "H"),
    KeyScript("comparison: rows down and up", opening: "1 c j c", repeated: downAndUp),
    KeyScript("timeline: months", opening: "8", repeated: "> > > < < <"),
    KeyScript("figures by subject: rows down and up", opening: "7 S", repeated: downAndUp),
    KeyScript("quotes by speaker: rows down and up", opening: "0 S", repeated: downAndUp),
    KeyScript("entity: timeline", opening: "2 Enter", repeated: "t", restoring: "h"),
  ]

  private static let finding = [
    KeyScript(
      "search: typing", opening: "/",
      repeated: "t h a l e s Backspace Backspace Backspace Backspace Backspace Backspace"),
    KeyScript(
      "filter: typing", opening: "2 f", repeated: "s y s t Backspace Backspace Backspace Backspace"),
  ]

  private static let program = [
    KeyScript("help: open", repeated: "?", restoring: "?"),
    KeyScript("help: pages down and up", opening: "?", repeated: "PgDn PgUp"),
    KeyScript("palette: open", repeated: ":", restoring: "Escape"),
    KeyScript(
      "palette: typing", opening: ":", repeated: "n e x t Backspace Backspace Backspace Backspace"),
  ]
}

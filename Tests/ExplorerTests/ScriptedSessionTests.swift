import NewsModel
import Screen
import Testing

@testable import Explorer

/// Keys in, lines out: what a user sees after pressing keys on the made-up library.
@Suite struct ScriptedSessionTests {
  struct Script: Sendable, CustomTestStringConvertible {
    var name: String
    /// Groups of keys; time passes between them, so that digits show lists.
    var keys: String
    /// What stands on the screen afterwards.
    var shows: [String]
    /// What does not.
    var hides: [String]
    var columns: Int
    var rows: Int

    var testDescription: String { name }

    init(
      _ name: String, _ keys: String, shows: [String], hides: [String] = [], columns: Int = 160,
      rows: Int = 48
    ) {
      self.name = name
      self.keys = keys
      self.shows = shows
      self.hides = hides
      self.columns = columns
      self.rows = rows
    }
  }

  static let moving = [
    Script("the first row is under the cursor", "", shows: ["1/42"]),
    Script("j goes down", "j j", shows: ["3/42"]),
    Script("k goes up", "j j k", shows: ["2/42"]),
    Script("k at the top stays", "k k", shows: ["1/42"]),
    Script("G goes to the end", "G", shows: ["42/42"]),
    Script("g comes back", "G g", shows: ["1/42"]),
    Script("a count repeats", "5j", shows: ["6/42"]),
    Script("a count of two digits repeats", "12j 2k", shows: ["11/42"]),
    Script("a count names a row", "7g", shows: ["7/42"]),
    Script("half a page down and up", "C-d C-u", shows: ["1/42"]),
    Script("a page down", "Space", shows: ["22/42"], columns: 80, rows: 48),
    Script("the arrows move, too", "Down Down Up", shows: ["2/42"]),
    Script("End and Home", "End Home", shows: ["1/42"]),
  ]

  static let going = [
    Script("Enter opens an article", "Enter", shows: ["▶ Article", "A crowded floor"]),
    Script("l opens, h comes back", "j l h", shows: ["▶ Articles", "2/42"]),
    Script("Backspace comes back", "j Enter Backspace", shows: ["2/42"]),
    Script(
      "H and L walk the history", "Enter H L", shows: ["▶ Article", "A crowded floor"]),
    Script("J reads the next article", "Enter J", shows: ["Makers gather in hall 2"]),
    Script("K reads the one before", "j j Enter K", shows: ["2/42", "▶ Article"]),
    Script("J with a count", "Enter 3J", shows: ["4/42"]),
    Script("q leaves for the list", "Enter } Enter q", shows: ["▶ Articles"]),
    Script("q on a list leaves for the first page", "q", shows: ["Ways in", "Lists"]),
    Script("Tab goes to the next pane", "Tab", shows: ["▶ Article (preview)"]),
    Script("S-Tab goes to the one before", "S-Tab", shows: ["▶ Names and related"]),
    Script("z shows one pane", "z", shows: ["Makers gather"], hides: ["Names and related"]),
    Script("z again shows all", "z z", shows: ["Names and related"]),
    Script("Escape leaves the maximised pane", "z Escape", shows: ["Names and related"]),
    Script(
      "a name opens its page", "Enter } Enter", shows: ["▶ Company", "company · in 5 articles"]),
    Script("hints open a name", "Enter ;as", shows: ["▶ Program"]),
    Script("an unknown hint says so", "Enter ;z", shows: ["No link is labelled z."]),
    Script("a bookmark comes back", "j j j ma G 'a", shows: ["4/42"]),
    Script("a bookmark of an article", "j Enter ma q 2 'a", shows: ["▶ Article", "hall 2"]),
    Script("an unknown bookmark says so", "ma 'b", shows: ["No bookmark b; there are: a"]),
    Script("a bookmark is a letter", "m7", shows: ["A bookmark is named by one letter."]),
    Script("~ is the first page", "~", shows: ["42 articles", "Ways in"]),
    Script("the first page leads to a list", "~ j j j j Enter", shows: ["Companies", "Thales"]),
    Script("the first page comes back as it was", "~ j j j j Enter h", shows: ["Ways in"]),
  ]

  static let finding = [
    Script("typing searches", "/thales", shows: ["Search: thales", "C Thales"]),
    Script("Enter opens the first hit", "/thales Enter", shows: ["▶ Company"]),
    Script("Escape leaves a search", "j /thales Escape", shows: ["2/42"]),
    Script("nothing found says so", "/zzz", shows: ["Nothing matches \"zzz\"."]),
    Script("an empty search asks for words", "/", shows: ["Type a name or some words."]),
    Script("Down goes to the next hit", "/thales Down Enter", shows: ["▶ Article"]),
    Script("Up brings the last search back", "/thales Enter q / Up", shows: ["/thales"]),
    Script(
      "Up twice brings the one before", "/tokyo Enter /thales Enter / Up Up", shows: ["/tokyo"]),
    Script(
      "Down goes back to what is typed", "/tokyo Enter /ih Up Down", shows: ["/ih", "C IHI"]),
    Script("Tab completes a field", "/comp Tab", shows: ["/company:"]),
    Script(
      "Tab again goes to the next completion", "/comp Tab Tab", shows: ["/company:Thales"]),
    Script("a search can be kept", "/thales C-p Enter H C-s", shows: ["Kept on the first page"]),
    Script("n walks the hits", "/thales Down Enter n", shows: ["hit 1/"]),
    Script("f narrows", "fhall 4", shows: ["filter: hall"]),
    Script("a filter is kept after Enter", "f42 Enter", shows: ["1/1"]),
    Script("F shows all again", "f42 Enter F", shows: ["1/42"]),
    Script("a filter without matches says so", "fzzz", shows: ["Nothing here matches \"zzz\""]),
    Script("S sorts", "S", shows: ["by title"]),
    Script("S on companies", "2 S S", shows: ["Companies · by name"]),
    Script("a timeline has months", "8 >", shows: ["Timeline"]),
    Script("months are a timeline's", ">", shows: ["This goes by months in a timeline."]),
  ]

  static let tying = [
    Script("r lists related articles", "r", shows: ["Related to Makers", "Thales, same story"]),
    Script("e spreads the evidence", "2 Enter e", shows: ["She said the queue for SAFE"]),
    Script("t is an entity's timeline", "2 Enter t", shows: ["Timeline of Thales"]),
    Script(
      "c marks the one", "2 c", shows: ["Compare Thales: go to another name and press c"]),
    Script("c again compares", "2 c j c", shows: ["Comparison", "Ties in both"]),
    Script("c on the same says so", "2 c c", shows: ["That is the marked one"]),
    Script("Escape forgets the mark", "2 c Escape", shows: [], hides: ["Compare Thales"]),
    Script("c compares articles", "c j c", shows: ["Names in both (5)", "hall 2"]),
    Script("both sides of a comparison scroll", "c j c G", shows: ["Comparison"]),
    Script("p marks a name", "2 p", shows: ["Path from Thales"]),
    Script(
      "p again finds the path", "2 p 3 p", shows: ["Thales to SAFE in 1 step", "takes part in"]),
    Script("p needs a name", "p", shows: ["Put the cursor on a name first."]),
    Script("x is the matrix", "x", shows: ["Companies × programs", "Thales × SAFE: 2 sentences"]),
    Script(
      "Enter tells what ties two", "x Enter",
      shows: ["What ties them", "Thales takes part in SAFE"]),
    Script("j goes down the matrix", "x j", shows: ["IHI × SAFE: 1 article, but no sentence"]),
    Script("h and l go across", "x l h", shows: ["Thales × SAFE"]),
    Script(
      "the name under the cursor is told beside", "Enter }", shows: ["▶ Article", "takes part in"]),
    Script(
      "v is the page with roles", "v", shows: ["Page, line by line", "left out by navigation"]),
    Script("v again comes back", "j v v", shows: ["2/42"]),
  ]

  static let others = [
    Script("? is help", "?", shows: [" Keys ", "open what is under the cursor"]),
    Script("help is searched", "?fbookmark", shows: ["bookmark this page with a letter"]),
    Script("? again comes back", "j ? ?", shows: ["2/42"]),
    Script(": runs a command by name", ":outlets Enter", shows: ["Outlets"]),
    Script(": finds by letters", ":mtrx", shows: ["matrix"]),
    Script("Escape leaves the palette", "j : Escape", shows: ["2/42"]),
    Script("the theme changes", ":theme Enter", shows: ["Theme: light"]),
    Script("y copies", "y", shows: ["Copied: https://news.example/1"]),
    Script("o opens the original", "o", shows: ["Opening https://news.example/1"]),
    Script("an unbound key says so", "Z", shows: ["Z does nothing here; ? lists the keys."]),
    Script("one pane at forty columns", "Enter", shows: ["Makers gather"], columns: 40, rows: 12),
    Script("the smallest screen", "j", shows: ["Makers gather in"], columns: 20, rows: 5),
    Script("smaller says so", "", shows: ["too small"], columns: 19, rows: 4),
  ]

  @Test(arguments: moving + going) func keysMove(script: Script) { check(script) }

  @Test(arguments: finding + tying + others) func keysFindAndTie(script: Script) { check(script) }

  private func check(_ script: Script) {
    var session = Session(columns: script.columns, rows: script.rows)
    for word in script.keys.split(separator: " ") {
      session.press(String(word))
      session.pause()
    }
    let text = session.text
    for line in script.shows where !text.contains(line) {
      Issue.record("\"\(line)\" is not on the screen:\n\(text)")
    }
    for line in script.hides where text.contains(line) {
      Issue.record("\"\(line)\" is on the screen:\n\(text)")
    }
  }
}

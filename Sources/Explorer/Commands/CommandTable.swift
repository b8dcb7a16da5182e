/// One command as the keymap, the footer, the palette, the help page and docs/keys.md know it.
struct CommandSpec: Equatable, Sendable {
  var command: Command
  /// The keys it has unless the user maps others, separated by blanks; see `KeyName`.
  var keys: String
  var group: CommandGroup
  var contexts: Set<CommandContext>
  /// What it does, in one line without a full stop.
  var help: String
  /// The word for it in the footer.
  var label: String
  /// Its place in the footer, from 1; nil keeps it out.
  var footerRank: Int?
}

/// The one table that everything about commands is made from.
enum CommandTable {
  static let all: [CommandSpec] = moving + going + lists + finding + reading + others

  private static let everywhere = Set(CommandContext.allCases)
  private static let paged = everywhere.subtracting([.matrix, .help])
  private static let unpaged = everywhere.subtracting([.matrix])
  private static let details: Set<CommandContext> = [.article, .entity, .side]
  private static let articles: Set<CommandContext> = [.list, .article, .side]

  private static let moving = [
    row(.nextRow, "j Down", .move, "next row or line"),
    row(.previousRow, "k Up", .move, "previous row or line"),
    row(.halfPageDown, "C-d", .move, "half a page down"),
    row(.halfPageUp, "C-u", .move, "half a page up"),
    row(.pageDown, "Space PgDn", .move, "a page down", footer: (6, "page down")),
    row(.pageUp, "b PgUp", .move, "a page up"),
    row(.first, "g Home", .move, "first row; with a count, that row"),
    row(.last, "G End", .move, "last row"),
  ]

  private static let going = [
    row(
      .open, "Enter l Right", .go, "open what is under the cursor", in: paged,
      footer: (1, "open")),
    row(
      .openCell, "Enter", .go, "the sentences that tie the two", in: [.matrix],
      footer: (1, "evidence")),
    row(.nextColumn, "l Right", .go, "next column", in: [.matrix]),
    row(.previousColumn, "h Left", .go, "previous column", in: [.matrix]),
    row(
      .back, "h Left Backspace", .go, "back to the page before", in: unpaged,
      footer: (4, "back")),
    row(.historyBack, "H", .go, "back in the history"),
    row(.historyForward, "L", .go, "forward in the history"),
    row(.up, "q", .go, "up one level; quit from a first list"),
    row(
      .nextArticle, "J", .go, "next of the list without leaving the page", in: details,
      footer: (5, "next")),
    row(.previousArticle, "K", .go, "previous of the list", in: details),
    row(.nextPane, "Tab", .go, "next pane", footer: (7, "pane")),
    row(.previousPane, "S-Tab", .go, "previous pane"),
    row(.maximize, "z", .go, "maximise the pane, and back"),
  ]

  private static let lists = [
    row(.showArticles, "1", .lists, "articles"),
    row(.showCompanies, "2", .lists, "companies"),
    row(.showPrograms, "3", .lists, "programs: funds, treaties, partnerships, joint projects"),
    row(.showPeople, "4", .lists, "people"),
    row(.showOrganizations, "5", .lists, "organizations"),
    row(.showPlaces, "6", .lists, "places"),
    row(.showFigures, "7", .lists, "figures"),
    row(.showTimeline, "8", .lists, "timeline of dated sentences"),
    row(.showStories, "9", .lists, "stories: articles about the same event"),
    row(.showQuotes, "0", .lists, "quotes"),
    row(.showOutlets, "", .lists, "outlets"),
    row(.showEquipment, "", .lists, "equipment"),
    row(.showEvents, "", .lists, "events"),
    row(.showTeasers, "", .lists, "still to get: articles known only by a teaser"),
    row(.home, "~", .lists, "first page: what is in the library and what is new"),
    row(
      .matrix, "x", .lists, "companies against programs: which is tied to which",
      footer: (9, "matrix")),
    row(.nextList, "]", .lists, "next list", footer: (8, "next list")),
    row(.previousList, "[", .lists, "previous list"),
  ]

  private static let finding = [
    row(.search, "/", .find, "search everything", footer: (2, "search")),
    row(
      .nextHit, "n", .find, "next hit of the search in the article", in: [.article],
      footer: (2, "next hit")),
    row(.previousHit, "N", .find, "previous hit", in: [.article]),
    row(
      .filter, "f", .find, "narrow this list", in: [.list, .help], footer: (3, "filter")),
    row(.clearFilter, "F", .find, "show the whole list again", in: [.list, .help]),
    row(.sort, "S", .find, "next order of this list", in: [.list], footer: (5, "sort")),
    row(
      .nextPeriod, ">", .find, "next month of a timeline that has sentences", in: [.list],
      footer: (4, "month")),
    row(.previousPeriod, "<", .find, "the month before", in: [.list]),
    row(.saveSearch, "C-s", .find, "keep this search on the first page, or drop it", in: [.list]),
  ]

  private static let reading = [
    row(
      .nextMention, "}", .read, "next name in the article", in: [.article],
      footer: (1, "names")),
    row(.previousMention, "{", .read, "previous name in the article", in: [.article]),
    row(
      .hints, ";", .read, "two letters jump to any name on screen", in: details,
      footer: (3, "jump")),
    row(
      .evidence, "e", .read, "show or hide the sentences that prove this tie", in: [.entity],
      footer: (2, "evidence")),
    row(
      .related, "r", .read, "related articles, with the reasons", in: articles,
      footer: (2, "related")),
    row(
      .entityTimeline, "t", .read, "timeline of this entity", in: [.list, .entity, .side],
      footer: (3, "timeline")),
    row(
      .compare, "c", .read, "compare with another: mark the one, go to the other, press it again",
      in: [.list, .article, .entity, .side], footer: (7, "compare")),
    row(
      .path, "p", .read, "chain of evidence to another: mark the one, go to the other, press again",
      in: [.list, .article, .entity, .side], footer: (8, "path")),
    row(
      .pageSource, "v", .read, "the whole page with the role of every line",
      in: [.list, .article, .side, .source], footer: (6, "page")),
    row(
      .explain, "w", .read, "why each name is taken for one, with the reasons",
      in: [.list, .article, .side, .source]),
  ]

  private static let others = [
    row(.setBookmark, "m", .take, "bookmark this page with a letter", in: paged),
    row(.jumpToBookmark, "'", .take, "jump to a bookmark"),
    row(.openOriginal, "o", .take, "open the original outside", in: paged),
    row(.copy, "y", .take, "copy the link, name or sentence under the cursor", in: paged),
    row(.palette, ":", .program, "every command by name"),
    row(.help, "? F1", .program, "this help, and back"),
    row(.refresh, "R", .program, "ask the library again"),
    row(.redraw, "C-l", .program, "paint the screen again"),
    row(.theme, "", .program, "next theme of colours"),
    row(.suspend, "C-z", .program, "suspend; the shell's fg comes back"),
    row(.cancel, "Escape", .program, "cancel what is being typed or shown"),
    row(.quit, "Q C-c", .program, "quit"),
  ]

  private static func row(
    _ command: Command, _ keys: String, _ group: CommandGroup, _ help: String,
    in contexts: Set<CommandContext> = everywhere, footer: (rank: Int, label: String)? = nil
  ) -> CommandSpec {
    CommandSpec(
      command: command, keys: keys, group: group, contexts: contexts, help: help,
      label: footer?.label ?? command.rawValue, footerRank: footer?.rank)
  }
}

import NewsModel
import Screen
import Testing

@testable import Explorer

@Suite struct CommandTableTests {
  @Test func everyCommandStandsInTheTableOnce() {
    let listed = CommandTable.all.map(\.command)
    #expect(listed.count == Command.allCases.count)
    #expect(Set(listed) == Set(Command.allCases))
  }

  @Test func noKeyMeansTwoCommandsInOnePlace() {
    #expect(Keymap.standard.collisions().isEmpty)
  }

  @Test(arguments: CommandTable.all.map(\.command))
  func everyKeyOfTheTableIsAKeyAndReadsBack(command: Command) throws {
    let spec = try #require(CommandTable.all.first { $0.command == command })
    for name in spec.keys.split(separator: " ") {
      let key = try #require(KeyName.parse(name))
      #expect(KeyName.print(key) == name)
      for context in spec.contexts {
        #expect(Keymap.standard.command(for: key, in: context) == command)
      }
    }
  }

  @Test(arguments: CommandContext.allCases)
  func theHelpPageHasEveryCommandWhereverItIsOpened(context: CommandContext) {
    let entries = CommandTable.help(in: context, keymap: .standard, filter: "")
    #expect(entries.count == Command.allCases.count)
    #expect(Set(entries.map(\.help)).count == entries.count)
  }

  @Test func theHelpPageBeginsWithWhatWorksHereAndIsSearched() {
    var session = Session()
    session.press("Enter ?")
    #expect(session.state.context == .help)
    #expect(session.text.contains("next name in the article"))
    session.press("fbookmark Enter")
    #expect(session.state.page.list.rows.count == 2)
  }

  @Test func keysMarkdownNamesEveryCommandAndKey() {
    let text = Explorer.keysMarkdown()
    for spec in CommandTable.all {
      #expect(text.contains("`\(spec.command.rawValue)`"))
      for key in spec.keys.split(separator: " ") { #expect(text.contains("`\(key)`")) }
    }
  }

  @Test func thePaletteFindsACommandByItsLettersAndRunsIt() {
    var session = Session()
    session.press(":teas Enter")
    #expect(session.state.page.list.source == .teasers)
    #expect(session.state.mode == .normal)
  }

  @Test func thePaletteListsEveryCommand() {
    #expect(Palette().matches.count == Command.allCases.count)
  }

  @Test func aCommandThatCannotRunSaysWhy() {
    var session = Session()
    session.press(":history-back Enter")
    #expect(session.state.message?.text == "This is the first page.")
  }

  @Test func theFooterShowsOnlyWhatWorks() {
    var session = Session()
    #expect(!FooterHints(session.state).leading.contains { $0.label == "back" })
    session.press("Enter")
    let hints = FooterHints(session.state)
    #expect(hints.leading.count == 5)
    #expect(hints.closing.last == FooterHints.Hint(key: "?", label: "help"))
  }

  @Test func theFooterOffersTheNextHitOnlyAfterASearch() {
    var session = Session()
    session.press("Enter")
    #expect(!FooterHints(session.state).leading.contains { $0.label == "next hit" })
    session.press("/thales Down Enter")
    #expect(FooterHints(session.state).leading.contains { $0.label == "next hit" })
  }

  @Test func keysCanBeMappedAnew() throws {
    let keymap = try Keymap(replacing: ["next-row": "n C-n", "next-hit": ""])
    #expect(keymap.command(for: .control("n"), in: .list) == .nextRow)
    #expect(keymap.command(for: .character("n"), in: .article) == .nextRow)
    #expect(keymap.command(for: .down, in: .list) == nil)
  }

  @Test(
    arguments: [
      (["fly": "x"], Keymap.MappingError.unknownCommand("fly")),
      (["open": "Hyper-x"], .unknownKey("Hyper-x", command: "open")),
      (["open": "k"], .taken(key: "k", by: "previous-row", command: "open")),
    ] as [([String: String], Keymap.MappingError)])
  func aWrongMappingIsRefusedByName(mapping: [String: String], error: Keymap.MappingError) {
    #expect(throws: error) { try Keymap(replacing: mapping) }
  }
}

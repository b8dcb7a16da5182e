/// A line of the help page.
struct HelpEntry: Equatable, Sendable {
  var keys: String
  var help: String
  var group: String
}

extension CommandTable {
  /// The help page as it reads in `context`: first what works there, then the rest.
  static func help(in context: CommandContext, keymap: Keymap, filter: String) -> [HelpEntry] {
    let ordered = all.filter { $0.contexts.contains(context) && !isUniversal($0) }
    let universal = all.filter(isUniversal)
    let elsewhere = all.filter { !$0.contexts.contains(context) }
    let entries =
      ordered.map { entry($0, keymap, group: context.title) }
      + universal.map { entry($0, keymap, group: $0.group.rawValue) }
      + elsewhere.map { entry($0, keymap, group: places($0)) }
    let needle = filter.lowercased()
    return entries.filter { needle.isEmpty || $0.searchText.contains(needle) }
  }

  private static func isUniversal(_ spec: CommandSpec) -> Bool {
    spec.contexts.count == CommandContext.allCases.count
  }

  private static func places(_ spec: CommandSpec) -> String {
    let places = CommandContext.allCases.filter(spec.contexts.contains).map(\.title)
    return "in " + places.joined(separator: ", ")
  }

  private static func entry(_ spec: CommandSpec, _ keymap: Keymap, group: String) -> HelpEntry {
    let names = keymap.keyNames(of: spec.command)
    return HelpEntry(
      keys: names.isEmpty ? ":" + spec.command.rawValue : names.joined(separator: " "),
      help: spec.help, group: group)
  }
}

extension HelpEntry {
  fileprivate var searchText: String { "\(keys) \(help) \(group)".lowercased() }
}

extension CommandTable {
  /// The contents of docs/keys.md.
  static func markdown() -> String {
    var text = "# Keys\n\nGenerated from the command table; `?` shows the same inside Dossier.\n"
    for group in CommandGroup.allCases {
      text += "\n## \(group.rawValue)\n\n| Keys | Command | What it does | Where |\n"
      text += "|---|---|---|---|\n"
      for spec in all where spec.group == group {
        let names = Keymap.standard.keyNames(of: spec.command)
        let keys = names.isEmpty ? "palette" : names.map { "`\($0)`" }.joined(separator: " ")
        let place = isUniversal(spec) ? "everywhere" : places(spec)
        text += "| \(keys) | `\(spec.command.rawValue)` | \(spec.help) | \(place) |\n"
      }
    }
    return text
      + "\nDigits before a motion repeat it (`5j`): a digit waits a moment for the motion before "
      + "it opens its list.\n"
  }
}

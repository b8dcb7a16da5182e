import Explorer
import TOMLKit

/// What the user set in `$XDG_CONFIG_HOME/dossier/config.toml`.
struct Configuration: Equatable {
  var keymap = Keymap.standard
  /// The theme asked for by name, or nil for what suits the terminal.
  var theme: Theme?
  /// The built-in themes and the user's own.
  var themes = Theme.all
  /// Whether addresses on screen are links that terminals open themselves (OSC 8).
  var hasHyperlinks = false
  var hasMouse = true

  /// What stands for a file that is not there.
  init() {}

  /// Reads a file's text.
  ///
  /// - Throws: a `ConfigurationError` with the line of the first thing that means nothing.
  init(toml text: String) throws(ConfigurationError) {
    let lines = ConfigurationLines(text)
    let table = try Self.parse(text)
    for key in table.keys where !Self.known.contains(key) {
      throw ConfigurationError(
        line: lines.line(of: key, in: nil),
        reason: "there is no setting \"\(key)\"; there are: "
          + Self.known.joined(separator: ", "))
    }
    hasHyperlinks = try Self.switchValue("hyperlinks", in: table, lines) ?? false
    hasMouse = try Self.switchValue("mouse", in: table, lines) ?? true
    keymap = try Self.keymap(in: table, lines)
    themes += try Self.themes(in: table, lines)
    theme = try Self.theme(in: table, of: themes, lines)
  }

  private static let known = ["hyperlinks", "keys", "mouse", "theme", "themes"]

  private static func parse(_ text: String) throws(ConfigurationError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError(line: error.source.begin.line, reason: error.description)
    } catch {
      throw ConfigurationError(line: nil, reason: "\(error)")
    }
  }

  private static func switchValue(
    _ name: String, in table: TOMLTable, _ lines: ConfigurationLines
  ) throws(ConfigurationError) -> Bool? {
    guard let value = table[name] else { return nil }
    guard let isOn = value.bool else {
      throw ConfigurationError(
        line: lines.line(of: name, in: nil), reason: "\(name) is true or false")
    }
    return isOn
  }

  private static func keymap(
    in table: TOMLTable, _ lines: ConfigurationLines
  ) throws(ConfigurationError) -> Keymap {
    let mappings = try texts(of: "keys", in: table, lines)
    do throws(Keymap.MappingError) {
      return try Keymap(replacing: mappings)
    } catch {
      throw ConfigurationError(line: lines.line(of: error.command, in: "keys"), reason: "\(error)")
    }
  }

  private static func themes(
    in table: TOMLTable, _ lines: ConfigurationLines
  ) throws(ConfigurationError) -> [Theme] {
    guard let all = table["themes"]?.table else { return [] }
    var themes: [Theme] = []
    for name in all.keys {
      let section = "themes.\(name)"
      var looks = try texts(of: name, in: all, lines, section: section)
      let base = looks.removeValue(forKey: "base") ?? Theme.dark.name
      guard let base = Theme.all.first(where: { $0.name == base }) else {
        throw ConfigurationError(
          line: lines.line(of: "base", in: section),
          reason: "the base of a theme is dark, light or none")
      }
      do throws(ThemeError) {
        themes.append(try Theme(name: name, changing: base, looks))
      } catch {
        throw ConfigurationError(
          line: lines.line(of: error.look, in: section), reason: "\(error)")
      }
    }
    return themes
  }

  private static func theme(
    in table: TOMLTable, of themes: [Theme], _ lines: ConfigurationLines
  ) throws(ConfigurationError) -> Theme? {
    guard let value = table["theme"] else { return nil }
    guard let found = themes.first(where: { $0.name == value.string }) else {
      throw ConfigurationError(
        line: lines.line(of: "theme", in: nil),
        reason: "there is no such theme; there are: "
          + themes.map(\.name).joined(separator: ", "))
    }
    return found
  }

  /// A table of texts; a list of texts counts as one with blanks between.
  private static func texts(
    of name: String, in table: TOMLTable, _ lines: ConfigurationLines, section: String? = nil
  ) throws(ConfigurationError) -> [String: String] {
    guard let value = table[name] else { return [:] }
    let section = section ?? name
    guard let entries = value.table else {
      throw ConfigurationError(
        line: lines.line(of: name, in: nil), reason: "\(name) is a table: [\(section)]")
    }
    var texts: [String: String] = [:]
    for key in entries.keys {
      let list = entries[key]?.array.map { $0.compactMap(\.string).joined(separator: " ") }
      guard let text = entries[key]?.string ?? list else {
        throw ConfigurationError(
          line: lines.line(of: key, in: section), reason: "\(key) is a text in quotes")
      }
      texts[key] = text
    }
    return texts
  }
}

import Screen

/// Which key means which command where.
public struct Keymap: Equatable, Sendable {
  /// Why a key cannot be mapped as asked.
  public enum MappingError: Error, Equatable, CustomStringConvertible {
    case unknownCommand(String)
    case unknownKey(String, command: String)
    case taken(key: String, by: String, command: String)

    /// The name of the command that was to be mapped.
    public var command: String {
      switch self {
      case .unknownCommand(let name): name
      case .unknownKey(_, let command), .taken(_, _, let command): command
      }
    }

    public var description: String {
      switch self {
      case .unknownCommand(let name):
        "There is no command \"\(name)\"; `:` lists them all."
      case .unknownKey(let key, let command):
        "\"\(key)\" for \(command) is no key; write it like j, C-d, Space, S-Tab or F1."
      case .taken(let key, let other, let command):
        "\"\(key)\" cannot mean \(command): it means \(other) in the same place."
      }
    }
  }

  public static let standard = Keymap()

  private var keysByCommand: [Command: [Key]] = [:]
  private var commands: [CommandContext: [Key: Command]] = [:]

  /// The keys of the command table.
  private init() {
    for spec in CommandTable.all {
      keysByCommand[spec.command] = spec.keys.split(separator: " ").compactMap(KeyName.parse)
    }
    commands = Self.index(keysByCommand)
  }

  /// The standard keys with those of some commands replaced.
  ///
  /// - Parameter mappings: command names with their keys, as `"next-row": "j C-n"`; no keys make a
  ///   command reachable through the palette only.
  /// - Throws: a `MappingError` for the first mapping that names nothing or collides.
  public init(replacing mappings: [String: String]) throws(MappingError) {
    self = .standard
    for (name, keys) in mappings.sorted(by: { $0.key < $1.key }) {
      guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
      keysByCommand[command] = []
      for word in keys.split(separator: " ") {
        guard let key = KeyName.parse(word) else {
          throw .unknownKey(String(word), command: name)
        }
        keysByCommand[command, default: []].append(key)
      }
    }
    commands = Self.index(keysByCommand)
    if let collision = collisions().first { throw collision }
  }

  /// The command `key` means in `context`, or nil.
  func command(for key: Key, in context: CommandContext) -> Command? {
    commands[context]?[key]
  }

  /// The keys of `command` as the help page writes them, the first the one to show in a footer.
  public func keyNames(of command: Command) -> [String] {
    keysByCommand[command, default: []].map(KeyName.print)
  }

  /// Every key that would mean two commands in one place.
  func collisions() -> [MappingError] {
    var found: [MappingError] = []
    for context in CommandContext.allCases {
      var taken: [Key: Command] = [:]
      for spec in CommandTable.all where spec.contexts.contains(context) {
        for key in keysByCommand[spec.command, default: []] {
          if let other = taken.updateValue(spec.command, forKey: key) {
            found.append(
              .taken(
                key: KeyName.print(key), by: other.rawValue, command: spec.command.rawValue))
          }
        }
      }
    }
    return found
  }

  private static func index(
    _ keysByCommand: [Command: [Key]]
  ) -> [CommandContext: [Key: Command]] {
    var commands: [CommandContext: [Key: Command]] = [:]
    for spec in CommandTable.all {
      for key in keysByCommand[spec.command, default: []] {
        for context in spec.contexts { commands[context, default: [:]][key] = spec.command }
      }
    }
    return commands
  }
}

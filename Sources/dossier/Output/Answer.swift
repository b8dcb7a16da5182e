import Foundation
import Glibc
import Screen

/// Writes a command's answer to stdout in the format asked for.
struct Answer {
  var format: OutputFormat
  /// Whether stdout is a terminal: text is then sanitized and cut to its width.
  let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes rows; an empty answer is `[]` in JSON and nothing in the others, with a word on stderr.
  func write<Row: Record>(_ rows: [Row]) throws {
    if rows.isEmpty { Notice.write("dossier: nothing found") }
    switch format {
    case .text:
      let table = TextTable(columns: Row.columns, rows: rows.map(\.cells))
      print(lines: table.lines(width: isTerminal ? terminalWidth : nil))
    case .json:
      print(lines: [try OutputValue.array(rows.map(\.object)).json(isPretty: true)])
    case .jsonl:
      for row in rows { print(lines: [try row.object.json(isPretty: false)]) }
    case .csv:
      guard let first = rows.first else { return }
      print(row: CSVText.line(first.fields.map(\.name)))
      for row in rows { print(row: CSVText.line(row.fields.map(\.value.flat))) }
    }
  }

  /// Writes one thing: `text` for people, `value` for scripts.
  func write(_ value: OutputValue, text: [String]) throws {
    switch format {
    case .text: print(lines: text)
    case .json: print(lines: [try value.json(isPretty: true)])
    case .jsonl: print(lines: [try value.json(isPretty: false)])
    case .csv:
      guard case .object(let fields) = value else { return }
      print(row: CSVText.line(fields.map(\.name)))
      print(row: CSVText.line(fields.map(\.value.flat)))
    }
  }

  /// Writes lines, made safe where they go to a terminal.
  func print(lines: [String]) {
    for line in lines { print(shown(line) + "\n") }
  }

  /// Writes a row of a table; on a terminal the line ends within its fields are made visible too.
  private func print(row: String) {
    guard isTerminal else { return print(row) }
    print(lines: [String(row.reversed().drop(while: \.isNewline).reversed())])
  }

  /// What a terminal is shown of a line; JSON says the same with escapes.
  private func shown(_ line: String) -> String {
    guard isTerminal else { return line }
    switch format {
    case .text, .csv: return SafeText.make(line)
    case .json, .jsonl: return VisibleJSON.make(line)
    }
  }

  private func print(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  private var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// What goes to stderr beside the answer.
enum Notice {
  /// One line on stderr, made safe, since it may quote a file's name.
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((SafeText.make(line) + "\n").utf8))
  }

  /// Says that somebody else is importing.
  @Sendable static func waiting(for holder: String) {
    write("dossier: \(holder) is importing into this library; waiting for it to end")
  }
}

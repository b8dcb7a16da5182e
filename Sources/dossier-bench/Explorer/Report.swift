import Foundation

/// Where a measurement of minutes tells what it found so far.
enum Report {
  /// Writes a line to stdout at once, whether or not it is a terminal.
  static func write(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }
}

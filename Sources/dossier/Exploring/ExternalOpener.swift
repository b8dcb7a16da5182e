import Foundation

/// Opens addresses with the desktop's own program.
enum ExternalOpener {
  /// Why an address was not opened, for the status line.
  struct Refusal: Error, CustomStringConvertible {
    var description: String
  }

  /// Starts the desktop's opener for a web address or a file, without a shell in between.
  ///
  /// - Throws: `Refusal` for other schemes, and where there is no opener.
  static func open(_ address: String) throws(Refusal) {
    let isFile = address.hasPrefix("/")
    let scheme = URL(string: address)?.scheme?.lowercased()
    guard isFile || ["http", "https", "file"].contains(scheme) else {
      throw Refusal(description: "only http, https and file addresses are opened: \(address)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard hasOpener, (try? process.run()) != nil else {
      throw Refusal(description: "no xdg-open here to open \(address); press y to copy it")
    }
  }

  private static var hasOpener: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return path.split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: folder + "/xdg-open")
    }
  }
}

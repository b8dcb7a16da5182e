import Foundation

/// Reads the user's configuration from its place.
enum ConfigurationFile {
  /// The configuration; without a file, the standard one.
  ///
  /// - Throws: `Outcome` with file, line and reason for a file that cannot be understood.
  static func load() throws -> Configuration {
    guard let path = UserFolder.configuration.path.map({ $0 + "/config.toml" }),
      FileManager.default.fileExists(atPath: path)
    else { return Configuration() }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Outcome.failure("\(path): it cannot be read as UTF-8 text; mend or remove it")
    }
    do throws(ConfigurationError) {
      return try Configuration(toml: text)
    } catch {
      throw Outcome.failure(error.description(in: path))
    }
  }
}

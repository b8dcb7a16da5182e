/// The order in which a page writes day and month where both are figures, as in 03/04/2025.
enum DateOrder: Equatable, Sendable {
  case dayFirst
  case monthFirst

  /// The order that a language and its region settle, or nil where both are in use there.
  ///
  /// - Parameter language: a BCP 47 tag, as `en-US` or `pt_BR`; English without a region and
  ///   regions with two habits, as Canada, settle nothing.
  init?(language: String) {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }.prefix(4)
    guard let tongue = parts.first else { return nil }
    let region = parts.dropFirst().first { $0.utf8.count == 2 }.map(String.init)
    switch (String(tongue), region) {
    case ("en", "us"?), ("en", "ph"?): self = .monthFirst
    case ("en", let region?) where Self.dayFirstRegions.contains(region): self = .dayFirst
    case (_, "us"?), (_, "ca"?), (_, "ph"?): return nil
    case (let tongue, _) where Self.dayFirstLanguages.contains(tongue): self = .dayFirst
    default: return nil
    }
  }

  private static let dayFirstRegions: Set<String> = [
    "gb", "uk", "ie", "au", "nz", "in", "pk", "sg", "my", "hk", "ng", "gh", "ug", "mt", "jm", "tt",
    "bb",
  ]
  private static let dayFirstLanguages: Set<String> = [
    "de", "fr", "es", "it", "pt", "nl", "da", "nb", "no", "nn", "fi", "pl", "cs", "sk", "ro", "bg",
    "el", "ru", "uk", "tr", "hr", "sl", "et", "ca", "gl", "id", "vi", "he", "hi",
  ]
}

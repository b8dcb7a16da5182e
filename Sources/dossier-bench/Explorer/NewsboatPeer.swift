import Foundation
import NewsLibrary

/// Newsboat with a cache that holds a library's articles.
struct NewsboatPeer {
  /// Newsboat is not there, or did not take the articles; as a phrase.
  struct Unavailable: Error {
    var reason: String
  }

  /// How long filling the cache may take.
  private static let patience = Duration.seconds(1800)

  /// Starts it on the cache.
  var launch: TerminalProgram.Launch
  /// How many articles the cache was given.
  var articles: Int
  /// Seconds that filling the cache took.
  var fillingTime: Double

  /// Fills a cache in `folder`, which takes minutes where articles are many.
  ///
  /// `template` says what it sees of the environment, and on how large a screen.
  init(
    articlesOf library: NewsLibrary, in folder: URL, like template: TerminalProgram.Launch
  ) throws {
    guard let program = InstalledProgram.path(of: "newsboat") else {
      throw Unavailable(reason: "newsboat is not installed")
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let feed = folder.appending(path: "feed.xml")
    articles = try NewsFeed(library: library).write(to: feed)
    let urls = folder.appending(path: "urls")
    try Data("file://\(feed.path)\n".utf8).write(to: urls)
    let config = folder.appending(path: "config")
    try Data("auto-reload no\nrefresh-on-startup no\n".utf8).write(to: config)
    launch = template
    launch.command = [
      program, "-c", folder.appending(path: "cache.db").path, "-u", urls.path, "-C", config.path,
    ]
    var filling = launch
    filling.command += ["-x", "reload"]
    let start = ContinuousClock.now
    try TerminalProgram(filling).waitForEnd(within: Self.patience)
    fillingTime = start.duration(to: .now).inSeconds
  }

  /// Reached once its list of feeds stands on the screen.
  static let landmark = Landmark(texts: [NewsFeed.title], awaitsFrameEnd: false)
}

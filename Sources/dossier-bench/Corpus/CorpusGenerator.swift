import Foundation

/// Writes articles that look like news: names, programs, figures, quotes, dates, and now and then
/// the same story told twice.
///
/// An article is a function of the seed and its number alone.
struct CorpusGenerator {
  /// Articles of one file of records or one folder of plain files.
  static let unitSize = 1000
  /// One in so many articles tells another's story again.
  private static let retoldShare = 20
  /// How many numbers before its own that story may have.
  private static let reach = 500

  var seed: UInt64

  /// The article of a number.
  func article(_ number: Int) -> GeneratedArticle {
    GeneratedArticle(story(number), number: number)
  }

  /// The number of the article whose story this one tells again, or nil where it has its own.
  func forerunner(of number: Int) -> Int? {
    guard isRetold(number) else { return nil }
    var random = RandomSource(seed: seed, number, of: 3)
    var forerunner = number - 1 - random.below(min(number, Self.reach))
    while isRetold(forerunner) { forerunner -= 1 }
    return forerunner
  }

  func story(_ number: Int) -> GeneratedStory {
    guard let forerunner = forerunner(of: number) else {
      return GeneratedStory(seed: seed, number: number)
    }
    return GeneratedStory(seed: seed, number: forerunner).retold(seed: seed, number: number)
  }

  /// Article 0 never is, so that there is always a forerunner.
  private func isRetold(_ number: Int) -> Bool {
    guard number > 0 else { return false }
    var random = RandomSource(seed: seed, number, of: 4)
    return random.isOne(in: Self.retoldShare)
  }

  /// Writes `articles` into `folder`: by turns a file of a thousand JSON Lines and a folder of a
  /// thousand plain files.
  func write(articles: Int, to folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (unit, first) in stride(from: 0, to: articles, by: Self.unitSize).enumerated() {
      try Task.checkCancellation()
      let numbers = first..<min(first + Self.unitSize, articles)
      let place = root.appending(path: String(format: "%04d", unit))
      if unit % 2 == 0 {
        try writeRecords(numbers, to: place.appendingPathExtension("jsonl"))
      } else {
        try writePages(numbers, to: place)
      }
    }
  }

  private func writeRecords(_ numbers: Range<Int>, to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = Data()
    for number in numbers {
      lines += try encoder.encode(article(number))
      lines.append(UInt8(ascii: "\n"))
    }
    try lines.write(to: file)
  }

  private func writePages(_ numbers: Range<Int>, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in numbers {
      let file = folder.appending(path: String(format: "%07d.txt", number))
      try Data(article(number).page.utf8).write(to: file)
    }
  }
}

import Foundation

/// Writes articles that look like scraped news: names, programs, figures, quotes, dates, and now
/// and then the same story told twice.
struct CorpusGenerator {
  var seed: UInt64

  /// Writes `articles` files of about 450 words into `folder`, a thousand to a subfolder.
  func write(articles: Int, to folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    for number in 0..<articles {
      let subfolder = root.appending(path: String(format: "%04d", number / 1000))
      if number % 1000 == 0 {
        try FileManager.default.createDirectory(at: subfolder, withIntermediateDirectories: true)
      }
      let file = subfolder.appending(path: String(format: "%07d.txt", number))
      try Data(article(number).utf8).write(to: file)
    }
  }

  /// The article of a number; one in twenty tells its forerunner's story again.
  func article(_ number: Int) -> String {
    let isRetold = number % 20 == 19
    var random = RandomSource(seed: seed &* 1_000_003 &+ UInt64(isRetold ? number - 1 : number))
    var story = Story(&random)
    if isRetold { story.paragraphs.reverse() }
    let day = String(format: "%04d-%02d-%02d", 2015 + number % 11, 1 + number % 12, 1 + number % 28)
    return ([story.title, story.standfirst, "By \(story.author)", day] + story.paragraphs)
      .joined(separator: "\n\n")
  }
}

/// One made-up event with what is said about it.
private struct Story {
  var title: String
  var standfirst: String
  var author: String
  var paragraphs: [String] = []

  init(_ random: inout RandomSource) {
    let company = random.zipf(Words.companies)
    let partner = random.zipf(Words.companies)
    let program = random.zipf(Words.programs)
    let place = random.zipf(Words.places)
    let person = Words.person(&random)
    author = Words.person(&random)
    title = "\(company) seeks a part in the \(program)"
    standfirst = "The maker wants work from \(place) as budgets grow."
    for _ in 0..<9 {
      paragraphs.append(
        Words.paragraph(
          about: [company, partner], program: program, place: place, person: person, &random))
    }
  }
}

/// Fills the gaps of sentence templates.
struct SentenceWriter {
  var cast: Cast
  var random: RandomSource

  /// A sentence that begins with a capital.
  mutating func sentence(_ template: SentenceTemplate) -> String {
    cast.beginSentence()
    var text = ""
    append(template, to: &text)
    return text.withCapital
  }

  private mutating func append(_ template: SentenceTemplate, to text: inout String) {
    for piece in template.pieces {
      switch piece {
      case .text(let part): text += part
      case .slot(let slot):
        let needsArticle = text.hasSuffix(" a ")
        let place = text.endIndex
        append(slot, to: &text)
        if needsArticle, let first = text[place...].utf8.first, "aeiou".utf8.contains(first) {
          text.insert("n", at: text.index(before: place))
        }
      }
    }
  }

  private mutating func append(_ slot: Slot, to text: inout String) {
    switch slot {
    case .company, .person, .place, .program: text += cast.mention(slot, &random) ?? ""
    case .amount: text += amount()
    case .percent: text += "\(1 + random.below(96))"
    case .count: text += count()
    case .year: text += "\(1990 + random.below(46))"
    case .date: text += date()
    case .weekday, .unit, .role, .says, .wins, .rises, .falls:
      text += random.any(of: Headlines.words[slot] ?? [""])
    case .noun: text += Vocabulary.nouns.word(&random)
    case .nouns: text += Self.plural(of: Vocabulary.nouns.word(&random))
    case .adjective: text += Vocabulary.adjectives.word(&random)
    case .verb: text += Vocabulary.verbs.word(&random)
    case .adverb: text += Vocabulary.adverbs.word(&random)
    case .phrase: append(random.any(of: Headlines.phrases), to: &text)
    case .clause: append(random.any(of: Headlines.clauses), to: &text)
    }
  }

  private mutating func amount() -> String {
    let currency = random.any(of: ["$", "€", "£"])
    let scale = random.any(of: ["million", "million", "billion"])
    let tenths = random.isOne(in: 3) ? ".\(1 + random.below(9))" : ""
    return "\(currency)\(1 + random.below(900))\(tenths) \(scale)"
  }

  /// A number of things, with commas between thousands.
  private mutating func count() -> String {
    let number = random.isOne(in: 3) ? 1000 + random.below(90_000) : 2 + random.below(900)
    guard number >= 1000 else { return "\(number)" }
    return "\(number / 1000)," + "\(1000 + number % 1000)".dropFirst()
  }

  private mutating func date() -> String {
    let month = random.any(of: Self.months)
    return "\(month) \(1 + random.below(28)), \(2012 + random.below(16))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.utf8.dropLast().last, !"aeou".utf8.contains(before) {
      return noun.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (hisses ? "es" : "s")
  }
}

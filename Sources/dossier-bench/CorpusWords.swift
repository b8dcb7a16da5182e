/// What generated articles are made of; people and deals are invented.
enum Words {
  static let companies =
    [
      "Thales", "Leonardo", "Subaru", "Mitsubishi Electric", "Kawasaki Heavy Industries", "IHI",
      "Toray", "Safran", "Boeing", "Saab", "Rheinmetall", "Indra", "Hensoldt", "Synspective",
      "BAE Systems", "Airbus", "Komatsu", "Fujitsu", "Embraer", "Hanwha Aerospace",
    ] + generatedNames(count: 380, ending: ["Systems", "Heavy Industries", "Aerospace", "Corp"])

  static let programs =
    [
      "SAFE program", "Global Combat Air Programme", "European Defence Fund",
      "Defense Industry Dialogue", "Permanent Structured Cooperation",
    ] + generatedNames(count: 60, ending: ["Initiative", "Agreement", "Dialogue"])

  static let places = [
    "Tokyo", "Brussels", "Washington", "Paris", "Rome", "London", "Seoul", "Manila", "Berlin",
    "Warsaw", "Helsinki", "Canberra", "Ottawa", "Madrid", "Oslo", "Riga", "Nagoya", "Turin",
  ]

  /// Common words first: the vocabulary follows Zipf's law as running text does.
  static let common: [String] = {
    var random = RandomSource(seed: 7)
    let syllables = ["ta", "ren", "mo", "lis", "ka", "ver", "on", "dri", "sel", "pa", "thu", "ine"]
    return (0..<6000).map { number in
      (0..<(1 + number % 4)).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
    }
  }()

  static func person(_ random: inout RandomSource) -> String {
    random.zipf(givenNames) + " " + random.zipf(familyNames)
  }

  /// About fifty words with names, a figure and a quote among them.
  static func paragraph(
    about companies: [String], program: String, place: String, person: String,
    _ random: inout RandomSource
  ) -> String {
    let company = random.zipf(companies)
    let amount = Int.random(in: 1...900, using: &random)
    let filler = (0..<24).map { _ in random.zipf(common) }.joined(separator: " ")
    let openings = [
      "\(company) said on Tuesday in \(place) that it will join the \(program).",
      "The \(program) is worth $\(amount) million, and \(company) wants a share of it.",
      "\"We are ready to build it,\" said \(person), a director of \(company).",
      "Spending in \(place) rose by \(amount % 30) percent, which helps \(company).",
    ]
    return random.zipf(openings) + " The " + filler + " as the \(program) grew, \(person) said."
  }

  private static let givenNames = [
    "Maria", "Kenji", "Anna", "Pierre", "Haruka", "Luca", "Ingrid", "Tomasz", "Yuki", "Elena",
  ]

  private static let familyNames =
    ["Tanaka", "Rossi", "Lindqvist", "Moreau", "Sato", "Kowalska", "Weber", "Okafor", "Silva"]
    + generatedNames(count: 200, ending: [""])

  private static func generatedNames(count: Int, ending: [String]) -> [String] {
    var random = RandomSource(seed: UInt64(count))
    let syllables = ["Bra", "vel", "Tor", "min", "Kes", "dal", "Or", "wick", "Len", "ster", "ham"]
    return (0..<count).map { number in
      let name = (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
      let title = name.prefix(1).uppercased() + name.dropFirst().lowercased()
      return [title, ending[number % ending.count]].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

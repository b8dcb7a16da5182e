/// Titles, standfirsts and the smaller parts that sentences are filled with.
enum Headlines {
  static let titles = SentenceTemplate.all(
    in: """
      {company} {wins} {phrase} order from {place}
      {place} and {place} near a deal on {phrase}
      {company} seeks a part in the {program}
      {company} shares {rises} {percent} percent as {nouns} {verb}
      {place} puts {amount} into {phrase}
      {program} opens to {nouns} from {place}
      {person} warns of {adjective} {nouns} in {place}
      {company} and {company} to share {phrase}
      Court in {place} fines {company} {amount} over {phrase}
      {company} hires {count} for {adjective} {noun} in {place}
      Why {place} wants {phrase} before {year}
      {company} hands over first {unit} to {place}
      {place} delays {phrase} until {year}
      {person} leaves {company} after {adjective} {noun}
      {program} runs {amount} over its budget
      How {company} {verb} the {phrase}
      """)

  static let standfirsts = SentenceTemplate.all(
    in: """
      The maker wants work from {place} as {nouns} grow.
      {place} pays {percent} percent of the {program}, and {nouns} wait.
      A {adjective} {noun} has {verb} the {phrase} since {year}.
      Officials and {nouns} in {place} doubt that {phrase} will come by {year}.
      {company} says the {adjective} {noun} is worth {amount}.
      What the {program} means for {phrase} and for {company}.
      {count} jobs hang on a {adjective} {noun} in {place}.
      Rivals of {company} look at {phrase} {adverb}.
      """)

  static let phrases = SentenceTemplate.all(
    in: """
      {adjective} {nouns}
      {noun} {nouns}
      {adjective} {noun}
      {adjective} {noun} {nouns}
      {noun} of {adjective} {nouns}
      {adjective} and {adjective} {nouns}
      {noun} {noun}
      {nouns} and {nouns}
      """)

  static let clauses = SentenceTemplate.all(
    in: """
      after the {adjective} {noun} {verb} the {noun}
      while {nouns} {verb} {adverb}
      as {adjective} {nouns} {verb} the {noun} of {nouns}
      although the {noun} {verb} {nouns} {adverb}
      which {verb} {nouns} and {adjective} {nouns}
      since no {noun} {verb} the {adjective} {nouns}
      because {nouns} {verb} the {noun} in {year}
      before the {noun} of {nouns} {verb}
      a {noun} that {nouns} {verb} {adverb}
      with {nouns}, {nouns} and a {adjective} {noun}
      despite {adjective} {nouns} about the {noun}
      once the {adjective} {noun} {verb}
      where {nouns} {verb} {count} {nouns}
      unless {adjective} {nouns} {verb}
      """)

  static let words: [Slot: [String]] = [
    .weekday: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    .unit: "aircraft satellites radars trucks engines missiles boats drones turbines chips",
    .role: "director spokesman minister engineer president lawyer manager chairwoman adviser",
    .says: "said said said added noted argued insisted stressed explained repeated claimed",
    .wins: "won secured landed took signed gained clinched",
    .rises: "rose climbed jumped gained grew advanced surged",
    .falls: "fell slid dropped lost sank declined slipped",
  ].mapValues { $0.split(separator: " ").map(String.init) }
}

import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct QuoteReaderTests {
  /// A marked text and the quotes in it, as "speaker: words".
  static let cases: [(String, [String])] = [
    ("\"We need ships,\" [person:Ana Ito] said.", ["Ana Ito: We need ships,"]),
    ("“We need ships,” said [person:Ana Ito], an admiral.", ["Ana Ito: We need ships,"]),
    (
      "'We need ships,' [person:Ana Ito], who leads the fleet, said in Oslo.",
      ["Ana Ito: We need ships,"]
    ),
    ("[person:Ana Ito] told [outlet:The Herald] that the plan was \"dead.\"", ["Ana Ito: dead."]),
    ("[person:Ana Ito] spoke. \"It is late,\" he added.", ["Ana Ito: It is late,"]),
    ("The plan was hailed as \"timely\" by [person:Ana Ito].", ["Ana Ito: timely"]),
    (
      "'It's the allies' duty to act,' [person:Ana Ito] said.",
      ["Ana Ito: It's the allies' duty to act,"]
    ),
    (
      "'The law is clear, \" she said, adding that 'it stands.'",
      ["she: The law is clear,", "she: it stands."]
    ),
    ("[person:Ana Ito] called it \"a mess\" and left.", ["Ana Ito: a mess"]),
    ("According to [person:Ana Ito], the pact is \"a first step.\"", ["Ana Ito: a first step."]),
    (
      "\"We go,\" [person:Ana Ito] said. \"We go now.\"",
      ["Ana Ito: We go,", "Ana Ito: We go now."]
    ),
    ("She said: \"We go now.\"", ["She: We go now."]),
    ("'We agree,' the two sides said in a joint statement.", ["the two sides: We agree,"]),
    ("The 'blue' flag flew.", []),
    ("They saw 'The Long Road Home' twice.", []),
    ("Both sides want \"deep and steady cooperation\" at sea.", ["-: deep and steady cooperation"]),
    ("The firms' profits and the banks' losses grew.", []),
    (
      "[person:Ana Ito] left.\n\"We go,\" he said.\n\"We stay,\" said [person:Bo Lund].",
      ["Ana Ito: We go,", "Bo Lund: We stay,"]
    ),
    (
      "\"We go,\" said [person:Ana Ito]. \"It is time.\n\"And we stay gone.\"",
      ["Ana Ito: We go,", "Ana Ito: It is time.", "Ana Ito: And we stay gone."]
    ),
    (
      "[place:Chile] and [place:Peru] said the mines are a 'shared good' of all.",
      ["Chile and Peru: shared good"]
    ),
    ("The so-called \"red line\" held, [person:Ana Ito] said.", []),
    ("\"We wait,\" one sailor said.", ["one sailor: We wait,"]),
    (
      "[person:Ana Ito] left. \"We go,\" she said.\n\"We go and we never come back to this place.\"",
      ["Ana Ito: We go,", "Ana Ito: We go and we never come back to this place."]
    ),
    (
      "[person:Ana Ito] came. \"[person:Bo Lund] was kind,\" she said.",
      ["Ana Ito: Bo Lund was kind,"]
    ),
    ("\"Why now?\" [person:Ana Ito] asked.", ["Ana Ito: Why now?"]),
    (
      "[person:Ana Ito] said he was \"very sorry\" and that [company:Acme] \"must pay.\"",
      ["Ana Ito: very sorry", "Ana Ito: must pay."]
    ),
    ("Back in '95 the fleet's 'old guard' left, officials said.", ["officials: old guard"]),
    (
      "\"This is a first,\" [person:Ana Ito] stated, calling it a \"historic\" day.",
      ["Ana Ito: This is a first,", "Ana Ito: historic"]
    ),
    (
      "[person:Ana Ito] spoke in Oslo. The fleet was \"tired,\" in her words, but not \"beaten.\"",
      ["Ana Ito: tired,", "Ana Ito: beaten."]
    ),
    (
      "In [person:Ana Ito]'s words, it is \"a very long staircase.\"",
      [
        "Ana Ito: a very long staircase."
      ]
    ),
    ("It is, in the words of [person:Bo Lund], \"a gift.\"", ["Bo Lund: a gift."]),
    ("The yard is \"asleep,\" as [person:Bo Lund] put it.", ["Bo Lund: asleep,"]),
    (
      "It took courage and, says [person:Ana Ito] of the [organization:Board], \"tea.\"",
      [
        "Ana Ito: tea."
      ]
    ),
    (
      "[person:Ana Ito], who edits the weekly [outlet:Harbour News], calls that \"a mess.\"",
      ["Ana Ito: a mess."]
    ),
    (
      "[person:Bo Lund], ferryman, [place:Oslo]: \"I eat what I catch.\"",
      [
        "Bo Lund: I eat what I catch."
      ]
    ),
    (
      "[person:Bo Lund] went to [place:Bergen], where he learned, he liked to say, \"fog.\"",
      ["Bo Lund: fog."]
    ),
    (
      "[person:Ana Ito] thanked the crews, describing them as \"steady\" and \"kind.\"",
      ["Ana Ito: steady", "Ana Ito: kind."]
    ),
    ("[person:Ana Ito] dubbed the plan \"the raft.\"", ["Ana Ito: the raft."]),
    (
      "\"If they go,\" said [person:Ana Ito], \"we go,\" and left.",
      ["Ana Ito: If they go,", "Ana Ito: we go,"]
    ),
    (
      "\"We have time,\" [person:Ana Ito] said.\nHe left.\n[person:Bo Lund] was \"glad.\"",
      ["Ana Ito: We have time,"]
    ),
    (
      "[place:Chile] and [place:Peru] call the mines a \"shared and precious good.\"",
      [
        "Chile and Peru: shared and precious good."
      ]
    ),
    (
      "A plan hailed as \"plainly good for all\".\n[person:Ana Ito] called it"
        + " \"plainly good for all\".",
      ["Ana Ito: plainly good for all"]
    ),
    (
      "\"We have time,\" [person:Ana Ito] said.\n\"We have time,\" [person:Bo Lund] said.",
      ["Ana Ito: We have time,", "Bo Lund: We have time,"]
    ),
    ("A banner said nothing of \"peace and quiet at sea\".", ["-: peace and quiet at sea"]),
  ]

  @Test(arguments: cases)
  func quotesAreReadWithTheirSpeakers(_ marked: String, _ expected: [String]) {
    let marked = MarkedText(marked)
    let quotes = QuoteReader.quotes(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    let read = quotes.map { quote in
      let speaker = marked.name(quote.speaker) ?? quote.speakerName ?? "-"
      return speaker + ": " + marked.text.string(quote.span)
    }
    #expect(read == expected)
  }

  @Test func aPronounMeansThePersonOfItsGender() {
    let marked = MarkedText(
      "Mr. [person:Bo Lund] met Ms. [person:Ana Ito]. \"We go,\" she said. \"We stay,\" he said.")
    let quotes = QuoteReader.quotes(
      in: marked.text, mentions: marked.mentions, entities: marked.entities)
    #expect(quotes.map { marked.name($0.speaker) } == ["Ana Ito", "Bo Lund"])
  }
}

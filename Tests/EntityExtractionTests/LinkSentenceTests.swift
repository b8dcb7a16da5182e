import NewsModel
import Testing

@testable import EntityExtraction

/// Sentences as wire services phrase ties, each with every labelled tie it holds.
@Suite struct LinkSentenceTests {
  static let reader = LinkReader(countriesByDemonym: [
    "Norwegian": "Norway", "Chilean": "Chile", "Peruvian": "Peru",
  ])

  static func labelled(_ marked: String) -> [String] {
    let marked = MarkedText(marked)
    let links = reader.links(in: marked.text, mentions: marked.mentions, entities: marked.entities)
    return links.compactMap { link in
      link.label.map {
        "\(marked.entities[link.from].name) \($0.rawValue) \(marked.entities[link.to].name)"
      }
    }.sorted()
  }

  @Test(arguments: [
    (
      "[place:Norway] wants to become a full partner in the alliance's [program:Falcon] scheme.",
      ["Norway takes part in Falcon"]
    ),
    (
      "[place:Norway] has signed radar contracts with [place:Chile], and it has joined a"
        + " multinational [program:Falcon Coalition].",
      ["Norway signed Chile", "Norway takes part in Falcon Coalition"]
    ),
    (
      "Officials from [place:Norway] said they would take part in [program:Falcon].",
      ["Norway takes part in Falcon"]
    ),
    (
      "[company:Acme], a unit of [company:Norvik], has been selected for the [program:Falcon].",
      ["Acme subsidiary of Norvik", "Acme takes part in Falcon"]
    ),
    (
      "[place:Norway]'s participation in the [program:Falcon] is settled.",
      ["Norway takes part in Falcon"]
    ),
    (
      "The [program:Falcon], which groups [place:Norway], [place:Chile] and [place:Peru], is late.",
      ["Chile takes part in Falcon", "Norway takes part in Falcon", "Peru takes part in Falcon"]
    ),
    (
      "[place:Chile] and [place:Peru] agreed on a [program:Falcon Pact] in May.",
      ["Chile takes part in Falcon Pact", "Peru takes part in Falcon Pact"]
    ),
    (
      "In [place:Oslo], [company:Acme] joined the [program:Falcon].", ["Acme takes part in Falcon"]
    ),
    (
      "Unlike [place:Chile], [place:Peru] joined the [program:Falcon].",
      ["Peru takes part in Falcon"]
    ),
    (
      "[person:Ana Ito] said [place:Peru] will join the [program:Falcon].",
      ["Peru takes part in Falcon"]
    ),
    (
      "[company:Acme], [place:Norway]'s biggest yard, will take part in the [program:Falcon].",
      ["Acme takes part in Falcon"]
    ),
    (
      "Firms at the [event:Falcon Show] included [company:Acme] and [company:Tolva].",
      ["Acme takes part in Falcon Show", "Tolva takes part in Falcon Show"]
    ),
    (
      "[company:Acme] will display its glider at the [event:Falcon Show] in [place:Oslo].",
      ["Acme takes part in Falcon Show"]
    ),
    (
      "The [program:Falcon Fund] is backed by [place:Norway] and the [organization:Union].",
      ["Norway takes part in Falcon Fund", "Union takes part in Falcon Fund"]
    ),
    (
      "Talks between [place:Chile] and [place:Peru] on the [program:Falcon Pact] resumed.",
      ["Chile met with Peru", "Chile takes part in Falcon Pact", "Peru takes part in Falcon Pact"]
    ),
    (
      "[place:Norway], [place:Chile] and [place:Peru] are developing the [program:Falcon Fighter].",
      [
        "Chile develops with Peru", "Chile takes part in Falcon Fighter",
        "Norway develops with Chile", "Norway develops with Peru",
        "Norway takes part in Falcon Fighter", "Peru takes part in Falcon Fighter",
      ]
    ),
    (
      "The contractors of the [program:Falcon], such as [company:Acme], met in [place:Oslo].",
      ["Acme takes part in Falcon"]
    ),
    (
      "Among those paid from the [program:Falcon Fund] is [company:Acme], which makes sails.", []
    ),
    (
      "[company:Acme] received a grant from the [program:Falcon Fund].",
      [
        "Acme takes part in Falcon Fund"
      ]
    ),
    ("[company:Tolva] has been admitted to the [program:Falcon].", ["Tolva takes part in Falcon"]),
    ("The [program:Falcon] has admitted [place:Peru].", ["Peru takes part in Falcon"]),
    (
      "[place:Peru]'s now busy abroad, signing a radar deal with [place:Chile] and"
        + " joining the [place:Norway]-led [program:Falcon].",
      ["Norway leads Falcon", "Peru signed Chile", "Peru takes part in Falcon"]
    ),
    ("[place:Peru]'s bid to join the [program:Falcon] stalled.", ["Peru takes part in Falcon"]),
  ])
  func participationIsRead(_ marked: String, _ expected: [String]) {
    #expect(Self.labelled(marked) == expected)
  }

  @Test(arguments: [
    (
      "[place:Chile] is building a trainer together with [place:Norway] and [place:Peru].",
      ["Chile develops with Norway", "Chile develops with Peru"]
    ),
    (
      "One sign is a new trainer that [place:Chile] is developing together with [place:Peru].",
      ["Chile develops with Peru"]
    ),
    (
      "A rocket designed jointly by [company:Acme] and [company:Tolva] flew.",
      ["Acme develops with Tolva"]
    ),
    (
      "[company:Acme]'s joint venture with [company:Tolva] opened in May.",
      ["Acme develops with Tolva"]
    ),
    (
      "[company:Acme] is teaming up with [company:Tolva] to field a drone.",
      ["Acme develops with Tolva"]
    ),
    (
      "Since a treaty signed last year, [place:Chile] has been developing a jet with [place:Peru].",
      ["Chile develops with Peru"]
    ),
    ("[company:Acme] and [company:Tolva] will co-develop a radar.", ["Acme develops with Tolva"]),
    ("[company:Acme] is not developing a radar with [company:Tolva].", []),
    ("[place:Norway] is a member of the [organization:Union].", ["Norway member of Union"]),
    (
      "[place:Norway], long a member of the [organization:Union], and [place:Peru] trade fish.",
      ["Norway member of Union"]
    ),
    ("[place:Norway] hopes to join the [organization:Union].", ["Norway member of Union"]),
    (
      "The [organization:Makers' League], whose members include [company:Acme], wrote a letter.",
      ["Acme member of Makers' League"]
    ),
    ("[place:Norway] never joined the [organization:Union].", []),
    ("Members of the [organization:Union] toured [place:Norway].", []),
    ("[company:Acme] is a subsidiary of [company:Norvik].", ["Acme subsidiary of Norvik"]),
    ("[company:Acme], owned by [company:Norvik], grew.", ["Acme subsidiary of Norvik"]),
    ("[company:Norvik], which controls [company:Acme], grew.", ["Acme subsidiary of Norvik"]),
    ("[company:Acme], [company:Norvik]'s space arm, grew.", ["Acme subsidiary of Norvik"]),
    ("[company:Norvik] refused to buy [company:Acme].", []),
    (
      "[company:Norvik], through its subsidiary [company:Acme], runs ferries.",
      ["Acme subsidiary of Norvik"]
    ),
  ])
  func partnersAndOwnersAreRead(_ marked: String, _ expected: [String]) {
    #expect(Self.labelled(marked) == expected)
  }

  @Test(arguments: [
    (
      "[company:Acme] won a contract from the [organization:Navy Board].",
      [
        "Acme supplies Navy Board"
      ]
    ),
    ("[place:Peru] awarded [company:Acme] a contract for six ferries.", ["Acme supplies Peru"]),
    ("[place:Peru] has ordered six ferries from [company:Acme].", ["Acme supplies Peru"]),
    ("[place:Peru] rejected an offer to buy ferries from [company:Acme].", []),
    ("[company:Acme] could deliver radars to [place:Chile] next year.", ["Acme supplies Chile"]),
    ("[company:Acme], the maker of the [equipment:Kestrel], grew.", ["Acme supplies Kestrel"]),
    (
      "The [equipment:Kestrel], built in [place:Oslo] by [company:Acme], flew.",
      [
        "Acme supplies Kestrel"
      ]
    ),
    ("[company:Acme] of [place:Bergen] makes sails.", ["Acme based in Bergen"]),
    ("[place:Bergen]-based [company:Acme] makes sails.", ["Acme based in Bergen"]),
    ("Norwegian shipbuilder [company:Acme] left [place:Norway].", ["Acme based in Norway"]),
    (
      "Big makers are coming too, namely [place:Norway]'s [company:Acme] and [place:Chile]'s"
        + " [company:Tolva] and [company:Rimac].",
      ["Acme based in Norway", "Rimac based in Chile", "Tolva based in Chile"]
    ),
    ("[company:Acme], headquartered in [place:Bergen], makes sails.", ["Acme based in Bergen"]),
    ("[company:Acme] sold sails in [place:Bergen].", []),
    (
      "A reader from [company:Rimac] of [place:Bergen], made by [company:Acme] in [place:Oslo].",
      [
        "Rimac based in Bergen"
      ]
    ),
  ])
  func suppliersAndSeatsAreRead(_ marked: String, _ expected: [String]) {
    #expect(Self.labelled(marked) == expected)
  }

  @Test(arguments: [
    ("[person:Ana Ito], president of [company:Acme], resigned.", ["Ana Ito leads Acme"]),
    ("[company:Acme] chief executive [person:Ana Ito] resigned.", ["Ana Ito leads Acme"]),
    ("[company:Acme] named [person:Ana Ito] as its chief executive.", ["Ana Ito leads Acme"]),
    (
      "[person:Ana Ito], who is also a vice president of the [organization:Commission], spoke.",
      ["Ana Ito represents Commission"]
    ),
    ("[place:Norway]'s defence minister [person:Bo Lund] spoke.", ["Bo Lund represents Norway"]),
    ("The Norwegian envoy [person:Bo Lund] left [place:Norway].", ["Bo Lund represents Norway"]),
    (
      "[person:Bo Lund], [organization:Union] foreign policy chief, met [person:Ana Ito].",
      ["Bo Lund leads Union", "Bo Lund met with Ana Ito"]
    ),
    ("The [place:Norway]-led [program:Falcon] met.", ["Norway leads Falcon"]),
    ("The [program:Falcon] is led by [place:Norway].", ["Norway leads Falcon"]),
    ("She took over in [place:Oslo] from Rear Admiral [person:Bo Lund].", []),
    ("Former critic [person:Ana Ito] toured [company:Acme].", []),
    (
      "[organization:Board] met with officials of the [organization:Union] in [place:Oslo].",
      [
        "Board met with Union"
      ]
    ),
    (
      "[person:Bo Lund] held talks with his counterpart [person:Ana Ito].",
      [
        "Bo Lund met with Ana Ito"
      ]
    ),
    ("[person:Ana Ito] and [person:Bo Lund] met on Friday.", ["Ana Ito met with Bo Lund"]),
    (
      "[person:Ana Ito], who runs [company:Acme], is to meet [person:Bo Lund].",
      [
        "Ana Ito leads Acme", "Ana Ito met with Bo Lund",
      ]
    ),
    ("[person:Ana Ito] declined to meet [person:Bo Lund].", []),
    (
      "[person:Ana Ito] and [person:Bo Lund] took another step and ratified a pact of wider scope,"
        + " the [program:Falcon Treaty].",
      ["Ana Ito signed Falcon Treaty", "Bo Lund signed Falcon Treaty"]
    ),
    (
      "The [program:Falcon Treaty] was signed in May by [person:Ana Ito].",
      [
        "Ana Ito signed Falcon Treaty"
      ]
    ),
    (
      "Signature of the [program:Falcon Treaty] by [place:Peru] is near.",
      [
        "Peru signed Falcon Treaty"
      ]
    ),
    ("[place:Peru] has not signed the [program:Falcon Treaty].", []),
    ("[place:Chile] and [place:Peru] signed a border agreement.", ["Chile signed Peru"]),
    ("[place:Peru] criticised the [program:Falcon Treaty].", []),
  ])
  func officesMeetingsAndSignaturesAreRead(_ marked: String, _ expected: [String]) {
    #expect(Self.labelled(marked) == expected)
  }

  @Test(arguments: [
    "[place:Norway] refused to join the [program:Falcon].",
    "[place:Norway] ruled out joining the [program:Falcon].",
    "[place:Norway] has not joined the [program:Falcon].",
    "[place:Norway] withdrew from talks before entering the [program:Falcon].",
    "[place:Norway] declined to take part in the [program:Falcon].",
    "[person:Ana Ito] praised the [program:Falcon] while visiting [place:Norway].",
    "The [program:Falcon] was launched without [place:Norway].",
    "[company:Acme] will not contribute engines to the [program:Falcon].",
  ])
  func whatIsDeniedIsNoParticipation(_ marked: String) {
    #expect(Self.labelled(marked).filter { $0.contains("takes part in") } == [])
  }

  @Test(arguments: [
    (
      "By joining [program:Falcon], [place:Oslo] hopes to answer threats from [place:Chile].",
      ["Oslo takes part in Falcon"]
    ),
    (
      "After joining [program:Falcon], officials from [place:Norway] wrote to [place:Peru].",
      ["Norway takes part in Falcon"]
    ),
    ("Before joining [program:Falcon], its founders worried about [place:Chile].", []),
    (
      "[company:Acme] beat [company:Norvik] and joined the [program:Falcon].",
      ["Acme takes part in Falcon"]
    ),
    ("A rival of [company:Acme] bought [company:Norvik].", []),
    ("[place:Norway] and [place:Chile] will start a dialogue in May.", []),
    ("[company:Acme] plans to partner with [company:Norvik].", []),
    (
      "[place:Norway] signed the [program:Falcon Treaty] and agreed on the"
        + " [program:Falcon Treaty].", ["Norway signed Falcon Treaty"]
    ),
    ("Prime Minister [person:Ana Ito] unveils the [program:Falcon Plan].", []),
    (
      "The [program:Falcon Programme] ([program:Falcon]), which joins [place:Chile] and"
        + " [place:Peru], is late.",
      ["Chile takes part in Falcon", "Peru takes part in Falcon"]
    ),
    ("[company:Acme] holds a 19.9 percent stake in [company:Norvik].", []),
    ("[company:Acme] owns 60% of [company:Norvik].", ["Norvik subsidiary of Acme"]),
    ("[company:Acme] owns 30% of [company:Norvik].", []),
    (
      "[company:Rimac] is a joint venture between [company:Acme] and [company:Norvik].",
      ["Acme develops with Norvik", "Rimac subsidiary of Acme", "Rimac subsidiary of Norvik"]
    ),
    (
      "[company:Acme] and [company:Norvik] set up joint venture [company:Rimac].",
      ["Acme develops with Norvik", "Rimac subsidiary of Acme", "Rimac subsidiary of Norvik"]
    ),
  ])
  func onlyTheSubjectDoesWhatTheVerbSays(_ marked: String, _ expected: [String]) {
    #expect(Self.labelled(marked) == expected)
  }

  @Test(arguments: ["may join", "hopes to join", "is considering joining", "could join"])
  func aWishIsLessSureThanADeed(_ words: String) throws {
    func confidence(_ words: String) -> Double? {
      let marked = MarkedText("[place:Norway] \(words) the [program:Falcon].")
      return Self.reader.links(
        in: marked.text, mentions: marked.mentions, entities: marked.entities
      ).first { $0.label == .takesPartIn }?.confidence
    }
    let wish = try #require(confidence(words))
    let deed = try #require(confidence("joined"))
    #expect(wish < deed * 0.7)
    #expect(wish > 0.4)
  }
}

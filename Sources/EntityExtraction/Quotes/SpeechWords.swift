/// The words that attribute what is quoted, in lower case.
enum SpeechWords {
  /// Verbs of saying, as news prints them.
  static let verbs: Set<String> = [
    "recounts", "observes", "maintains", "contends", "laments", "continues", "revealed", "reveals",
    "disclosed", "joked", "jokes", "declares", "answered", "answers", "elaborated", "complains",
    "said", "say", "says", "saying", "told", "tell", "tells", "telling", "added", "adds", "adding",
    "stated", "states", "stating", "noted", "notes", "noting", "remarked", "remarks", "remarking",
    "explained", "explains", "explaining", "argued", "argues", "arguing", "warned", "warns",
    "warning", "wrote", "writes", "writing", "posted", "tweeted", "announced", "announces",
    "announcing", "declared", "declares", "declaring", "claimed", "claims", "claiming", "insisted",
    "insists", "insisting", "stressed", "stresses", "stressing", "emphasized", "emphasised",
    "emphasizes", "emphasizing", "acknowledged", "acknowledges", "admitted", "admits", "asked",
    "asks", "replied", "replies", "responded", "responds", "called", "calls", "calling",
    "described", "describes", "describing", "dubbed", "hailed", "hails", "hailing", "praised",
    "praises", "praising", "condemned", "condemn", "condemns", "condemning", "denounced",
    "denounces", "denounce", "slammed", "slams", "criticized", "criticised", "criticizes", "vowed",
    "vows", "vowing", "pledged", "promised", "promises", "urged", "urges", "urging", "suggested",
    "suggests", "commented", "comments", "concluded", "concludes", "continued", "cautioned",
    "cautions", "confirmed", "confirms", "denied", "denies", "expressed", "expressing", "quipped",
    "joked", "recalled", "recalls", "reiterated", "reiterates", "reiterating", "reported",
    "testified", "observed", "pointed", "termed", "labeled", "labelled", "branded", "branding",
    "characterized", "characterised", "welcomed", "welcomes", "predicted",
    "predicts", "mentioned", "underlined", "underscored", "underscores", "highlighted", "accused",
    "accuses", "accusing", "blasted", "lamented", "hinted", "quoted", "cited",
    "citing", "touted", "deemed", "believes", "thinks",
    "touting", "decried", "decries", "shouted", "tells", "countered", "conceded", "proclaimed",
    "insist", "call", "describe", "demanded", "demands", "demanding", "assured",
    "assures", "complained", "recounted", "echoed", "echoes", "signaled", "signalled",
  ]

  /// Verbs whose passive names the speaker after "by": "hailed as timely by the envoy".
  static let passive: Set<String> = [
    "hailed", "called", "described", "dubbed", "termed", "labeled", "labelled", "branded",
    "characterized", "characterised", "praised", "condemned", "denounced", "considered", "deemed",
    "criticized", "criticised", "decried", "touted", "welcomed", "quoted", "cited",
  ]

  static let pronouns: [String: Gender] = [
    "he": .male, "she": .female, "they": .open, "it": .none,
  ]

  /// "in his words".
  static let possessives: [String: Gender] = ["his": .male, "her": .female, "their": .open]

  /// Whom a pronoun may stand for.
  enum Gender: Equatable {
    case male, female
    /// Anybody, one or several.
    case open
    /// Nobody: a body or a firm.
    case none
  }

  /// Titles that tell a person's gender.
  static let genders: [String: Gender] = [
    "mr": .male, "mr.": .male, "sir": .male, "king": .male, "prince": .male, "chairman": .male,
    "spokesman": .male, "lord": .male, "businessman": .male, "emperor": .male,
    "mrs": .female, "mrs.": .female, "ms": .female, "ms.": .female, "miss": .female,
    "dame": .female, "queen": .female, "princess": .female, "chairwoman": .female,
    "spokeswoman": .female, "lady": .female, "businesswoman": .female, "empress": .female,
  ]
}

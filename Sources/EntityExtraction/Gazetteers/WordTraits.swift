/// What the lexicon knows about a word, whatever it names where it stands.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// A first name ("Kaja", "Shigeru").
  static let givenName = Self(rawValue: 1 << 0)
  /// A family name that leads in its language ("Kim", "Xi").
  static let familyName = Self(rawValue: 1 << 1)
  /// A word that joins parts of a person's name ("von", "bin").
  static let particle = Self(rawValue: 1 << 2)
  /// A form of address in front of a name ("Mr", "Gen.").
  static let honorific = Self(rawValue: 1 << 3)
  /// An office or trade in front of a name ("president", "analyst").
  static let office = Self(rawValue: 1 << 4)
  /// A word that an office may start with ("prime", "deputy", "foreign").
  static let officeModifier = Self(rawValue: 1 << 5)
  /// A verb of speech ("said").
  static let speech = Self(rawValue: 1 << 6)
  /// What a firm's name ends in ("Ltd", "Industries").
  static let companyHead = Self(rawValue: 1 << 7)
  /// A legal form, no part of a firm's identity ("Ltd", "AG").
  static let legalForm = Self(rawValue: 1 << 8)
  /// What the name of a body is built on ("Ministry", "Agency").
  static let organizationHead = Self(rawValue: 1 << 9)
  /// What the name of an undertaking is built on ("Treaty", "Programme").
  static let programHead = Self(rawValue: 1 << 10)
  /// What the name of a place is built on ("Sea", "Province").
  static let placeHead = Self(rawValue: 1 << 11)
  /// What the name of an event is built on ("Summit", "War").
  static let eventHead = Self(rawValue: 1 << 12)
  /// What the name of a newspaper or broadcaster is built on ("Times", "Gazette").
  static let outletHead = Self(rawValue: 1 << 13)
  /// A kind of machine, named right after its name ("Patriot missile").
  static let machine = Self(rawValue: 1 << 14)
  /// A subject of policy, as ministries and treaties are named for ("Defence", "Trade").
  static let topic = Self(rawValue: 1 << 15)
  /// A word that starts sentences and headlines, and no names ("Recently", "Both").
  static let neverName = Self(rawValue: 1 << 16)
  /// A people or what belongs to it ("Japanese").
  static let demonym = Self(rawValue: 1 << 17)
  /// A month or day of the week.
  static let calendar = Self(rawValue: 1 << 18)
  /// A word that joins the parts of a body's name ("of", "for").
  static let connector = Self(rawValue: 1 << 19)
  /// A lower-case word that says a firm is meant ("maker", "supplier").
  static let firm = Self(rawValue: 1 << 20)
  /// A point of the compass or size, part of a name only in front of one ("North", "Greater").
  static let direction = Self(rawValue: 1 << 21)
  /// A head whose complement comes right behind it ("University of …", "Bank of …").
  static let takesComplement = Self(rawValue: 1 << 22)
  /// A head that stands in front of the name ("Operation", "Typhoon", "Mount").
  static let leadsName = Self(rawValue: 1 << 23)
  /// A word that describes an undertaking without saying what it is ("joint", "historic").
  static let describing = Self(rawValue: 1 << 24)
  /// What a part of a firm is called behind the firm's name ("Mobility", "Deutschland").
  static let branch = Self(rawValue: 1 << 25)
  /// A family name, wherever it stands in a name ("Tanaka", "Okafor").
  static let surname = Self(rawValue: 1 << 26)
  /// A personal name that is something else as well ("May", "Stone", "Jordan").
  static let doubtfulName = Self(rawValue: 1 << 27)
  /// A preposition that places stand behind ("in", "near").
  static let locative = Self(rawValue: 1 << 28)
  /// "The", "a" and their like.
  static let article = Self(rawValue: 1 << 29)
  /// The ending of a possessive.
  static let possessive = Self(rawValue: 1 << 30)
  /// A small word that joins the capitals of one name ("of", "the", "&", "bin").
  static let joinsNames = Self(rawValue: 1 << 31)

  /// The traits the data files name.
  static let named: [String: WordTraits] = [
    "givenName": .givenName, "familyName": .familyName, "particle": .particle,
    "honorific": .honorific, "office": .office, "officeModifier": .officeModifier,
    "speech": .speech, "companyHead": .companyHead, "legalForm": .legalForm,
    "organizationHead": .organizationHead, "programHead": .programHead, "placeHead": .placeHead,
    "eventHead": .eventHead, "outletHead": .outletHead, "machine": .machine, "topic": .topic,
    "neverName": .neverName, "demonym": .demonym, "calendar": .calendar,
    "connector": .connector, "firm": .firm, "direction": .direction,
    "takesComplement": .takesComplement, "leadsName": .leadsName, "describing": .describing,
    "branch": .branch, "locative": .locative, "article": .article, "possessive": .possessive,
    "joinsNames": .joinsNames,
  ]
}

/// What the holder of an office is to the body or country it is an office of.
enum Office: String, Sendable {
  /// Heads it.
  case leader
  /// Speaks or acts for it.
  case envoy
  /// Either.
  case any

  /// Whether `words` are an office of this sort; the last word decides, unless one before it makes
  /// the holder a deputy.
  func matches(_ words: ArraySlice<UInt16>, in grammar: LinkGrammar) -> Bool {
    guard let head = words.last else { return false }
    let isLeader = grammar.leaders.contains(head)
    let isEnvoy = grammar.envoys.contains(head)
    guard isLeader || isEnvoy else { return false }
    let isDeputy = words.contains(where: grammar.deputies.contains)
    return switch self {
    case .leader: isLeader && !isDeputy
    case .envoy: isEnvoy || isDeputy
    case .any: true
    }
  }

  /// Every word this sort of office may end in.
  var heads: Set<String> {
    self == .leader ? Self.leaders : Self.leaders.union(Self.envoys)
  }

  static let deputies: Set<String> = [
    "vice", "deputy", "assistant", "press", "former", "ex", "acting", "associate", "junior",
    "regional", "finance", "marketing", "sales", "technical", "research", "operations",
    "commercial",
    "terminal",
  ]

  static let leaders: Set<String> = [
    "president", "chief", "chairman", "chairwoman", "chair", "chairperson", "ceo", "head",
    "director", "director-general", "secretary-general", "founder", "co-founder", "leader",
    "premier", "chancellor", "king", "queen", "emperor", "governor", "mayor", "boss", "owner",
    "commander", "executive", "sultan", "emir", "pope", "dean", "rector",
  ]

  static let envoys: Set<String> = [
    "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "representative",
    "negotiator", "diplomat", "official", "delegate", "vice-president", "officer", "general",
    "admiral", "colonel", "senator", "lawmaker", "analyst", "economist", "professor", "researcher",
    "fellow", "lawyer", "consul", "adviser", "advisor", "congressman", "congresswoman",
    "counterpart",
    "strategist", "engineer", "scientist", "expert", "lecturer", "minister", "secretary",
    "commissioner", "manager", "coordinator", "prince", "princess",
  ]
}

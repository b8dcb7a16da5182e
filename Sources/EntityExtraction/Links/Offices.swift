/// The last words of offices, by what their holders are to what they hold office in.
enum Offices {
  static func words(of group: String) -> Set<String> {
    switch group {
    case "leader": leaders
    case "envoy": envoys
    default: leaders.union(envoys)
    }
  }

  /// Those who head something.
  private static let leaders: Set<String> = [
    "president", "chief", "chairman", "chairwoman", "chair", "chairperson", "ceo", "head",
    "director", "director-general", "secretary-general", "founder", "co-founder", "leader",
    "premier", "chancellor", "king", "queen", "emperor", "governor", "mayor", "boss", "owner",
    "commander", "executive", "minister", "secretary", "commissioner", "sultan", "emir", "pope",
    "manager", "dean", "rector", "chairs",
  ]

  /// Those who speak or act for something.
  private static let envoys: Set<String> = [
    "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "representative",
    "negotiator", "diplomat", "official", "delegate", "vice-president", "deputy", "officer",
    "general", "admiral", "colonel", "senator", "lawmaker", "analyst", "economist", "professor",
    "researcher", "fellow", "lawyer", "consul", "attaché", "adviser", "advisor", "congressman",
    "congresswoman", "strategist", "engineer", "scientist", "expert", "lecturer",
  ]
}

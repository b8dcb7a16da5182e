/// The small words that tell how names hang together in a clause.
struct LinkGrammar: Sendable {
  /// Behind them another clause begins, or the deed is denied: no rule reads across them.
  let barriers: WordSet
  /// What makes a deed a wish or a possibility.
  let wishes: WordSet
  let determiners: WordSet
  /// What makes a name the complement of another word.
  let prepositions: WordSet
  /// What leaves out a name: "unlike Norway".
  let exclusions: WordSet
  /// Those who act for a body or country: "officials from Norway", "Norway's navy".
  let agents: WordSet
  /// What ends a noun phrase on its way to the name that heads it.
  let phraseEnds: WordSet
  /// "a pact called", "a scheme known as".
  let namings: WordSet
  /// Words too common to choose rules by.
  let common: WordSet
  let leaders: WordSet
  let envoys: WordSet
  let deputies: WordSet
  let comma: WordSet
  let closing: WordSet
  let possessive: WordSet
  /// Behind "'s" they make it a verb: "Norway's already building".
  let contracted: WordSet
  /// "of" and "from", between an agent and the one acted for.
  let belonging: WordSet
  /// Prepositions inside offices: "secretary of state", "minister for trade".
  let titleJoints: WordSet
  let saying: WordSet
  /// What joins a second verb to the subject of the first.
  let conjunctions: WordSet
  let relatives: WordSet
  /// "said it will": the subject goes on.
  let pronouns: WordSet

  init(_ words: inout RuleWords) {
    barriers = words.set(Self.clauseWords + Self.denials)
    wishes = words.set(Self.wishWords)
    determiners = words.set(["the", "a", "an", "its", "their", "his", "her", "this", "that"])
    prepositions = words.set(Self.prepositionWords)
    exclusions = words.set(["unlike", "without", "except", "excluding", "than", "besides", "not"])
    agents = words.set(Self.agentWords)
    phraseEnds = words.set(Self.prepositionWords + Self.phraseEndWords + Self.clauseWords)
    namings = words.set(["called", "dubbed", "named", "known", "as", "titled"])
    common = words.set(Self.commonWords)
    leaders = words.set(Office.leaders)
    envoys = words.set(Office.envoys)
    deputies = words.set(Office.deputies)
    comma = words.set([","])
    closing = words.set([")"])
    possessive = words.set(["'s", "'"])
    contracted = words.set(Self.contractedWords)
    belonging = words.set(["of", "from"])
    titleJoints = words.set(["of", "for"])
    saying = words.set(["said", "says", "told"])
    conjunctions = words.set(["and", "then"])
    relatives = words.set(["who", "which", "whose"])
    pronouns = words.set(["it", "they", "he", "she"])
  }

  private static let clauseWords = [
    ";", ":", ".", "while", "but", "whereas", "although", "though", "because", "after", "before",
    "when", "said", "says", "told", "according", "if", "\"", "once", "—", "–", "--", "|", "•",
  ]

  private static let denials = [
    "unlike", "despite", "without", "not", "never", "nor", "neither", "refused", "refuses",
    "refusing", "refuse", "refusal", "declined", "declines", "decline", "rejected", "rejects",
    "rejecting", "denied", "denies", "barred", "blocked", "excluded", "opposed", "opposes",
    "cancelled", "canceled", "scrapped", "abandoned", "shelved", "failed", "fails", "cannot",
    "can't", "won't", "isn't", "wasn't", "doesn't", "didn't", "wouldn't", "hasn't", "aren't",
    "ruled", "instead", "withdrew", "withdraw", "withdraws", "quit", "quits", "stopped", "halted",
    "criticized", "criticised", "against",
  ]

  private static let wishWords = [
    "may", "might", "could", "would", "hope", "hopes", "hoped", "hoping", "want", "wants",
    "wanted", "seek", "seeks", "sought", "seeking", "consider", "considers", "considered",
    "considering", "eye", "eyes", "eyeing", "eyed", "mull", "mulls", "mulling", "weigh", "weighs",
    "weighing", "explore", "explores", "exploring", "invited", "asked", "asks", "bid", "bids",
    "aim", "aims", "aiming", "proposed", "potential", "possible", "possibly", "interest",
    "interested", "plan", "plans", "planned", "planning", "wish", "wishes", "likely", "urged",
    "should", "if", "ready", "keen",
  ]

  private static let prepositionWords = [
    "in", "at", "to", "of", "from", "with", "by", "for", "near", "on", "off", "into", "against",
    "under", "through", "across", "via", "over", "outside", "inside", "around", "toward",
    "towards", "amid", "about", "between", "among", "within", "during", "since",
  ]

  private static let phraseEndWords = [
    ",", "(", ")", "and", "or", "that", "which", "who", "whose", "is", "are", "was", "were", "be",
    "been", "has", "have", "had", "will", "would", "may", "can", "could", "–", "—", "--", "as",
    "not", "it", "they", "he", "she",
  ]

  private static let agentWords = [
    "official", "officials", "leader", "leaders", "minister", "ministers", "government",
    "governments", "ministry", "firms", "firm", "companies", "company", "manufacturers", "makers",
    "representatives", "representative", "delegation", "delegations", "delegates", "envoys",
    "diplomats", "negotiators", "executives", "troops", "forces", "army", "navy", "parliament",
    "cabinet", "president", "startups", "start-ups", "contractors", "industry", "military",
    "authorities", "members", "officers", "chiefs", "commanders", "lawmakers", "engineers",
    "teams", "side", "counterparts", "counterpart", "crews", "shipyards", "suppliers",
  ]

  private static let contractedWords = [
    "already", "now", "also", "been", "still", "not", "set", "going", "making", "seeking",
    "eyeing", "looking", "trying", "getting", "taking", "joining", "building", "reaching",
    "planning", "pushing", "working", "developing", "considering",
  ]

  private static let commonWords = [
    ",", "'s", "of", "in", "with", "by", "for", "and", "the", "a", "to", "from", "at", "'", "(",
    "on", "as", "is", "who", "which", "-", "new", "between", "be", "was", "are", "were", "has",
    "also", "will",
  ]
}

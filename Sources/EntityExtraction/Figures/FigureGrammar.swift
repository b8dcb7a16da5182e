/// The small words around amounts, by what they do, in lower case.
enum FigureGrammar {
  /// Said of an amount rather than of what it measures: "about", "more than", "an initial".
  static let approximations: Set<String> = [
    "about", "some", "nearly", "almost", "around", "roughly", "over", "than", "more", "less",
    "fewer", "approximately", "just", "least", "most", "under", "only", "initial", "an", "a",
    "estimated", "record", "another", "additional", "further", "extra", "whopping", "the", "least",
    "total", "combined", "up", "between", "even", "its", "current", "previous", "least", "minus",
  ]

  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my",
    "your", "any", "each", "every", "some", "all", "both", "such", "no", "own", "another",
  ]

  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "to", "for", "from", "with", "into", "over", "under", "between",
    "against", "per", "as", "about", "after", "before", "during", "since", "until", "through",
    "within", "without", "among", "across", "toward", "towards", "amid", "via", "than", "worth",
    "despite", "including", "alongside", "upon", "like", "near", "around", "beyond", "behind",
    "starting", "beginning", "ending", "effective", "below", "above", "out",
  ]

  static let connectives: Set<String> = [
    "and", "or", "but", "nor", "that", "which", "who", "whom", "whose", "when", "while", "where",
    "if", "because", "although", "though", "whereas", "so", "yet", "it", "he", "she", "they", "we",
    "i", "you", "there", "also", "not", "now", "already", "then", "currently", "still", "later",
    "recently", "further", "drastically", "sharply", "roughly", "significantly", "together", "us",
    "them", "him", "me", "both",
    "according", "earlier", "ago", "down", "up", "more", "less", "fewer", "just", "only", "close",
    "percent", "pct", "per cent", "million", "billion",
    "trillion", "dollars", "euros", "yen",
  ]

  /// Verbs that put an amount to their subject.
  static let stating: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can",
    "could", "may", "might", "should", "must", "reached", "reach", "reaches", "reaching", "rose",
    "rise", "rises", "rising", "fell", "fall", "falls", "falling", "grew", "grow", "grows",
    "growing", "hit", "hits", "stood", "stands", "stand", "totaled", "totalled", "totals", "total",
    "amounted", "amounts", "amount", "climbed", "climb", "climbs", "dropped", "drop", "drops",
    "slid", "slide", "jumped", "jump", "jumps", "increased", "increase", "increases", "declined",
    "decline", "declines", "decreased", "exceed", "exceeds", "exceeded", "surpass", "surpassed",
    "came", "comes", "come", "went", "goes", "go", "surged", "surge", "plunged", "shrank", "shrink",
    "accounted", "accounts", "account", "make", "makes", "made", "cost", "costs", "became",
    "remain", "remains", "remained", "expected", "projected", "forecast", "estimated", "set",
    "valued", "priced", "capped", "topped", "tops", "top", "doubled", "tripled", "equals",
    "represents", "represent", "represented", "averaged", "averages", "gained", "lost", "soared",
    "put", "puts", "ends", "ended", "begins", "began", "starts", "started", "expires", "expired",
    "runs", "lasts", "compete", "competes", "competed", "edged", "eased", "expanded", "contracted",
    "slipped", "planned", "budgeted", "said",
  ]

  /// Verbs with an amount as their object, and the noun for what they do.
  static let nounsOfVerbs: [String: String] = [
    "invest": "investment", "invested": "investment", "invests": "investment",
    "investing": "investment", "buy": "purchases", "bought": "purchases", "buys": "purchases",
    "buying": "purchases", "purchase": "purchases", "purchased": "purchases",
    "spend": "spending", "spent": "spending", "spends": "spending", "spending": "spending",
    "allocate": "allocation", "allocated": "allocation", "allocates": "allocation",
    "allocating": "allocation", "earmark": "allocation", "earmarked": "allocation",
    "pay": "payment", "paid": "payment", "pays": "payment", "paying": "payment",
    "donate": "donation", "donated": "donation", "pledge": "pledge", "pledged": "pledge",
    "pledges": "pledge", "pledging": "pledge", "lend": "loan", "lent": "loan", "lending": "loan",
    "borrow": "borrowing", "borrowed": "borrowing", "raise": "funding", "raised": "funding",
    "raising": "funding", "earn": "earnings", "earned": "earnings", "earns": "earnings",
    "lose": "loss", "lost": "loss", "loses": "loss", "losing": "loss", "export": "exports",
    "exported": "exports", "exports": "exports", "import": "imports", "imported": "imports",
    "sell": "sales", "sold": "sales", "sells": "sales", "selling": "sales", "save": "savings",
    "saved": "savings", "owe": "debt", "owes": "debt", "owed": "debt", "contribute": "contribution",
    "contributed": "contribution", "contributes": "contribution", "provide": "funding",
    "provided": "funding", "provides": "funding", "providing": "funding", "commit": "commitment",
    "committed": "commitment", "award": "award", "awarded": "award", "order": "orders",
    "ordered": "orders", "produce": "production", "produced": "production", "grant": "grant",
    "granted": "grant", "employ": "employees", "employs": "employees", "own": "stake",
    "owns": "stake", "holds": "stake", "acquire": "stake", "acquired": "stake",
    "approved": "approval", "approve": "approval", "budgeted": "budget", "fined": "fine",
    "fund": "funding", "funded": "funding", "financed": "financing", "deliver": "deliveries",
    "delivered": "deliveries", "secured": "funding", "secure": "funding", "offered": "offer",
    "offers": "offer", "offer": "offer", "mobilize": "funding", "mobilise": "funding",
    "mobilized": "funding", "mobilised": "funding", "receive": "funding", "received": "funding",
  ]

  /// What may be done with things that are counted.
  static let countableDeeds: Set<String> = [
    "purchases", "orders", "deliveries", "exports", "imports", "production", "sales", "employees",
  ]

  /// Verbs whose object is what is measured: "boost spending to 5%".
  static let changing: Set<String> = [
    "boost", "boosts", "boosted", "boosting", "increase", "increasing", "raise", "raising", "cut",
    "cutting", "cuts", "reduce", "reduces", "reduced", "reducing", "lower", "lowering", "lowered",
    "lift", "lifting", "lifted", "double", "doubling", "triple", "expand", "expanding", "slash",
    "slashed", "keep", "bring", "bringing", "impose", "imposed", "imposing", "announce",
    "announced", "announces", "place", "places", "placed", "threaten", "threatens", "threatened",
    "hike", "trim", "trimmed", "propose", "proposes", "proposed", "set", "sets", "signed", "sign",
    "won", "win", "wins", "unveiled", "unveil", "seek", "seeks", "sought", "launched", "launch",
    "help", "face", "faces", "faced", "take", "takes", "took", "build", "builds", "built",
    "approve", "approves", "approved", "get", "gets", "got", "plan", "plans", "agree", "agreed",
    "aim", "aims", "aiming", "want", "wants", "hope", "hopes", "pledge", "pledged", "use", "uses",
    "see", "sees", "saw", "sets", "expects", "expect", "expecting",
  ]

  /// Words that end a noun phrase on either side.
  static func endsNounPhrase(_ word: String) -> Bool {
    determiners.contains(word) || prepositions.contains(word) || connectives.contains(word)
      || isVerb(word)
  }

  static func isVerb(_ word: String) -> Bool {
    if stating.contains(word) || changing.contains(word) { return true }
    return !nounLike.contains(word)
      && (nounsOfVerbs[word] != nil || SpeechWords.verbs.contains(word))
  }

  /// Nouns for a change, which say how much but not of what: "a 5% rise in sales".
  static let changes: Set<String> = [
    "rise", "increase", "jump", "surge", "hike", "gain", "growth", "boost", "cut", "drop", "fall",
    "decline", "decrease", "reduction", "dip", "slump", "plunge", "share", "stake", "uptick",
    "climb", "expansion", "shortfall",
  ]

  /// Verbs that are nouns behind an amount: "a six-year plan", "a $3 million order".
  static let nounsBehindAmounts: Set<String> = changes.union([
    "plan", "plans", "order", "orders", "award", "awards", "purchase", "loan", "grant", "fund",
    "pledge", "offer", "set", "cost", "costs", "use", "export", "import", "build", "launch", "cuts",
  ])

  /// Adjectives that belong to the amount rather than to what is measured.
  static let leadingAdjectives: Set<String> = [
    "record", "overall", "projected", "estimated", "total", "combined", "planned", "expected",
    "initial", "additional", "present", "current", "previous", "further", "massive", "whopping",
    "so-called",
  ]

  /// Verbs that are the noun as well.
  private static let nounLike: Set<String> = [
    "spending", "exports", "imports", "sales", "lending", "borrowing", "purchase", "export",
    "import", "loan", "funding", "grant", "award", "order", "fund", "offer", "financing", "report",
    "comments", "notes", "claims", "promises", "states", "demands", "quote",
  ]
}

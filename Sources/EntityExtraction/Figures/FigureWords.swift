/// The words amounts are made of, in lower case.
enum FigureWords {
  static let magnitudes: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5,
    "million": 1e6, "mil": 1e6, "millions": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6,
    "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9,
    "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "trn": 1e12, "tln": 1e12, "t": 1e12,
    "dozen": 12, "万": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12,
  ]

  /// Short magnitudes that mean one only next to a currency.
  static let moneyMagnitudes: Set<String> = ["k", "m", "b", "t"]

  static let numbers: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  /// Shares by their names, in percent.
  static let fractions: [String: Double] = [
    "half": 50, "third": 100.0 / 3, "quarter": 25, "fifth": 20, "tenth": 10, "one-third": 100.0 / 3,
    "two-thirds": 200.0 / 3, "one-quarter": 25, "three-quarters": 75, "one-fifth": 20,
    "two-fifths": 40, "three-fifths": 60, "four-fifths": 80, "one-tenth": 10, "nine-tenths": 90,
  ]

  /// Signs before an amount; the dollar's country may stand before it ("A$").
  static let signs: [String: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₹": "INR",
    "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB",
  ]

  /// Whether the word with this hash, `TokenizedText.hashes`, is such a sign.
  static func isSign(_ hash: UInt64) -> Bool { hashedSigns.contains(hash) }
  private static let hashedSigns = HashedWords(signs.keys)

  static let dollarPrefixes: [String: String] = [
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "hk": "HKD", "s": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "mx": "MXN",
  ]

  /// Letters that stand for a currency before an amount, in lower case.
  static let letterSigns: [String: String] = [
    "rs": "INR", "rs.": "INR", "dh": "AED", "dhs": "AED", "sr": "SAR", "rm": "MYR", "rp": "IDR",
    "ksh": "KES", "tsh": "TZS", "ush": "UGX",
  ]

  /// Names of currencies after an amount.
  ///
  /// A dollar, krona or franc without its country is the
  /// best known one.
  static let currencies: [String: String] = [
    "dollar": "USD", "dollars": "USD", "greenbacks": "USD", "euro": "EUR", "euros": "EUR",
    "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "rupee": "INR", "rupees": "INR", "ruble": "RUB",
    "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "zloty": "PLN", "zlotys": "PLN",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "franc": "CHF",
    "francs": "CHF", "lira": "TRY", "liras": "TRY", "shekel": "ILS", "shekels": "ILS",
    "peso": "MXN", "pesos": "MXN", "reais": "BRL", "ringgit": "MYR", "baht": "THB",
    "rupiah": "IDR", "dong": "VND", "dirham": "AED", "dirhams": "AED", "riyal": "SAR",
    "riyals": "SAR", "hryvnia": "UAH", "hryvnias": "UAH", "koruna": "CZK", "crowns": "CZK",
    "forint": "HUF", "forints": "HUF", "leu": "RON", "lei": "RON", "tenge": "KZT", "manat": "AZN",
    "shillings": "KES", "cedi": "GHS", "cedis": "GHS", "naira": "NGN", "rand": "ZAR", "taka": "BDT",
    "birr": "ETB", "kwacha": "ZMW", "rs": "INR",
    "円": "JPY", "ドル": "USD", "ユーロ": "EUR", "ウォン": "KRW", "元": "CNY", "ポンド": "GBP",
  ]

  /// Adjectives that say whose dollar, krone or pound it is.
  static let countryDollars: [String: [String: String]] = [
    "dollars": [
      "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
      "kong": "HKD", "singapore": "SGD", "zealand": "NZD", "taiwan": "TWD", "taiwanese": "TWD",
    ],
    "kroner": ["danish": "DKK", "norwegian": "NOK"],
    "pounds": ["british": "GBP", "egyptian": "EGP", "sterling": "GBP"],
    "pesos": ["philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "mexican": "MXN"],
    "won": ["korean": "KRW"],
    "yen": ["japanese": "JPY"],
    "francs": ["swiss": "CHF"],
    "kronor": ["swedish": "SEK"],
    "rupees": ["indian": "INR", "pakistani": "PKR"],
    "yuan": ["chinese": "CNY"],
  ]

  /// ISO 4217 codes that pages print before or after amounts.
  static let codes: Set<String> = [
    "USD", "EUR", "JPY", "GBP", "CHF", "CNY", "KRW", "INR", "AUD", "CAD", "NZD", "HKD", "SGD",
    "TWD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "RUB", "UAH", "TRY", "ILS", "AED",
    "SAR", "BRL", "MXN", "ZAR", "THB", "IDR", "MYR", "PHP", "VND",
  ]

  /// Nouns counted without a plural s.
  static let plurals: Set<String> = [
    "aircraft", "people", "men", "women", "children", "personnel", "staff", "troops", "police",
    "spacecraft", "hovercraft", "craft", "submersibles", "offspring", "sheep", "fish", "species",
    "series", "km", "kg", "mw", "gw", "kw", "mm", "cm", "mph", "kph", "gwh", "mwh", "mach", "feet",
    "barrels", "media", "data", "crew",
  ]

  /// Things of which even a few are worth noting.
  static let tangible: Set<String> = [
    "aircraft", "airplanes", "planes", "jets", "fighters", "helicopters", "drones", "ships",
    "vessels", "warships", "submarines", "destroyers", "frigates", "corvettes", "carriers", "boats",
    "tankers", "tanks", "vehicles", "trucks", "missiles", "rockets", "satellites", "batteries",
    "launchers", "interceptors", "radars", "systems", "units", "reactors", "turbines", "engines",
    "people", "men", "women", "children", "soldiers", "troops", "sailors", "civilians", "workers",
    "employees", "officers", "hostages", "prisoners", "passengers", "students", "astronauts",
    "companies", "firms", "startups", "start-ups", "suppliers", "banks", "plants", "factories",
    "shipyards", "bases", "ports", "airports", "sites", "facilities", "offices", "countries",
    "nations", "states", "members", "allies", "cities", "provinces", "islands", "lawmakers",
    "seats", "votes", "percentages", "barrels", "tons", "tonnes", "miles", "kilometers",
    "kilometres", "acres", "hectares", "megawatts", "gigawatts", "contracts", "deals", "projects",
    "prototypes", "tests", "launches", "attacks", "strikes", "brigades", "battalions", "squadrons",
    "divisions",
  ]

  /// Plural-looking words that nothing is counted by, and nouns that only refer back.
  static let uncounted: Set<String> = [
    "is", "was", "has", "does", "its", "his", "as", "us", "this", "thus", "plus", "minus", "versus",
    "across", "perhaps", "always", "sides", "others", "yes", "towards", "besides", "hours'",
    "percents", "less", "times", "news", "ones", "these", "those", "parties", "unless", "says",
    "means", "makes", "comes", "goes", "remains", "seems", "gives", "takes", "series'", "pages",
    "leaders", "neighbors", "neighbours", "halves",
  ]
}

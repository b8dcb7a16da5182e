extension HTMLExpectation {
  static let all = articles + others

  static let articles: [HTMLExpectation] = [
    HTMLExpectation(
      page: "news-article", title: "Veldhaven buys three electric ferries",
      standfirst:
        "The council votes for battery ferries after two years of quarrel over noise and price.",
      byline: "Ada Novak, Tom Reyes", source: "Harbour Gazette", day: "2025-03-04",
      url: "https://www.harbourgazette.example/news/2025/03/veldhaven-electric-ferries",
      language: "en-GB",
      parts: [
        "Veldhaven will replace", "The boats, built by", "Who pays for", "Half of the money",
        "“We have argued", "Opponents fear", "The first boat is to be called Heron, after",
      ],
      unwanted: [
        "Skip to", "cookies", "Accept", "Weather", "Search", "lives in a script", "WhatsApp",
        "More on this", "Morning Tide", "Topics", "herring boat", "Most read", "quiet nights",
        "All rights", "Photograph",
      ],
      captions: ["The old ferry leaves the north pier on its last winter run."],
      credits: ["Photograph: Lena Ortiz/Harbour Gazette"],
      teasers: [
        "Old pier closes for repairs until June "
          + "https://www.harbourgazette.example/news/2025/02/pier-closes",
        "Storm keeps the fishing fleet in port "
          + "https://www.harbourgazette.example/news/2025/01/storm",
        "Lighthouse keeper retires after forty years at sea "
          + "https://www.harbourgazette.example/news/a1",
        "Marsk bakery wins the golden loaf once again https://www.harbourgazette.example/news/a2",
      ]),
    HTMLExpectation(
      page: "blog-post", title: "How we mended the waterwheel", byline: "Nils Varga",
      source: "Mill Notes", day: "2024-10-12", language: "en",
      parts: [
        "The wheel stopped", "We found two", "What you need", "Two planks", "A dozen", "Patience",
        "By Tuesday night",
      ],
      unwanted: ["Flour, water", "Filed under", "Related", "oak", "bronze bolts of", "Leave a"],
      teasers: ["Why larch is better than elm https://mill.example/notes/why-larch.html"]),
    HTMLExpectation(
      page: "wordpress-page", title: "Stadtrat von Grünfeld beschließt neue Brücke",
      byline: "Jutta Bergmann", source: "Grünfelder Bote", day: "2023-09-14",
      url: "https://bote.example/2023/09/14/neue-bruecke/", language: "de-DE",
      parts: [
        "Grünfeld bekommt", "Die Brücke soll", "Gebaut wird sie von der Firma Steinwerk & S",
      ],
      unwanted: ["Politik", "Teilen", "Vorheriger", "Neueste", "Setzerei"]),
    HTMLExpectation(
      page: "press-release", title: "Marlow Shipworks to Build Ferries for Veldhaven",
      byline: "Marlow Shipworks", day: "2025-03-05", language: "en-US",
      parts: [
        "NORVIK, March 5, 2025 (Coastal Wire) --", "Marlow Shipworks, a maker", "“This order",
        "Each ferry", "About Marlow", "Founded in 1921",
      ],
      unwanted: ["Log in", "Privacy"]),
    HTMLExpectation(
      page: "live-blog", title: "Storm Hedda: live updates",
      standfirst:
        "Trains stop and the Sound bridge closes as the year’s first winter storm comes ashore "
        + "near Norvik.",
      byline: "Lena Ortiz", source: "Coastal Gazette", day: "2024-11-20", language: "en",
      parts: [
        "Bridge to stay closed", "The bridge over", "Two thousand homes", "Some two thousand",
        "Schools shut", "All schools",
      ],
      unwanted: ["Imprint", "07:55"]),
    HTMLExpectation(
      page: "single-file", title: "Copper climbs for a ninth day", byline: "Ruth Adler",
      source: "Norvik Wire", day: "2025-03-10", url: "https://norvik-wire.example/markets/copper",
      language: "en",
      parts: ["Copper rose", "Traders in Norvik", "“We have stopped counting"],
      unwanted: ["free articles", "base64", "font-face"]),
    HTMLExpectation(
      page: "amp-page", title: "Bakers strike over night work", byline: "Karl Oberholt",
      source: "Island Post", day: "2022-02-09", url: "https://islandpost.example/bakers-strike",
      language: "en",
      parts: ["Cold ovens", "There was no bread", "Their union asks", "The owners call"],
      unwanted: ["Front page", "measure how", "Advertisement"],
      captions: ["Cold ovens at the bakery in Marsk on Wednesday morning"]),
  ]

  static let others: [HTMLExpectation] = [
    HTMLExpectation(
      page: "table-layout", title: "Dam passes its last test", byline: "Ruth Adler",
      day: "1998-06-05",
      parts: [
        "Engineers opened", "The test lasted", "The dam was begun", "\"We shall sleep soundly",
      ],
      unwanted: ["Upland Courier", "Farming", "Small ads", "Copyright", "By Ruth"]),
    HTMLExpectation(
      page: "gallery", title: "The week at sea in pictures", byline: "Ines Marlow",
      source: "Daily Buoy", language: "en",
      parts: ["Shrimpers mend", "A seal pup", "Rowers from", "The lighthouse at"],
      unwanted: ["Home", "Quay Street"]),
    HTMLExpectation(
      page: "documentation", title: "Reading tide tables", language: "en",
      parts: [
        "Tidewright reads", "Installing", "Get the program", "tidewright fetch norvik",
        "tidewright check --year 2025", "tidewright height \"2025", "The last line",
        "Reading a table", "Times are those", "Heights are in", "HW", "high water",
      ],
      unwanted: ["Table of Contents", "Built with care"]),
    HTMLExpectation(
      page: "forum-thread", title: "Engine will not start in the cold", source: "Boatyard Forum",
      parts: ["My two-cylinder", "Have you looked", "That was it."], unwanted: ["Engines"]),
    HTMLExpectation(
      page: "noscript", title: "Ferry fares to rise in May", source: "Island Post", language: "en",
      parts: ["A crossing to", "Islanders pay", "It is the first rise"],
      unwanted: ["getElementById"]),
    HTMLExpectation(
      page: "stated-body", title: "Lighthouse to be sold for one crown", byline: "Lena Ortiz",
      source: "Coastal Gazette", day: "2024-08-01", url: "https://coastal.example/lighthouse",
      language: "en",
      parts: [
        "The lighthouse at Cape Varn is for sale, and the price is one crown, the coast",
        "Whoever buys it must paint it every four years & keep", "Eleven people", "The office",
      ],
      unwanted: ["one crown …", "Subscribe", "subscription"]),
    HTMLExpectation(
      page: "feed-fragment",
      parts: [
        "The herring are late", "“My father", "The fleet sails", "The bell rings", "Whether they",
      ]),
    HTMLExpectation(
      page: "japanese-shift-jis", title: "港町に電気の渡し船", day: "2024-05-12", language: "ja",
      parts: ["北浜市は月曜日", "船は丸尾造船が造り", "市長の相沢和子さんは「静かな"],
      unwanted: ["きたはま", "まるお", "（", "ニュース", "無断転載"]),
    HTMLExpectation(
      page: "windows-1252", title: "Café na praia: o preço do açúcar",
      parts: ["O açúcar custa agora dois cruzeiros — mais", "“Ninguém aqui", "A câmara promete"],
      unwanted: ["Início"]),
  ]
}

/// The words that generated sentences are filled with.
enum Vocabulary {
  static let nouns = WordClass(
    """
    government company year plan market report price week group country minister agency deal month
    state system bank budget factory office research industry force defence work project service law
    contract worker policy security supply trade board production order customer export energy
    investment official statement company unit programme partner decision support meeting growth
    region plant ship rule cost network data court leader power committee engine delay demand fleet
    line aircraft radar test sale share effort site model technology design delivery port council
    rate tax union chief loan fund target risk satellite missile launch part proposal schedule
    shareholder strategy talk question problem result level profit loss quarter forecast analyst
    supplier component material steel battery chip sensor vehicle truck train railway road bridge
    airport harbour terminal pipeline grid reactor turbine wind gas oil coal mine metal grain food
    water hospital school university student teacher doctor patient disease vaccine study scientist
    laboratory election party vote parliament senate president mayor governor ambassador treaty
    border visa army navy brigade soldier officer base exercise drone helicopter submarine frigate
    shipyard hull missile warhead battalion deployment ally alliance summit agenda sanction tariff
    quota licence regulation audit inquiry lawsuit judge verdict appeal penalty fine fraud police
    prison crime attack victim protest strike wage pension job vacancy training skill household rent
    mortgage insurance currency bond yield inflation interest deposit lender creditor debt deficit
    surplus revenue expense invoice payment subsidy grant award tender bid auction merger takeover
    stake subsidiary division headquarters branch warehouse store brand retailer consumer advert
    campaign newspaper broadcaster interview speech letter document draft clause annex memorandum
    signature ceremony anniversary visit delegation envoy mission expert adviser engineer pilot crew
    captain passenger tourist hotel festival museum theatre stadium team coach player season league
    river coast island mountain valley forest farm farmer village district city capital suburb street
    house tower roof door window room floor wall garden field storm flood drought fire earthquake
    climate emission forecast temperature winter summer morning evening night decade century history
    culture language religion church family child parent woman man friend neighbour crowd audience
    paper stage prototype demonstrator module software algorithm computer server cloud password code
    machine robot tool laser antenna receiver cable fibre signal frequency band orbit rocket
    """, endings: "er ing ment ion ness ity age ance ist ism or ure", core: 12_000, kind: 1)

  static let adjectives = WordClass(
    """
    new last other public national large small major foreign local early late long high low strong
    weak recent current former joint private financial military political economic industrial
    international European Japanese American British French German Italian Asian regional civil
    commercial technical common key main special general central final first second third annual
    monthly daily global domestic digital nuclear naval maritime aerial coastal rural urban northern
    southern eastern western open closed secret formal legal illegal official senior junior young old
    modern ancient advanced basic heavy light fast slow cheap costly expensive rare common rapid
    gradual sudden broad narrow deep shallow wide sharp flat steady stable volatile fragile robust
    reliable uncertain likely possible available additional further similar different separate
    independent mutual bilateral strategic critical crucial urgent temporary permanent preliminary
    initial planned proposed expected unexpected delayed controversial popular ambitious modest
    careful cautious detailed complex simple direct indirect active passive internal external clean
    green renewable electric electronic mechanical chemical medical scientific academic social
    """, endings: "al ic ous able ive ish ant ar ory ful less ed", core: 5000, kind: 2)

  /// In the past tense.
  static let verbs = WordClass(
    """
    said made took raised cut approved rejected delayed signed opened closed joined left led moved
    changed reached missed met passed failed won lost built launched tested delivered ordered bought
    sold offered accepted refused agreed planned expected warned urged asked told called named
    replaced supported opposed backed blocked shaped slowed sped eased widened narrowed doubled
    tripled halved doubted praised questioned reviewed revised extended shortened suspended resumed
    started stopped finished expanded reduced increased lowered lifted limited strengthened weakened
    protected threatened damaged repaired restored removed added combined divided shared exchanged
    imported exported financed funded insured audited investigated charged cleared settled appealed
    announced denied confirmed described explained discussed debated negotiated drafted published
    printed reported recorded measured compared tracked followed guided trained hired dismissed
    """, endings: "ed ised ated ified ened led ped ted", core: 3000, kind: 3)

  static let adverbs = WordClass(
    """
    quickly slowly sharply steadily quietly publicly privately formally largely mostly partly fully
    nearly barely hardly roughly directly jointly separately together abroad again twice often
    rarely seldom recently eventually finally initially usually broadly narrowly carefully openly
    repeatedly unexpectedly smoothly badly well fast early late overnight gradually
    """, endings: "ly ally ously ively ably", core: 1000, kind: 4)
}

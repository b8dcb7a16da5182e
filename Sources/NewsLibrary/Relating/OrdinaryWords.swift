/// Words that any two articles may share without being related: common verbs, adverbs, adjectives
/// and the nouns of reporting, politics and business at large.
///
/// Words for a subject, as those for weapons, elections or taxes, are none.
enum OrdinaryWords {
  /// Whether `word`, which is folded, is an ordinary one or an inflected form of one.
  ///
  /// Takes every word in "-ly" for an adverb; the few nouns among them say little.
  static func contains(_ word: String) -> Bool {
    if word.hasSuffix("ly") || all.contains(word) { return true }
    return endings.contains { ending, replacements in
      guard word.hasSuffix(ending) else { return false }
      let stem = word.dropLast(ending.count)
      return replacements.contains { all.contains(stem + $0) }
    }
  }

  /// Endings of English inflection with what stands in their place in the base form.
  private static let endings: [(ending: String, replacements: [String])] = [
    ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]),
    ("ing", ["", "e"]), ("er", ["", "e"]), ("est", ["", "e"]),
  ]

  /// Base forms, and the inflected forms no rule makes.
  private static let all = Set(words.split { $0.isWhitespace }.map(String.init))

  private static let words = """
    ability abroad absence accept access accompany accord accordance account accuse achieve
    acknowledge acquire across act action activity actual add addition address adequate adjust
    administration admit adopt advance advanced advantage advice advise affect afford after
    afternoon again against age agency agenda agree agreement ahead aid aim allege alliance allow
    ally almost alone along already alternative although always ambition amid among amount analysis
    analyst anniversary announce annual another answer anticipate anyone anything apart apparent
    appeal appear apply appoint appointment approach appropriate approve area argue around
    arrangement arrive article aside ask aspect assess asset assist assistance associate association
    assume assure atmosphere attempt attend attention attitude attract audience author authority
    available average avoid award aware away background balance ban bank barrier base basis battle
    beat became because become before began begin begun behalf behavior behind being believe belong
    below benefit best better between beyond bid billion bit black blame block blue board body
    bolster book boost border born both bought brief bring broad brought budget build built burden
    business buy calculate call came campaign capability capable capacity capital career careful
    carry case category cause caution center central ceremony certain chair chairman challenge
    chance change channel character charge check chief child choice choose chose chosen circumstance
    cite citizen city civil claim class clear client close collaborate collaboration colleague
    collect column combination combine come command comment commercial commission commit commitment
    committee common community company compare compete competition competitive competitor complete
    complex component comprehensive concept concern conclude conclusion condition conduct conference
    confidence confirm conflict connect connection consequence consider consideration consist
    construction consult consumer contact contain content context continue contract contrast
    contribute contribution control convince cooperate cooperation coordinate copy core corporate
    correct cost could council counterpart country couple course cover create creation crisis
    critical criticism criticize crowd crucial culture current customer cut daily damage danger data
    date deadline deal debate decade decide decision declare decline deep deepen defeat degree delay
    delegation deliver demand democratic demonstrate department depend deploy deputy describe design
    desire despite detail determine develop development dialogue die differ difference different
    difficult difficulty dimension diplomat diplomatic direct director disappoint discover discuss
    discussion dispute distance distribute diverse division document dollar domestic double doubt
    down dozen draw drawn drive driven during each earlier early ease east economic economy edge
    editor education effect effective efficient effort either element elsewhere emerge emergency
    emotion emphasis emphasize employ employee enable encounter encourage engage engagement enhance
    enough ensure enter entire environment equal equip error especially essential establish estimate
    evaluation even event eventual ever every evidence evident exact examine example exceed
    excellent except exchange executive exercise exist expand expansion expect expense expensive
    experience expert explain explanation explore export expose express expression extend extent
    external extra extraordinary face facilitate facility factor fail fair fall familiar family
    famous fast father favor fear feature federal feel fell fellow felt field figure file final
    finance financial find finish firm first five flow focus follow force foreign form formal former
    forward foster found four fraction frame free freedom frequent fresh friday friend from fulfill
    full function fund fundamental further future gain gap gather general generation give given
    global globe goal going gone good govern governance government governor grant great ground group
    grow growth guarantee guest guide habit half hand happen hard have head headline headquarters
    hear heard heavy held help here high highlight historic historical history hit hold home host
    hour however huge human hundred idea ideal identify illustrate image imagine immediate impact
    implement implementation import important impose impossible impression improve improvement
    incident include income increase indeed independent indicate individual industry influence
    inform information infrastructure initial initiative injury innovation innovative input inside
    instead institute institution instruction integrate intend intense interest international
    interview into introduce invest investigation investor involve issue item itself join joint
    journal journalist judge just keep kept key kind know known label lack landmark landscape
    language large last late later latter launch law lawmaker lead leader leadership learn least
    leave left legal legislation less lesson letter level liberal likely limit line link list little
    live local location logic long longer look lose loss lost machine made magazine main maintain
    maintenance major majority make manage management manner manufacture many mark market mass
    material matter maximum mean meant measure measurement media medium meet member mention message
    method might military million mind minimum minister minor mission mistake mix mode model modern
    moment momentum monday money month mood more moreover morning most motion motivate move much
    multiple must mutual name narrow nation national near necessary need negative negotiate
    negotiation negotiator neither network neutral never nevertheless news newspaper next night
    nobody none normal north notable note nothing notice number objective obligation observe
    obstacle obtain obvious occur odd offer office official often once online open operate operation
    opinion opponent opportunity opposition option order organize origin original other outcome
    outline outlook output outside over overall own ownership pace package page paid panel paper
    parliament part participant participate particular partner partnership party pass past pattern
    pay peak people perform performance perhaps period permission permit person personal personnel
    perspective phase phone photo phrase picture piece place plan platform play pleasure pledge
    point policy political politician politics popular population portion position possible post
    potential power powerful practical practice precise preference premier prepare presence present
    presentation preserve president presidential press pressure pretty prevent previous price
    primary principal principle prior priority private probable problem procedure proceed process
    produce production professional profit profound program progress project prominent promise
    promote proof proper proportion proposal propose prospect protect protection prove provide
    province provision public publish purchase purpose pursue push qualify quality quantity quarter
    question quick quite quote race raise range rapid rare rate rather ratio reach react read ready
    real reality realize reason recall receive recent recognize recommend recommendation record
    recover recovery reduce reduction refer reference reflect reform refuse regard region regional
    regular regulation regulator reject relate relation relationship relative release relevant
    reliable relief reluctant rely remain remark remove replace reply report represent
    representative reputation request require requirement research resident resolution resolve
    resource respond response responsibility responsible rest restrict restriction result return
    reveal revenue review revise reward rich right rise risen risk rival road robust role room rose
    round routine rule rural safe safety sale same satisfy saturday save scale scenario schedule
    scheme scope score season seat second secretary section sector secure security seek seem seen
    selection sell send senior sense sent separate sequence series serious serve service session
    settle settlement seven several severe shape share shareholder sharp shift shock short shortage
    should show shown side sign signal signature significant silent similar simple since single
    situation size skill slow small smart social society solid solution solve some soon sort sought
    sound source south spark speak specific speech speed spend spent spirit spoke spoken spokesman
    spokesperson spokeswoman spot spread spring stability stable staff stage stake stand standard
    start state statement statistic status stay steady step still stock stood store story strategic
    stream street strength strengthen stress strict strong structure study style subject submit
    substance substantial succeed success successful such sudden suffer sufficient suggest
    suggestion suitable sum summary summer summit sunday supplier supply support sure surprise
    surround survey survive suspect suspend sustain sustainable switch symbol system tackle tactic
    take taken talk target task team technical technique technology tell temporary tend tension
    tentative term test than their them theme themselves then theory there therefore these they
    thing think third this those though thought thousand threat threaten three through throughout
    throw thursday thus tie tight time today together told tomorrow tone took tool top topic total
    touch toward towards town track trade tradition traditional training transaction transfer
    transform transition transparent travel treat treatment tremendous trend trillion trip trouble
    trust truth try tuesday turn twice type ultimate uncertain uncertainty unclear under undergo
    underline underscore understand understood undertake unique unit unite universal unless
    unprecedented until unusual update upgrade upon urge usage used useful user usual valuable value
    various vary vast version very viable victim victory video view vision visit vital voice volume
    vulnerable wait wake walk want warn watch weak weakness wealth website wednesday week weekend
    weight welcome went were west what when where whereas whether which while whole whom whose wide
    widen will winter wish with within without witness wonder word work workforce workshop world
    worldwide worry worst worth would write written wrong wrote yard year yesterday yield young
    january february march april june july august september october november december
    """
}

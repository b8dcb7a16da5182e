/// Words that any two articles may share without being related: common verbs, adverbs, adjectives
/// and the nouns of reporting.
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
    accept access achieve across action actual address adopt advance advanced affect after again
    against agree ahead allow almost alone along already although always amid among amount announce
    annual another answer appear apply approach approve area argue around arrive aspect assess
    assist attempt attend available avoid aware away base basis became because become before began
    begin begun behalf behind being believe below benefit best better between beyond board bolster
    boost both bought bring broad brought build built call came capable carry case cause center
    central certain challenge chance change chief choice choose chose chosen cite claim clear close
    collaborate come comment commit common compare complete complex concern conduct confirm
    consider consist contain continue contribute control cooperate could country couple course
    cover create critical crucial current daily decade decide decision declare decline deep deepen
    deliver demand demonstrate depend describe design despite detail determine develop development
    differ different difficult direct discuss double down draw drawn drive driven during each earlier
    early ease east effect effort either emerge emphasize enable encourage enhance enough ensure
    enter entire equal especially establish even event eventual ever every evident examine example
    exceed except exchange expand expect expert explain explore express extend extent face facilitate
    factor fail fall fast favor feature feel fell felt field final find first five focus follow force
    foreign form former forward foster found four frame free fresh from full function fund further
    future gain gather general give given goal going gone good govern great ground group grow growth
    guide half hand happen hard have head hear heard held help here high highlight hold home host
    hour however huge idea identify illustrate impact implement import important improve include
    increase indeed indicate individual industry inform initial inside instead intend interest
    international into introduce invest involve issue itself join journal just keep kept kind know
    known large last late later latter launch lead leader learn least leave left less level likely
    limit line link list little live local long longer look lose lost made main maintain major make
    manage many mark market matter mean meant measure medium meet member mention might million
    billion trillion minister modern moment month more moreover morning most move much multiple must
    nation national near necessary need neither never nevertheless news next none north note nothing
    notice number observe obtain obvious occur offer office official often once online open operate
    opportunity order organize other outline outside over overall own paid part participate
    particular partner party past people perform perhaps period person phase place plan play point
    policy position possible potential prepare present press pressure prevent previous primary
    prior private probable problem proceed process produce progress project promote proper propose
    protect prove provide public publish purpose pursue push quarter question quick quite raise range
    rapid rather reach react read ready real realize reason receive recent recognize record reduce
    refer reflect regard region relate relation relative release relevant rely remain remark remove
    report represent request require resource respond response rest result return reveal review right
    rise risen role rose rule same saturday sunday monday tuesday wednesday thursday friday save
    scale second secretary section sector secure seek seem seen send senior sense sent separate series
    serious serve service session seven several shape share sharp shift short should show shown side
    sign significant similar simple since single situation size small solid some soon sort sought
    source south speak specific spend spent spoke spoken spokesman spokesperson spokeswoman stage
    stand standard start state statement stay step still stood story strategic strength strengthen
    stress strong structure study subject submit substantial succeed success such suggest summer
    support sure surround sustain system take taken talk target task team tell term than their them
    themselves then there therefore these they thing think third this those though thought thousand
    threat three through throughout throw thus time today together told tomorrow took toward towards
    track traditional transfer transform trend trust turn twice type ultimate under undergo underline
    underscore understand understood undertake unit unite unless until upgrade upon urge used useful
    usual value various vast very view visit vital voice wait walk want warn watch week welcome went
    were west what when where whereas whether which while whole whom whose wide widen will winter wish
    with within without witness word work world worry would write written wrote yard year yesterday
    yield young
    january february march april june july august september october november december
    """
}

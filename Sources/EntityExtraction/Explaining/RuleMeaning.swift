/// What each rule is, as one sentence for people.
enum RuleMeaning {
  /// The sentence for `rule`; for a rule without one, its name.
  static func of(_ rule: String) -> String {
    if let meaning = meanings[rule] { return meaning }
    if rule.hasPrefix("the ") {
      return "\"\(rule)\" means the one thing of that sort that the article names"
    }
    return rule
  }

  /// The rules that have a sentence.
  static var known: Set<String> { Set(meanings.keys) }

  private static let meanings: [String: String] = [
    "gazetteer": "the tables list the name",
    "tagger": "learned weights find a name here",
    "tagger, as elsewhere":
      "learned weights find a name here, of the kind it has elsewhere in the article",
    "title": "an office or a form of address stands in front",
    "given name": "it begins with a known given name",
    "family name": "it begins with a family name that leads in its language",
    "speech": "who speaks is a person",
    "apposition": "what is said behind the comma is said of persons",
    "head noun": "it ends in a noun that names this kind of thing",
    "head with complement": "it begins with a noun that names this kind of thing, and says which",
    "numbered law": "a law, directive or resolution with its number",
    "head in front": "a noun that names this kind of thing leads it",
    "vessel noun": "a word for a vessel stands beside it",
    "ship prefix": "it begins with a ship's prefix",
    "designation": "it is spelt like a designation: letters, a hyphen, a number",
    "machine noun": "a word for a machine stands behind it",
    "firm and branch": "a known firm, and the part of it that the name goes on to name",
    "program noun": "\"the\" stands before and \"programme\" or the like behind it",
    "firm noun": "a word for a firm stands beside it",
    "firm as party": "what is done with it is done with firms",
    "firm's business": "what it does or has, firms do or have",
    "list": "it is listed with names of this kind",
    "place preposition": "a preposition of place stands before it",
    "named again": "its last word speaks alone elsewhere in the article",
    "dateline agency": "capitals in brackets where a dateline names its agency",
    "acronym that speaks": "capitals that say or own something",
    "surname": "the family name of somebody the article names in full",
    "surname, named most": "the family name of several people; the one named first and most often",
    "given name alone": "the given name of somebody the article names in full",
    "short name": "part of the longer name that the article gives, and of no other",
    "acronym": "the acronym of a name it stands behind",
    "first word": "the first word of a firm's name, and of no other",
    "document vote": "the article names it clearly elsewhere",
    "descriptive": "a description of an undertaking and who takes part in it",
    "demonym": "a word for a people stands for its country",
  ]
}

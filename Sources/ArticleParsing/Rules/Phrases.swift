/// The wording of page furniture and of statements about an article.
///
/// The first rule that applies decides, so narrower ones stand first.
enum Phrases {
  static let all: [PhraseRule] =
    statements + openers + sharing + furniture + offers + siteLinks + readerNotes + tools
    + otherLanguages
}

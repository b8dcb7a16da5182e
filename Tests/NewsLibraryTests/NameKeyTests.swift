import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Thales", "thales"), ("  The  European Union ", "european union"), ("The", "the"),
    ("U.S.", "us"), ("O’Neill", "oneill"), ("Airbus'", "airbus"), ("Japan's", "japan"),
    ("Japan–EU", "japan eu"), ("Łódź", "lodz"), ("Zürich", "zurich"), ("Æther", "aether"),
    ("Cafe\u{301}", "cafe"), ("Defence Programmes", "defense programs"), ("S&P", "s p"),
    ("R & D", "r and d"), ("東京", "東京"), ("...", "..."), ("", ""),
  ])
  func aNameFoldsTo(name: String, key: String) {
    #expect(NameKey.key(name) == key)
  }

  @Test(arguments: [
    ("Toray Industries, Inc.", EntityKind.company, "toray industries"),
    ("Subaru K.K.", .company, "subaru"), ("Leonardo S.p.A.", .company, "leonardo"),
    ("Mitsubishi Electric Co., Ltd.", .company, "mitsubishi electric"),
    ("Company", .company, "company"), ("Kim Se", .person, "kim se"),
    ("Cape Co", .place, "cape co"),
  ])
  func legalFormsCountOnlyForBodies(name: String, kind: EntityKind, key: String) {
    #expect(NameKey.key(name, kind: kind) == key)
  }

  @Test(arguments: [
    ("kaja kallas", ["kallas"]), ("ursula von der leyen", ["der leyen", "leyen", "von der leyen"]),
    ("martin luther king jr", ["king"]), ("pele", ["pele"]), ("", []),
  ])
  func familyNamesAreTheLastWords(key: String, names: [String]) {
    #expect(NameKey.familyNames(ofKey: key).sorted() == names)
  }

  @Test(arguments: [
    ("EDF", true), ("U.S.", true), ("MoD", true), ("GCAP", true), ("Leonardo", false),
    ("A", false), ("the bloc", false), ("European Union", false), ("F-35", false),
    ("EUROPEANUNION", false),
  ])
  func acronymsAreToldByTheirShape(form: String, isAcronym: Bool) {
    #expect(NameKey.isAcronym(form) == isAcronym)
  }
}

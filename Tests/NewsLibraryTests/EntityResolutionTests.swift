import NewsLibrary
import NewsModel
import Testing

@Suite struct EntityResolutionTests {
  @Test(arguments: [
    ("{Thales/company}", "{THALES SA/company}"),
    ("{Kongsberg Defence & Aerospace/company}", "{Kongsberg Defense and Aerospace AS/company}"),
    ("{Society–of Things/organization}", "{society-of things/organization}"),
    ("{The United Nations/organization}", "{United Nations' /organization}"),
    ("{U.S. Navy/organization}", "{US Navy/organization}"),
    ("{António Costa/person}", "{Antonio Costa/person}"),
    ("{Mitsubishi Heavy Industries Ltd./company}", "{Mitsubishi Heavy Industries/company}"),
    ("{Horizon Programme/program}", "{Horizon Program/program}"),
    ("{Subaru Corporation/company}", "{Subaru K.K./company}"),
  ])
  func spellingsOfOneNameAreOneEntity(first: String, second: String) throws {
    let library = try NewsLibrary.holding(Draft("a", first), Draft("b", second))
    let found = try EntityKind.allCases.flatMap { try library.entities(of: $0) }
    #expect(found.map(\.articleCount) == [2])
  }

  @Test func aSurnameJoinsTheOnePersonWhoHasIt() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Kaja Kallas/person} spoke."), Draft("b", "{Kallas/person?surname} left."))
    #expect(try library.names(of: .person) == ["Kaja Kallas 2/2"])
  }

  @Test func aSurnameWithParticlesJoins() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Ursula von der Leyen/person}."),
      Draft("b", "{von der Leyen/person?surname} and {Leyen/person?surname}."))
    #expect(try library.names(of: .person) == ["Ursula von der Leyen 2/3"])
  }

  @Test func aSurnameOfSeveralPeopleStaysApart() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{John Smith/person} and {Jane Smith/person}."),
      Draft("b", "{Smith/person?surname} left."))
    #expect(
      try library.names(of: .person).sorted() == ["Jane Smith 1/1", "John Smith 1/1", "Smith 1/1"])
  }

  @Test func aTitleSettlesWhichOfSeveralPeopleIsMeant() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{John Smith/person!Admiral} and {Jane Smith/person!Minister}."),
      Draft("b", "{Smith/person?surname!minister} left."))
    #expect(try library.names(of: .person) == ["Jane Smith 2/2", "John Smith 1/1"])
  }

  @Test func aSurnameThatBecomesAmbiguousLeavesAgain() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{John Smith/person}."), Draft("b", "{Smith/person?surname}."))
    #expect(try library.names(of: .person) == ["John Smith 2/2"])
    _ = try library.store([Draft("c", "{Jane Smith/person}.").document])
    try library.finishImport()
    #expect(
      try library.names(of: .person).sorted() == ["Jane Smith 1/1", "John Smith 1/1", "Smith 1/1"])
    #expect(try library.check() == [])
  }

  @Test func anAcronymJoinsTheOneEntityThatDefinesIt() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "The {EDF/program=European Defence Fund} pays."),
      Draft("b", "{EDF/organization?acronym} pays."))
    #expect(try library.names(of: .program) == ["European Defence Fund 2/2"])
    #expect(try library.names(of: .organization) == [])
  }

  @Test func anAcronymOfTwoEntitiesStaysItself() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{EDF/program=European Defence Fund}."),
      Draft("b", "{EDF/company=Electricité de France}."),
      Draft("c", "{EDF/organization?acronym}."))
    #expect(try library.names(of: .organization) == ["EDF 1/1"])
  }

  @Test func aKindSettlesWhichDefinitionAnAcronymMeans() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{EDF/program=European Defence Fund}."),
      Draft("b", "{EDF/company=Electricité de France}."),
      Draft("c", "{EDF/company?acronym}."))
    #expect(try library.names(of: .company) == ["Electricité de France 2/2"])
  }

  @Test func aFullNameDefinedAsAnAcronymElsewhereIsThatEntity() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{SJAC/organization=Society of Japanese Aerospace Companies}."),
      Draft("b", "{SJAC/organization}."))
    #expect(
      try library.names(of: .organization) == ["Society of Japanese Aerospace Companies 2/2"])
  }

  @Test func aShortFormThatIsNoAcronymDoesNotSwallowAFullName() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Leonardo/company=Leonardo DRS}."), Draft("b", "{Leonardo/company}."))
    #expect(try library.names(of: .company).sorted() == ["Leonardo 1/1", "Leonardo DRS 1/1"])
  }

  @Test func aBodyOfSeveralWordsHasTheKindWithMostMentions() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Nikkei Asia/outlet}."),
      Draft("b", "{Nikkei Asia/company} and {Nikkei Asia/company}."))
    #expect(try library.names(of: .company) == ["Nikkei Asia 2/3"])
    #expect(try library.names(of: .outlet) == [])
  }

  @Test func oneWordUnderTwoKindsStaysApart() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Leonardo/company}."), Draft("b", "{Leonardo/person}."))
    #expect(try library.names(of: .company) == ["Leonardo 1/1"])
    #expect(try library.names(of: .person) == ["Leonardo 1/1"])
  }

  @Test func theNameMostArticlesPrintIsShown() throws {
    let library = try NewsLibrary.holding(
      Draft("a", "{Horizon Programme/program}."), Draft("b", "{Horizon Program/program}."),
      Draft("c", "{Horizon Program/program}."))
    let entity = try library.entities(of: .program).first
    #expect(entity?.name == "Horizon Program")
    #expect(entity?.aliases == ["Horizon Programme"])
  }

  @Test func firstAndLastSeenAreDatesOfArticles() throws {
    let library = try NewsLibrary.holding(
      Draft("a", on: "2024-05", "{Thales/company}."), Draft("b", "{Thales/company}."),
      Draft("c", on: "2025-01-02", "{Thales/company}."))
    let entity = try library.entities(of: .company).first
    #expect(entity?.firstSeen?.iso8601 == "2024-05")
    #expect(entity?.lastSeen?.iso8601 == "2025-01-02")
  }
}

import NewsModel
import Testing

@testable import EntityExtraction

/// What a sentence must yield: names with their kinds, in text order.
struct NameCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  /// "company:Thales", as printed in the sentence.
  var names: [String]

  init(_ sentence: String, _ names: String...) {
    self.sentence = sentence
    self.names = names
  }

  var testDescription: String { sentence }
}

/// The names of articles of one sentence each.
@Suite struct NameTests {
  private static let extractor = Extractor()

  /// Every mention as "kind:words".
  static func names(in article: Article) -> [String] {
    let analysis = extractor.analyze(article)
    return analysis.mentions.map { mention in
      let kind = analysis.entities[mention.entity].kind.rawValue
      return kind + ":" + article.text(in: mention.span)
    }
  }

  @Test(arguments: [
    NameCase("The plant in Osaka supplies Thales.", "place:Osaka", "company:Thales"),
    NameCase("Norway's envoy flew to Rome.", "place:Norway", "place:Rome"),
    NameCase("A Japan-EU working group met.", "place:Japan", "organization:EU"),
    NameCase("The U.S.-led talks resumed.", "place:U.S."),
    NameCase("Both sides praised the Danish offer."),
    NameCase("Recently, the ministry spoke.", []),
    NameCase("Orders for the F-35 and KF-21 grew.", "equipment:F-35", "equipment:KF-21"),
    NameCase("It told Reuters and Kyodo News so.", "outlet:Reuters", "outlet:Kyodo News"),
    NameCase(
      "The Union'sSAFE loans may help NATO.", "organization:Union", "program:SAFE",
      "organization:NATO"),
  ]) func theGazetteersNamesAreFound(_ example: NameCase) {
    expect(example)
  }

  @Test(arguments: [
    NameCase("Defense Minister Gen Okello spoke.", "person:Gen Okello"),
    NameCase("Officers saluted Gen. Maria Okello.", "person:Maria Okello"),
    NameCase("Finance Minister Okello Brandvold resigned.", "person:Okello Brandvold"),
    NameCase("Gen. Tadeusz Kowal-Reyes agreed.", "person:Tadeusz Kowal-Reyes"),
    NameCase("Yesterday Maria van den Broek spoke.", "person:Maria van den Broek"),
    NameCase("Quorvin Ashdell, a fellow at a school, agreed.", "person:Quorvin Ashdell"),
    NameCase("\u{201C}Not yet,\u{201D} said Ixora Velling.", "person:Ixora Velling"),
    NameCase("Former diplomat Lee Min-ho retired.", "person:Lee Min-ho"),
    NameCase("The prime minister of the day retired."),
  ]) func peopleAreToldByOfficeNameAndSpeech(_ example: NameCase) {
    expect(example)
  }

  @Test(arguments: [
    NameCase(
      "The Ministry of Trade and Industry replied.", "organization:Ministry of Trade and Industry"),
    NameCase("It asked the Fisheries Agency.", "organization:Fisheries Agency"),
    NameCase("She studied at the University of Bergen.", "organization:University of Bergen"),
    NameCase("Crews of the 27th Infantry Battalion left.", "organization:27th Infantry Battalion"),
    NameCase(
      "The Inter-Island Development Bank lent more.",
      "organization:Inter-Island Development Bank"),
    NameCase("Ordwell Castings Ltd. hired more people.", "company:Ordwell Castings Ltd."),
    NameCase("They asked radar maker Belvane for a bid.", "company:Belvane"),
    NameCase("Belvane, a start-up that builds radars, won.", "company:Belvane"),
    NameCase("Saab, Belvane and Indra won.", "company:Saab", "company:Belvane", "company:Indra"),
  ]) func bodiesAndFirmsAreToldByHeadAndContext(_ example: NameCase) {
    expect(example)
  }

  @Test(arguments: [
    NameCase("Members renewed the Lagoon Fisheries Treaty.", "program:Lagoon Fisheries Treaty"),
    NameCase(
      "They joined the Forum on Harbour Safety, Research, and Training today.",
      "program:Forum on Harbour Safety, Research, and Training"),
    NameCase("Frigates joined Operation Saltmarsh.", "program:Operation Saltmarsh"),
    NameCase("Crews fled Typhoon Brindle.", "event:Typhoon Brindle"),
    NameCase("Pilots flew in Exercise Quiet Heron.", "event:Exercise Quiet Heron"),
    NameCase("Sailors boarded HMS Lantern.", "equipment:HMS Lantern"),
  ]) func undertakingsEventsAndShipsAreToldByTheirHeads(_ example: NameCase) {
    expect(example)
  }

  @Test(arguments: [
    NameCase("Shares of Belvane fell.", "company:Belvane"),
    NameCase("It leased a hull built by Belvane.", "company:Belvane"),
    NameCase("The navy gave a contract to Belvane for buoys.", "company:Belvane"),
    NameCase("Belvane, which builds radars, hired welders.", "company:Belvane"),
    NameCase("The chart shows that Belvane's factory grew.", "company:Belvane"),
    NameCase("They asked the Belvane chief executive.", "company:Belvane"),
    NameCase("It flew a Belvane-built drone.", "company:Belvane"),
    NameCase("The sensors come from Thales Australia.", "company:Thales Australia"),
    NameCase("Members pay into the Tidewater programme.", "program:Tidewater"),
    NameCase("The QVTK said little.", "organization:QVTK"),
    NameCase("The Swiss National Bank moved.", "organization:Swiss National Bank"),
  ]) func whatAFirmOrBodyDoesTellsIt(_ example: NameCase) {
    expect(example)
  }

  @Test(arguments: [
    NameCase("He praised Quiet Lanterns as ever."),
    NameCase("The board reads \u{201C}Tariff Power\u{201D} in red."),
    NameCase("They filled in form QVTK by hand."),
  ]) func whatNothingTellsIsLeftAloneOrDoubted(_ example: NameCase) {
    let analysis = Self.extractor.analyze(.body(example.sentence))
    #expect(analysis.mentions.allSatisfy { $0.confidence < 0.8 })
  }

  @Test(arguments: [
    ("Bergen Harbour Press Secretary Maria Okello spoke.", "Press Secretary"),
    ("The White House Press Secretary Maria Okello spoke.", "Press Secretary"),
    ("Norwegian Prime Minister Maria Okello spoke.", "Prime Minister"),
    ("EU foreign policy chief Maria Okello spoke.", "foreign policy chief"),
  ]) func anOfficeIsGivenWithoutTheBody(_ sentence: String, _ office: String) {
    let people = Self.extractor.analyze(.body(sentence)).entities.filter { $0.kind == .person }
    #expect(people.map(\.titles) == [[office]])
  }

  @Test(arguments: [
    NameCase(
      "The European Commission on Monday spoke.", "organization:European Commission"),
    NameCase("The Agency for Fisheries on May 3 closed.", "organization:Agency for Fisheries"),
    NameCase("Then Opposition Leader Pierre Okello spoke.", "person:Pierre Okello"),
    NameCase("Deputy Prime Minister Maria Okello spoke.", "person:Maria Okello"),
    NameCase("Crews slept in Castel dei Brindli.", "place:Castel dei Brindli"),
    NameCase("The cargo of A.P. Velling Castings left.", "company:A.P. Velling Castings"),
    NameCase("A reader told A.P. so.", "outlet:A.P."),
    NameCase(
      "It is owned by the Saltmarsh Investment Fund.", "organization:Saltmarsh Investment Fund"),
    NameCase(
      "Off Oslo the Maria Okello, a small container ship, sank.", "place:Oslo",
      "equipment:Maria Okello"),
    NameCase("Tugs pulled the ferry Maria Okello off.", "equipment:Maria Okello"),
    NameCase("France sold the Rafale Marine.", "place:France", "equipment:Rafale Marine"),
  ]) func namesEndAndBeginWhereTheyShould(_ example: NameCase) {
    expect(example)
  }

  @Test func headlinesInTitleCaseMakeNoNamesOfTheirOwn() {
    var article = Article(role: .main)
    article.append("Record Cargo Volumes Push Harbour Operators Toward Wider Quays", as: .title)
    #expect(Self.names(in: article) == [])
  }

  @Test func twoUnknownWordsAreAPersonWhereTheLastSpeaksAlone() {
    let article = Article.body("The envoys from Oslo greeted Ixora Velling. Velling said little.")
    #expect(Self.names(in: article) == ["place:Oslo", "person:Ixora Velling", "person:Velling"])
  }

  @Test func whatTheTextNamesIsFoundInTheHeadlineToo() {
    var article = Article(role: .main)
    article.append("Belvane Wins Long Awaited Radar Order From Norway", as: .title)
    article.append("Radar maker Belvane has won an order.", as: .body)
    #expect(Self.names(in: article).first == "company:Belvane")
  }

  private func expect(_ example: NameCase) {
    #expect(Self.names(in: .body(example.sentence)) == example.names)
  }
}

extension NameCase {
  init(_ sentence: String, _ names: [String]) {
    self.sentence = sentence
    self.names = names
  }
}

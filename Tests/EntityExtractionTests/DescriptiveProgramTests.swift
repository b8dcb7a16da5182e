import NewsModel
import Testing

@testable import EntityExtraction

/// Undertakings that have no name of their own.
@Suite struct DescriptiveProgramTests {
  private static let extractor = Extractor()

  private static func programs(in text: String) -> [String] {
    extractor.analyze(.body(text)).entities.filter { $0.kind == .program }.map(\.name)
  }

  /// The sentences that stand beside the rules, with what they yield.
  static let examples: [(String, String)] = GazetteerFile(named: "undertakings").rows.map {
    ($0[6], $0[7])
  }

  @Test(arguments: examples) func everyRuleYieldsItsExample(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test func thereIsAnExampleForEveryRule() {
    #expect(Self.examples.count > 15)
    #expect(!Self.examples.contains { $0.0.isEmpty || $0.1.isEmpty })
  }

  @Test(arguments: [
    "A security and defence partnership takes years.",
    "Norway wants a free trade agreement.",
    "The old fighter jet crashed near Oslo.",
    "A coalition of parties won in Denmark.",
  ]) func withoutPartiesThereIsNoUndertaking(_ sentence: String) {
    #expect(Self.programs(in: sentence) == [])
  }

  @Test(arguments: [
    (
      "Brussels and Ottawa opened talks on a security of information agreement.",
      "Canada–EU information-sharing agreement"
    ),
    (
      "A security pact between Manila and Canberra is near.", "Australia–Philippines defence pact"
    ),
    (
      "Engineers in Japan collaborate with Italy and Britain on a stealthy combat aircraft.",
      "Italy–Japan–UK joint fighter"
    ),
  ]) func capitalsStandForGovernmentsAndOrderIsAlphabetical(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test func theTwoSidesAreThePartiesNamedBefore() {
    let text =
      "Leaders of the European Union and Norway met. "
      + "The two sides will begin a competitiveness alliance."
    #expect(Self.programs(in: text) == ["EU–Norway competitiveness alliance"])
  }

  @Test func aNamedProgrammeTakesTheDescriptionIn() {
    let text =
      "GCAP is late. Japan, Italy and Britain still develop the new fighter jet."
    #expect(Self.programs(in: text) == ["Global Combat Air Programme"])
  }

  @Test(arguments: [
    (
      "The Norway-India Strategic Dialogue will meet. India and Norway hold a defence dialogue.",
      ["Norway-India Strategic Dialogue"]
    ),
    (
      "Norway and India want a defence partnership. Both named it the Security and Defence "
        + "Cooperation Partnership.",
      ["Security and Defence Cooperation Partnership"]
    ),
    ("Norway and India develop the Quiet Heron Fighter Aircraft.", []),
  ]) func aPrintedNameIsNotReplacedByADescription(_ text: String, _ names: [String]) {
    #expect(Self.programs(in: text) == names)
  }

  @Test(arguments: [
    (
      "Rome, Tokyo and London are building a stealth fighter together.",
      "Italy–Japan–UK joint fighter"
    ),
    (
      "Tokyo, London and Rome launched a trilateral programme for a sixth-generation fighter jet.",
      "Italy–Japan–UK joint fighter"
    ),
    (
      "Japan's joint project with Italy and Britain to field a new fighter is on track.",
      "Italy–Japan–UK joint fighter"
    ),
    (
      "France, Spain and Germany want speed. The jet the three countries are developing is late.",
      "France–Germany–Spain joint fighter"
    ),
    ("The Franco-German fighter project has stalled.", "France–Germany joint fighter"),
    ("The Anglo-Japanese missile programme is over.", "Japan–UK joint missile"),
    ("Turkey and Italy are jointly developing a drone.", "Italy–Turkey joint drone"),
    (
      "Australia has joined Japan in developing a long-range missile.",
      "Australia–Japan joint missile"
    ),
    (
      "Ministers from Germany and Norway launched a joint submarine programme.",
      "Germany–Norway joint submarine"
    ),
    (
      "Talks between Seoul and Jakarta on a joint fighter programme resumed.",
      "Indonesia–South Korea joint fighter"
    ),
    (
      "The German and Dutch governments agreed on a joint tank programme.",
      "Germany–Netherlands joint tank"
    ),
    ("Tokyo is working with Rome on a next-generation fighter.", "Italy–Japan joint fighter"),
  ]) func whatSeveralBuildTogetherIsOneUndertaking(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test(arguments: [
    (
      "Norway signed an agreement with Japan to share classified information.",
      "Japan–Norway information-sharing agreement"
    ),
    (
      "Ottawa's pact with Brussels on the sharing of classified information was signed.",
      "Canada–EU information-sharing agreement"
    ),
    (
      "Canada and the EU met in Oslo. Its defence partnership with the bloc lets Canada bid.",
      "Canada–EU security and defence partnership"
    ),
    ("Seoul has a strategic partnership with Hanoi.", "South Korea–Vietnam strategic partnership"),
    ("Mercosur and the EU sealed their trade agreement.", "EU–Mercosur trade agreement"),
    ("Norway joined the coalition that sends drones to Kyiv.", "drone coalition for Ukraine"),
    ("Kyiv thanked the Latvian-led drone coalition.", "drone coalition for Ukraine"),
    (
      "A free trade pact binding Chile, Peru and Mexico is signed.",
      "Chile–Mexico–Peru trade agreement"
    ),
    ("The US-Philippines mutual defence treaty is old.", "Philippines–US defence pact"),
    (
      "The Philippines and Japan ratified the Reciprocal Access Agreement.",
      "Japan–Philippines Reciprocal Access Agreement"
    ),
    (
      "Tokyo and Manila met. Both want an intelligence-sharing pact.",
      "Japan–Philippines information-sharing agreement"
    ),
  ]) func pactsAreToldByTheirSubjectAndWhoeverTheyBind(_ sentence: String, _ name: String) {
    #expect(Self.programs(in: sentence) == [name])
  }

  @Test(arguments: [
    "Defence cooperation between Japan and Italy grows.",
    "Security alliances of Japan and the United States change.",
    "Trade deals between India and Norway are rare.",
    "Japan bought fighter jets from the United States.",
    "Ukraine shot down a fighter jet of Russia.",
    "Poland and Norway ordered an advanced fighter jet.",
    "Japan and Italy scrambled a fighter jet each.",
    "France and Italy spoke; a security pact of two gangs ended.",
    "Sweden and Norway bought missiles. A missile hit Kyiv.",
  ]) func whatIsOnlyBoughtUsedOrSpokenOfInGeneralIsNone(_ sentence: String) {
    #expect(Self.programs(in: sentence) == [])
  }

  @Test(arguments: [
    ("Spain and Poland signed a security pact. The agreement is new.", "the agreement"),
    ("Spain and Poland want to develop a new combat jet. The aircraft is late.", "the aircraft"),
    ("Spain and Poland develop a new combat jet. It flew. The project is late.", "the project"),
    (
      "Canada and the EU signed a security partnership. Their partnership is new.",
      "the partnership"
    ),
  ]) func aDefiniteNounMeansTheUndertakingNamedBefore(_ text: String, _ rule: String) {
    let analysis = Self.extractor.analyze(.body(text))
    let programs = analysis.entities.indices.filter { analysis.entities[$0].kind == .program }
    let back = analysis.mentions.first { $0.rule == rule }
    #expect(programs.count == 1)
    #expect(back?.entity == programs.first)
  }

  @Test func theTitleNamesThePartiesThatTheTextLeavesOut() {
    var article = Article(role: .main)
    article.append("Norway and India agree on trade", as: .title)
    article.append("The two sides finished a free-trade deal after years.", as: .body)
    let names = Self.extractor.analyze(article).entities.filter { $0.kind == .program }.map(\.name)
    #expect(names == ["India–Norway trade agreement"])
  }
}

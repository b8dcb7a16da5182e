import NewsModel
import Testing

@testable import EntityExtraction

/// How the mentions of one article become entities.
@Suite struct ResolutionTests {
  private static let extractor = Extractor()

  private func analysis(_ paragraphs: String...) -> ArticleAnalysis {
    Self.extractor.analyze(.paragraphs(paragraphs))
  }

  private func entity(_ name: String, in analysis: ArticleAnalysis) -> LocalEntity? {
    analysis.entities.first { $0.name == name }
  }

  private func mentions(of name: String, in analysis: ArticleAnalysis) -> [LocalMention] {
    analysis.mentions.filter { analysis.entities[$0.entity].name == name }
  }

  @Test(arguments: [
    ("The EU and the European Union are one.", "European Union", 2),
    ("The U.S., the US and the United States are one.", "United States", 3),
    ("Britain is the UK.", "United Kingdom", 2),
    ("Mitsubishi Heavy is Mitsubishi Heavy Industries.", "Mitsubishi Heavy Industries", 2),
    ("Seoul spoke for the ROK and South Korea.", "South Korea", 2),
  ]) func curatedAliasesAreOneEntity(_ text: String, _ name: String, _ count: Int) {
    let analysis = analysis(text)
    #expect(mentions(of: name, in: analysis).count == count)
  }

  @Test func aFamilyNameMeansThePersonNamedInFull() throws {
    let analysis = analysis(
      "Trade Minister Ana Quillfeather spoke.", "Quillfeather left. Mrs Quillfeather smiled.")
    let person = try #require(entity("Ana Quillfeather", in: analysis))
    #expect(mentions(of: "Ana Quillfeather", in: analysis).count == 3)
    #expect(person.titles.contains("Trade Minister"))
    #expect(person.strength == .full)
    #expect(analysis.entities.count == 1)
  }

  @Test func aFamilyNameWithAHyphenMeansThePersonNamedInFull() {
    let analysis = analysis(
      "Trade Minister Ana Quill-Feather spoke.", "\u{201C}Now,\u{201D} Quill-Feather said.",
      "Later Quill-Feather left.")
    #expect(mentions(of: "Ana Quill-Feather", in: analysis).count == 3)
    #expect(analysis.entities.count == 1)
  }

  @Test func aFirmIsCalledByItsFirstWordWhereNoOtherNameBeginsSo() {
    let text = "Belvane Castings grew. Many smelters closed, but Belvane hired."
    #expect(mentions(of: "Belvane Castings", in: analysis(text)).count == 2)
    let twice = analysis("Belvane Castings sued Belvane Motors. Many closed, but Belvane hired.")
    #expect(!twice.mentions.contains { $0.rule == "first word" })
  }

  @Test(arguments: [
    ("JPMorgan Chase & Co. advised them.", "JPMorgan"),
    ("Belvane Castings & Co. advised them.", "Belvane Castings"),
    ("Baykar Technologies advised them.", "Baykar"),
  ]) func wordsThatAnyFirmMayAddAreNoPartOfItsName(_ text: String, _ name: String) {
    #expect(analysis(text).entities.map(\.name) == [name])
  }

  @Test(arguments: [
    ("Norway's Ministry of Defence replied.", "Ministry of Defence (Norway)"),
    ("The Indian Ministry of Foreign Affairs replied.", "Ministry of Foreign Affairs (India)"),
    (
      "The Ministry of Health helped. Sweden was glad; Sweden had asked.",
      "Ministry of Health (Sweden)"
    ),
    ("The Ministry of Health helped.", "Ministry of Health"),
  ]) func aBodyThatEveryCountryHasIsToldByItsCountry(_ text: String, _ name: String) throws {
    let bodies = analysis(text).entities.filter { $0.kind == .organization }
    let body = try #require(bodies.first)
    #expect(bodies.map(\.name) == [name])
    #expect(body.confidence == (name.hasSuffix(")") ? 0.8 : 0.5))
  }

  @Test func ministriesOfTwoCountriesAreTwo() {
    let analysis = analysis(
      "Norway's Ministry of Defence met Sweden's Ministry of Defence in spring.")
    let bodies = analysis.entities.filter { $0.kind == .organization }.map(\.name)
    #expect(bodies == ["Ministry of Defence (Norway)", "Ministry of Defence (Sweden)"])
  }

  @Test func aFamilyNameAloneStaysWeak() throws {
    let analysis = analysis("Prime Minister Quillfeather spoke.")
    #expect(entity("Quillfeather", in: analysis)?.strength == .surname)
  }

  @Test func anAcronymInBracketsMeansTheNameBeforeIt() throws {
    let analysis = analysis(
      "The Harbour Research Institute (HRI) replied.", "HRI had no more to say.")
    #expect(mentions(of: "Harbour Research Institute", in: analysis).count == 3)
    #expect(analysis.entities.count == 1)
  }

  @Test func theArticlesOwnDefinitionBeatsTheTables() {
    let analysis = analysis(
      "The Shore Ecology Council (SEC) replied.", "The SEC had no more to say.")
    #expect(entity("Securities and Exchange Commission", in: analysis) == nil)
  }

  @Test func anAcronymNobodySpellsOutStaysWeak() {
    let analysis = analysis("Inspectors came to the harbour in spring. The QVTK said little.")
    #expect(entity("QVTK", in: analysis)?.strength == .acronym)
  }

  @Test func aFirmLosesItsLegalFormAndKeepsItsShortName() {
    let analysis = analysis("Ordwell Castings Ltd. grew.", "Radar maker Ordwell hired.")
    #expect(mentions(of: "Ordwell Castings", in: analysis).count == 2)
  }

  @Test(arguments: [
    ("The EU met in Riga. Then the bloc agreed.", "the bloc", "European Union"),
    (
      "The European Commission met. The Commission agreed.", "short name", "European Commission"
    ),
    (
      "Canada and the EU signed a security and defence partnership. The pact is new.", "the pact",
      "Canada–EU security and defence partnership"
    ),
  ]) func aDefiniteNounMeansTheOnlyThingItFits(_ text: String, _ rule: String, _ name: String) {
    let analysis = analysis(text)
    let found = analysis.mentions.first { $0.rule == rule }
    #expect(found.map { analysis.entities[$0.entity].name } == name)
  }

  @Test func twoMinistriesLeaveTheMinistryOpen() {
    let analysis = analysis(
      "The Ministry of Health met the Ministry of Finance. Then the ministry replied.")
    #expect(!analysis.mentions.contains { $0.rule == "the ministry" })
  }

  @Test func mentionsStandInOrderAndNeverOverlap() {
    let analysis = analysis(
      "Japan-EU Trade Forum members met Thales, IHI and the Bank of Japan in Tokyo's port.",
      "The forum closed. \u{201C}We agreed,\u{201D} said Ana Ito of IHI.")
    let spans = analysis.mentions.map(\.span)
    #expect(spans.count > 5)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test func anArticleWithoutTextYieldsNothing() {
    #expect(Self.extractor.analyze(Article(role: .main)) == ArticleAnalysis())
  }
}

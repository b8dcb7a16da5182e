import Testing

@testable import dossier_bench

struct DetailComparisonTests {
  private static let gold = GoldDetails(
    title: "Ölberg’s mill burns – again", authors: ["Ada Novak", "Tom Reyes"], date: "2025-03-07",
    site: "Ölberg Echo")

  @Test(arguments: [
    (Detail.title, FoundDetails(title: "ÖLBERG'S MILL BURNS: AGAIN"), DetailVerdict.right),
    (.title, FoundDetails(title: "Ölberg’s mill burns"), .wrong),
    (.title, FoundDetails(title: ""), .missing),
    (.author, FoundDetails(author: "By Ada Novak; Tom Reyes (photos)"), .right),
    (.author, FoundDetails(author: "Ada Novak"), .wrong),
    (.author, FoundDetails(), .missing),
    (.date, FoundDetails(date: "2025-03-07T09:30:00Z"), .right),
    (.date, FoundDetails(date: "2025-03"), .wrong),
    (.site, FoundDetails(site: "The Ölberg Echo"), .right),
    (.site, FoundDetails(site: "Ölberg"), .right),
    (.site, FoundDetails(site: "Hill Post"), .wrong),
  ])
  func aDetailIsJudgedByWhatThePageStates(
    detail: Detail, found: FoundDetails, verdict: DetailVerdict
  ) {
    #expect(detail.verdict(found, Self.gold) == verdict)
  }

  @Test(arguments: Detail.allCases)
  func whatThePageDoesNotStateIsNotJudged(detail: Detail) {
    let found = FoundDetails(title: "A", author: "B", date: "2025", site: "C")
    #expect(detail.verdict(found, GoldDetails()) == nil)
  }

  @Test func threeLettersMustBeTheWholeName() {
    #expect(!DetailComparison.areSameSite("BBC", "BBC News"))
    #expect(DetailComparison.areSameSite("BBC", "bbc"))
  }

  @Test func namesOfOneLineAreToldApart() {
    let names = DetailComparison.names(in: "Ada Novak, Tom Reyes and Sandy Anders; Ki Lim")
    #expect(names == ["Ada Novak", "Tom Reyes", "Sandy Anders", "Ki Lim"])
  }
}

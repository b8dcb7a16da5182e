import Testing

@testable import Screen

@Suite struct PlainScalarsTests {
  private static let all = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
    .filter(PlainScalars.contains)

  @Test func noneIsHostile() {
    #expect(!Self.all.contains { SafeText.mayBeHostile($0) })
  }

  @Test(arguments: ["a", "’", "日", "가", "Ω"] as [Unicode.Scalar])
  func eachIsAGraphemeOfItsOwnBesideTheOthers(neighbour: Unicode.Scalar) {
    var text = String.UnicodeScalarView()
    for scalar in Self.all { text += [neighbour, scalar] }
    #expect(String(text).count == 2 * Self.all.count)
  }

  @Test(arguments: [
    "The “dual-use” deal – worth €9bn – wasn’t signed in São Tomé; it’s “near”, they’d say…",
    "防衛産業の協力について、両国の関係者は「東京」で会談した。EUも加わる。", "Η συμφωνία — и договор — 한국 정부는 서명했다",
  ])
  func plainTextIsWrappedAsGraphemesAre(text: String) {
    for width in [3, 7, 20, 60] {
      let plain = TextWrap.lines(of: text, width: width)
      let careful = TextWrap.lines(of: text + "\n\u{1F600}", width: width).dropLast()
      #expect(plain == Array(careful))
    }
  }
}

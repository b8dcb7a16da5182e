import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct PhraseTests {
  static let examples = Phrases.all.flatMap { rule in rule.examples.map { (rule.name, $0) } }
  static let counterexamples = Phrases.all.flatMap { rule in
    rule.counterexamples.map { (rule.name, $0) }
  }

  private func rule(for line: String) -> String? {
    PhraseBook(rules: Phrases.all)
      .rule(for: FoldedText(line), wordCount: TextShape(line).wordCount)?.name
  }

  @Test(arguments: examples)
  func everyExampleIsDecidedByItsRule(name: String, line: String) {
    #expect(rule(for: line) == name)
  }

  @Test(arguments: counterexamples)
  func noCounterexampleIsDecidedByTheRuleItWarnsOf(name: String, line: String) {
    #expect(rule(for: line) != name)
  }

  @Test func ruleNamesAreUnique() {
    let names = Phrases.all.map(\.name) + StructureRule.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
  }

  @Test func everyRuleHasAnExampleOfEachSort() {
    for rule in Phrases.all {
      #expect(!rule.examples.isEmpty, "\(rule.name)")
      #expect(!rule.counterexamples.isEmpty, "\(rule.name)")
    }
  }

  @Test func formatsDocumentNamesEveryRule() throws {
    let formats = try Page.formats()
    let names = Phrases.all.map(\.name) + StructureRule.allCases.map(\.rawValue)
    let missing = names.filter { !formats.contains("| \($0) |") }
    #expect(missing == [])
  }
}

import NewsModel
import Screen

/// Why the names of an article are taken for names: the rule, how sure it is, and the reasons.
enum ExplanationRows {
  static func make(
    _ explanations: [MentionExplanation], of destination: Destination, width: Int
  ) -> [OutlineRow] {
    guard case .explanation(let article, _) = destination else { return [] }
    guard !explanations.isEmpty else { return [OutlineRow(text: "No names.", look: .hint)] }
    return explanations.flatMap { explanation in
      let lead = Theme.marker(for: explanation.kind) + " "
      let meant = explanation.name == explanation.text ? "" : " = \(explanation.name)"
      var rows = OutlineRow.paragraph(
        explanation.text + meant, width: width - 5, lead: lead,
        highlights: [0..<explanation.text.utf8.count],
        destination: .article(article, at: explanation.span))
      if !rows.isEmpty {
        rows[0].leadLook = .kind(explanation.kind)
        rows[0].trail = "\(Int((explanation.confidence * 100).rounded())) %"
      }
      rows += OutlineRow.paragraph(
        "\(explanation.rule): \(explanation.meaning)", width: width, lead: "  ", look: .dim)
      for reason in explanation.reasons {
        rows += OutlineRow.paragraph(
          reason.text, width: width, lead: "  \(signed(reason.weight)) ", look: .dim)
      }
      if let alternative = explanation.alternative {
        let other = alternative.kind?.rawValue ?? "no name"
        rows += OutlineRow.paragraph(
          "else: \(other), \(tenths(alternative.margin)) behind", width: width, lead: "  ",
          look: .hint)
      }
      return rows + [.blank]
    }
  }

  /// A weight with its sign and one digit, six columns wide.
  private static func signed(_ weight: Double) -> String {
    let text = (weight < 0 ? "-" : "+") + tenths(abs(weight))
    return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
  }

  private static func tenths(_ number: Double) -> String {
    let scaled = Int((abs(number) * 10).rounded())
    return (number < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10).\(scaled % 10)"
  }
}

import NewsModel
import Screen

/// Why the names of an article are taken for names: the rule, how sure it is, and the reasons.
struct ExplanationPage: Equatable, Sendable {
  let article: ArticleID
  /// Nil until they have been worked out.
  let explanations: [MentionExplanation]
  /// The stretch of text whose explanation is wanted first, or nil.
  let focusSpan: Range<Int>?
  var outline = Outline()
  private var width = 0

  init(article: ArticleID, explanations: [MentionExplanation], focusSpan: Range<Int>?) {
    self.article = article
    self.explanations = explanations
    self.focusSpan = focusSpan
  }

  mutating func layOut(width: Int, height: Int) {
    if width != self.width {
      let isFirst = self.width == 0
      self.width = width
      outline.rows = rows(width: width)
      if isFirst, let row = row(of: focusSpan) {
        outline.cursor = row
        outline.reveal(height: height)
      }
    }
    outline.top = max(0, min(outline.top, outline.rows.count - height))
  }

  private func rows(width: Int) -> [OutlineRow] {
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
          reason.text, width: width, lead: "  \(Self.signed(reason.weight)) ", look: .dim)
      }
      if let alternative = explanation.alternative {
        let other = alternative.kind?.rawValue ?? "no name"
        rows += OutlineRow.paragraph(
          "else: \(other), \(Self.tenths(alternative.margin)) behind", width: width, lead: "  ",
          look: .hint)
      }
      return rows + [.blank]
    }
  }

  /// The row at which the explanation of the words at `span` begins.
  private func row(of span: Range<Int>?) -> Int? {
    guard let span else { return nil }
    return outline.rows.firstIndex { row in
      guard row.isItem, case .article(_, let place)? = row.destination else { return false }
      return place?.overlaps(span) == true
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

import NewsModel

extension ArticleAnalysis {
  /// The analysis without what no sentence of `article` proves, and how much that was.
  ///
  /// Numbers that point nowhere, spans outside their sentence and overlapping mentions would break
  /// every page that shows them, so they never reach the library.
  func proved(in article: Article) -> (analysis: ArticleAnalysis, rejected: Int) {
    let bounds = 0..<article.text.utf8.count
    guard sentences.allSatisfy({ bounds.encloses($0) }) else {
      return (ArticleAnalysis(), count)
    }
    var proved = self
    var end = 0
    proved.mentions = mentions.filter { mention in
      guard entities.indices.contains(mention.entity), mention.span.lowerBound >= end,
        sentence(enclosing: mention.span) != nil
      else { return false }
      end = mention.span.upperBound
      return true
    }
    proved.links = links.filter {
      sentences.indices.contains($0.sentence) && entities.indices.contains($0.from)
        && entities.indices.contains($0.to) && $0.from != $0.to
    }
    proved.figures = provedFigures
    proved.quotes = quotes.filter {
      sentences.indices.contains($0.sentence) && bounds.encloses($0.span)
        && $0.speaker.map { entities.indices.contains($0) } ?? true
    }
    proved.dates = dates.filter { proves($0.span, sentence: $0.sentence) }
    return (proved, count - proved.count)
  }

  /// The figures a sentence proves; what they convert is counted anew.
  private var provedFigures: [LocalFigure] {
    let kept = figures.indices.filter { index in
      let figure = figures[index]
      return proves(figure.span, sentence: figure.sentence)
        && figure.subject.map { entities.indices.contains($0) } ?? true
    }
    return kept.map { index in
      var figure = figures[index]
      figure.converts = figure.converts.flatMap { kept.firstIndex(of: $0) }
      return figure
    }
  }

  /// The number of the sentence that holds all of `span`, or nil; O(log sentences).
  func sentence(enclosing span: Range<Int>) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= span.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < sentences.count && sentences[low].encloses(span) ? low : nil
  }

  private var count: Int {
    mentions.count + links.count + figures.count + quotes.count + dates.count
  }

  private func proves(_ span: Range<Int>, sentence: Int) -> Bool {
    sentences.indices.contains(sentence) && sentences[sentence].encloses(span)
  }
}

extension Range<Int> {
  /// Whether all of `other`, which must not be empty, lies within.
  func encloses(_ other: Range<Int>) -> Bool {
    !other.isEmpty && lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

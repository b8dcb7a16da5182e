import NewsModel

/// Turns marked sentences into text and the analysis of it.
struct AnalysisBuilder {
  private(set) var text = ""
  private var built = ArticleAnalysis()

  /// Adds a sentence; see `Draft` for the marks.
  mutating func add(_ marked: String) {
    if !text.isEmpty { text += " " }
    let start = text.utf8.count
    var rest = Substring(marked)
    var label: LinkLabel?
    if let known = LinkLabel.allCases.first(where: { marked.hasPrefix($0.rawValue + ":: ") }) {
      label = known
      rest = rest.dropFirst(known.rawValue.count + 4 - 1)
    }
    var named: [Int] = []
    while let character = rest.popFirst() {
      if character == "{" {
        let mark = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(mark.count + 1)
        named.append(mention(mark))
      } else {
        text.append(character)
      }
    }
    built.sentences.append(start..<text.utf8.count)
    link(named, label: label)
  }

  func analysis(movedBy offset: Int) -> ArticleAnalysis {
    var moved = built
    moved.sentences = moved.sentences.map { $0.lowerBound + offset..<$0.upperBound + offset }
    for index in moved.mentions.indices {
      let span = moved.mentions[index].span
      moved.mentions[index].span = span.lowerBound + offset..<span.upperBound + offset
    }
    return moved
  }

  /// Writes the words of `surface/kind=Name?strength!title` and returns the entity's number.
  private mutating func mention(_ mark: Substring) -> Int {
    let titled = mark.split(separator: "!", maxSplits: 1)
    let weighed = titled[0].split(separator: "?", maxSplits: 1)
    let named = weighed[0].split(separator: "=", maxSplits: 1)
    let typed = named[0].split(separator: "/", maxSplits: 1)
    let surface = String(typed[0])
    let start = text.utf8.count
    text += surface
    let number = entity(
      kind: EntityKind(rawValue: String(typed[1])) ?? .organization,
      name: named.count > 1 ? String(named[1]) : surface,
      strength: weighed.count > 1 ? NameStrength(rawValue: String(weighed[1])) ?? .full : .full,
      surface: surface, title: titled.count > 1 ? String(titled[1]) : nil)
    built.mentions.append(
      LocalMention(span: start..<text.utf8.count, entity: number, rule: "test"))
    return number
  }

  private mutating func entity(
    kind: EntityKind, name: String, strength: NameStrength, surface: String, title: String?
  ) -> Int {
    let known = built.entities.firstIndex { $0.kind == kind && $0.name == name }
    let number = known ?? built.entities.endIndex
    if known == nil {
      built.entities.append(
        LocalEntity(kind: kind, name: name, strength: strength, rule: "test"))
    }
    if surface != name, !built.entities[number].aliases.contains(surface) {
      built.entities[number].aliases.append(surface)
    }
    if let title { built.entities[number].titles.append(title) }
    return number
  }

  private mutating func link(_ named: [Int], label: LinkLabel?) {
    for (index, from) in named.enumerated() {
      for to in named[(index + 1)...] where to != from {
        built.links.append(
          LocalLink(
            from: from, to: to, label: label, sentence: built.sentences.count - 1,
            confidence: 1, rule: "test"))
      }
    }
  }
}

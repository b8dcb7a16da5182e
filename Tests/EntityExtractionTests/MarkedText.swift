import NewsModel

@testable import EntityExtraction

/// A sentence with its names in square brackets: "[company:Acme] met [person:Ana Ito]".
///
/// Equal names are one entity; a name without a kind takes its kind from `kinds`, in order.
struct MarkedText {
  var text: TokenizedText
  var article: Article
  var entities: [LocalEntity] = []
  var mentions: [LocalMention] = []

  init(_ marked: String, kinds: [EntityKind] = []) {
    var plain = ""
    var remaining = kinds[...]
    for piece in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0, let close = piece.element.firstIndex(of: "]") else {
        plain += piece.element
        continue
      }
      let label = piece.element[..<close].split(separator: ":", maxSplits: 1)
      let named = label.count > 1 ? EntityKind(rawValue: String(label[0])) : nil
      let kind = named ?? remaining.popFirst() ?? .company
      let name = String(label.last ?? "")
      let start = plain.utf8.count
      plain += name
      let entity = entities.firstIndex { $0.name == name } ?? entities.count
      if entity == entities.count {
        entities.append(LocalEntity(kind: kind, name: name, rule: "test"))
      }
      mentions.append(
        LocalMention(span: start..<plain.utf8.count, entity: entity, rule: "test"))
      plain += piece.element[piece.element.index(after: close)...]
    }
    article = .paragraphs(plain.split(separator: "\n").map(String.init))
    text = TokenizedText(article)
  }

  func name(_ entity: Int?) -> String? { entity.map { entities[$0].name } }
}

package import NewsModel

/// What a word is to the names of its sentence, in the BIO scheme: the first word of a name, a
/// later one, or none of it.
///
/// Source: L. Ramshaw, M. Marcus, "Text Chunking using Transformation-Based Learning" (1995).
package struct TagLabel: Hashable, Sendable {
  /// 2k begins a name of the k-th kind, 2k + 1 goes on with it, 16 is outside.
  package let code: Int

  package init(code: Int) { self.code = code }

  package static let outside = TagLabel(code: 16)
  /// How many labels there are.
  package static let count = 17
  /// How many kinds of names.
  package static let kindCount = 8

  package static func begin(_ kind: EntityKind) -> TagLabel { TagLabel(code: index(of: kind) * 2) }
  package static func inside(_ kind: EntityKind) -> TagLabel {
    TagLabel(code: index(of: kind) * 2 + 1)
  }

  /// The kind of the name, or nil outside.
  package var kind: EntityKind? { code < 16 ? EntityKind.allCases[code / 2] : nil }
  package var isBeginning: Bool { code < 16 && code & 1 == 0 }
  package var isInside: Bool { code < 16 && code & 1 == 1 }

  /// Whether this label may stand behind `previous`; at the start of a sentence that is `outside`.
  package func canFollow(_ previous: TagLabel) -> Bool {
    !isInside || (previous.code < 16 && previous.code / 2 == code / 2)
  }

  /// The place of a kind among the labels.
  package static func index(of kind: EntityKind) -> Int {
    switch kind {
    case .company: 0
    case .program: 1
    case .person: 2
    case .organization: 3
    case .place: 4
    case .outlet: 5
    case .equipment: 6
    case .event: 7
    }
  }
}

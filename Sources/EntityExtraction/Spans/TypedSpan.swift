public import NewsModel

/// A stretch of text and what it is, for scorers and other programs that know nothing of articles.
public struct TypedSpan: Equatable, Sendable {
  /// Unicode scalars from the start of the text.
  public var span: Range<Int>
  public var type: SpanType
  /// Which of the text's entities a name means, counted from 0, and what that is called in full;
  /// nil for amounts and dates.
  public var entity: Int?
  public var name: String?

  public init(span: Range<Int>, type: SpanType, entity: Int? = nil, name: String? = nil) {
    self.span = span
    self.type = type
    self.entity = entity
    self.name = name
  }
}

/// What a span may be: a kind of entity, an amount or a date.
public enum SpanType: String, CaseIterable, Sendable {
  case company, program, person, organization, place, outlet, equipment, event
  /// An amount with a currency.
  case money
  case percent
  /// Any other amount: a count, a weight, a distance.
  case quantity
  /// A day, month, year or weekday, alone or as a range ("July 2017", "Tuesday", "2014-15").
  case date
  /// A date told by its distance from another ("last week", "two years ago").
  case relativeDate

  public init(_ kind: EntityKind) {
    self =
      switch kind {
      case .company: .company
      case .program: .program
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .outlet: .outlet
      case .equipment: .equipment
      case .event: .event
      }
  }
}

extension SpanType {
  /// The type of a figure in `unit`, as `LocalFigure.unit` writes it; nil for a bare number.
  init?(unit: String?) {
    guard let unit else { return nil }
    switch unit {
    case "%", "pp", "bp": self = .percent
    default:
      let isCurrency = unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      self = isCurrency ? .money : .quantity
    }
  }
}

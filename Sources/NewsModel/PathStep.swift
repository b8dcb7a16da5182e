/// One step of a chain of evidence between two entities.
public struct PathStep: Codable, Equatable, Sendable {
  public var from: EntitySummary
  public var to: EntitySummary
  /// How they are tied as read from `from` ("takes part in", "led by"); nil where the sentence
  /// only names both.
  public var label: String?
  public var evidence: Evidence

  public init(from: EntitySummary, to: EntitySummary, label: String?, evidence: Evidence) {
    self.from = from
    self.to = to
    self.label = label
    self.evidence = evidence
  }
}

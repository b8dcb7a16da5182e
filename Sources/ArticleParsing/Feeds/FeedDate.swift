import NewsModel

/// Dates as feeds state them: RFC 822 in RSS, RFC 3339 in Atom, and whatever else is written.
enum FeedDate {
  /// The date as printed with the day it names, where it names one.
  static func read(_ printed: String) -> PrintedDate {
    if let date = MachineDate(printed) {
      return PrintedDate(printed: printed, resolved: date.date, confidence: date.confidence)
    }
    return PrintedDateReader(texts: [], modified: nil).date(printed: printed)
  }
}

import NewsModel

/// Reads the day of a date as header fields print it (RFC 5322, section 3.3).
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day of `Mon, 4 May 2026 09:12:00 +0200`, in the writer's own zone, or nil.
  static func day(_ value: [UInt8]) -> CalendarDate? {
    let words = value.prefix(200).split {
      $0.isBlank || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-")
    }
    .map { String(decoding: $0.map(\.asciiLowercased), as: UTF8.self) }
    for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
      guard let month = months.firstIndex(of: String(word.prefix(3))),
        let day = Int(words[index - 1]), let year = Int(words[index + 1])
      else { continue }
      // Years of two digits are those of the last century from 50 on (section 4.3).
      let full = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year
      return CalendarDate(year: full, month: month + 1, day: day)
    }
    return nil
  }
}

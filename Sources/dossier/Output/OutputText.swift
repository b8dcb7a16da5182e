import Foundation
import NewsModel

/// Numbers as people and tables read them.
enum NumberText {
  /// The shortest decimal text without exponent: 9000000000000, 2.5.
  static func plain(_ number: Double) -> String {
    guard number == number.rounded(), abs(number) < 1e18 else { return String(number) }
    return String(Int64(number))
  }

  /// `number` with so many digits behind the point, at most 6.
  static func fixed(_ number: Double, digits: Int) -> String {
    let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((abs(number) * Double(unit)).rounded())
    let rest = String(scaled % unit)
    let zeros = String(repeating: "0", count: max(0, digits - rest.count))
    return (number < 0 && scaled > 0 ? "-" : "") + String(scaled / unit)
      + (digits > 0 ? "." + zeros + rest : "")
  }

  /// `number` with its sign and one digit behind the point, wide enough to stand in a column.
  static func signed(_ number: Double) -> String {
    let text = (number < 0 ? "" : "+") + fixed(number, digits: 1)
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  /// `plain` with a comma between each three digits of the whole part.
  static func grouped(_ number: Double) -> String {
    let text = plain(number)
    let whole = text.prefix { $0 != "." }
    let digits = whole.drop { $0 == "-" }
    guard digits.count > 3, digits.allSatisfy(\.isNumber) else { return text }
    var groups = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { groups.append(",") }
      groups.append(digit)
    }
    return (number < 0 ? "-" : "") + groups + text.dropFirst(whole.count)
  }
}

/// Counts of things as sentences have them.
enum CountText {
  /// "1 article", "5 articles".
  static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}

/// Dates as tables read them.
enum DateText {
  /// "2024-06 – 2025-07", one date where both are equal, "" where none is known.
  static func range(_ first: CalendarDate?, _ last: CalendarDate?) -> String {
    guard let first = first ?? last, let last else { return first?.iso8601 ?? "" }
    return first == last ? first.iso8601 : "\(first.iso8601) – \(last.iso8601)"
  }
}

/// Comma-separated values as RFC 4180 has them.
enum CSVText {
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

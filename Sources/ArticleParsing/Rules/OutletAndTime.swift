import NewsModel

/// An outlet and how long ago it published, often without a blank between.
struct OutletAndTime: Equatable, Sendable {
  /// Bytes of the outlet's name, empty where the line has only a time.
  var outlet: Range<Int>
  /// Bytes of what icons leave behind ("time"), blanks and dots between the two.
  var filler: Range<Int>
  /// Bytes of "13 hours ago".
  var time: Range<Int>

  /// Words that stand for the clock beside a time.
  private static let iconLabels = ["time", "clock", "calendar", "access_time", "schedule"]

  /// Reads a whole line; nil unless a relative time ends it and at most six words precede it.
  init?(_ line: String) {
    guard line.utf8.count <= 120, let relative = RelativeTime(endOf: line) else { return nil }
    let bytes = Array(line.utf8)
    var end = relative.span.lowerBound
    let before = String(decoding: bytes[..<end], as: UTF8.self).lowercased().trimmed
    if let label = Self.iconLabels.first(where: { before.hasSuffix($0) }) {
      let rest = before.dropLast(label.count)
      if rest.isEmpty || rest.last?.isWhitespace == true {
        end = bytes[..<end].count - (bytes[..<end].count - Self.prefixLength(bytes[..<end], label))
      }
    }
    while end > 0, bytes[end - 1].isBlank || "|-,".utf8.contains(bytes[end - 1]) { end -= 1 }
    end = Self.withoutDot(bytes[..<end])
    let name = String(decoding: bytes[..<end], as: UTF8.self).trimmed
    guard name.words.count <= 6, name.isEmpty || Self.isName(name) else { return nil }
    outlet = 0..<(name.isEmpty ? 0 : end)
    filler = outlet.upperBound..<relative.span.lowerBound
    time = relative.span
  }

  private static func prefixLength(_ bytes: ArraySlice<UInt8>, _ label: String) -> Int {
    var end = bytes.endIndex
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    return end - label.utf8.count
  }

  /// Drops a middle dot or bullet (C2 B7, E2 80 A2) and the blanks around it.
  private static func withoutDot(_ bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes.endIndex
    for dot in [[0xC2, 0xB7], [0xE2, 0x80, 0xA2]] as [[UInt8]]
    where bytes.suffix(dot.count) == dot[...] {
      end -= dot.count
    }
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    let labels: Set<String> = ["published", "updated", "posted", "last updated"]
    return first.isUppercase && !labels.contains(FoldedText(text).string)
      || first.isNumber
  }
}

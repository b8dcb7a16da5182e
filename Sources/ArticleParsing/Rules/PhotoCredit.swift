/// A credit in brackets after a caption: `(Photo by Ada Novak)`, `(Name/Pool Photo via AP)`.
struct PhotoCredit: Equatable, Sendable {
  /// Bytes from the opening to behind the closing bracket.
  var span: Range<Int>

  private static let signs: [[UInt8]] = [
    "photo by", "photo:", "photo via", "photo/", "/reuters", "/afp", "/ap", "ap photo",
    "file photo",
    "pool photo", "via ap", "via reuters", "via getty", "getty images", "image:", "image credit",
    "picture:", "photo courtesy", "courtesy of", "illustration:", "photo credit", "handout via",
    "kyodo photo", "/kyodo", "/jiji", "/epa", "/shutterstock", "/bloomberg", "/anadolu", "/file",
  ].map { Array($0.utf8) }

  /// Finds the first credit that opens within `byteLimit` bytes.
  init?(in text: String, byteLimit: Int = 1200) {
    let bytes = Array(text.utf8.prefix(byteLimit + 200))
    var start = 0
    while let open = bytes.firstOffset(of: [UInt8(ascii: "(")], from: start), open < byteLimit {
      let inside = bytes[(open + 1)...].prefix(160)
      if let close = inside.firstIndex(of: UInt8(ascii: ")")) {
        let words = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        if Self.isCredit(words) {
          span = open..<close + 1
          return
        }
      }
      start = open + 1
    }
    return nil
  }

  /// Whether words between brackets, or a line of their own, credit a picture.
  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let folded = text.utf8.map(\.asciiLowercased)
    return signs.contains { folded.firstOffset(of: $0) != nil } || isPersonAndOutlet(text)
  }

  /// `Elena Petrov / Harbour Gazette`: two names with a spaced or bare slash between.
  private static func isPersonAndOutlet(_ text: String) -> Bool {
    let sides = text.split(separator: "/").map { String($0).trimmed }
    return sides.count == 2 && Byline.isBareName(sides[0])
      && sides[1].first?.isUppercase == true && sides[1].words.count <= 5
  }
}

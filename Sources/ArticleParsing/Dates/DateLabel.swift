/// What pages print before a date to say which it is: "Published", "Last updated on".
enum DateLabel {
  /// Words that announce a date in no other sense.
  private static let words = DateNames.table([
    (
      "published publié publicado publicada pubblicato veröffentlicht gepubliceerd posted updated",
      ()
    ),
    (
      "aktualisiert actualizado atualizado aggiornato bijgewerkt modified created issued edited", ()
    ),
    ("reviewed added uploaded filed aired asked answered date stand fecha data datum", ()),
    ("公開 公開日 更新 更新日 配信 掲載 公開日時 更新日時", ()),
  ])
  /// Words that stand before or behind such a word; whether they announce a date alone, too.
  private static let companions = DateNames.table([
    ("on le el il am em op den", true),
    ("last first originally original at um release publish publication", false),
  ])

  /// The parts of a text between separators, each without its label, at most eight.
  ///
  /// Texts of more than 200 bytes have none: no line that states a date is that long.
  static func fields(of text: String) -> [ArraySlice<UInt8>] {
    guard text.utf8.count <= 200 else { return [] }
    let bytes = DateBytes.plain(Array(text.utf8)[...])
    var fields: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex, fields.count < 7 {
      let width = separatorWidth(bytes[index...].prefix(3))
      if width > 0 {
        fields.append(bytes[start..<index])
        start = index + width
      }
      index += max(width, 1)
    }
    fields.append(bytes[start...])
    return fields.map { withoutLabel(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// A text without the label it opens with; whole where it has none.
  static func withoutLabel(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    var labelled = text
    // No label has more than five words.
    for _ in 0..<5 {
      let word = rest.prefix(while: \.isLetter)
      guard let key = DateNames.key(word), words[key] != nil || companions[key] != nil else {
        break
      }
      rest = rest[word.endIndex...].drop { $0.isBlank || ":,.-".utf8.contains($0) }
      // "Last" alone is no label: "last November" stays whole.
      let isLabel = words[key] != nil || companions[key] == true
      if isLabel || labelled.startIndex > text.startIndex { labelled = rest }
    }
    return labelled
  }

  /// Whether a line is a label and a time or day that only the page's own day makes a whole date.
  ///
  /// A weekday alone is none: "Published: Tuesday" opens a line whose date follows.
  static func announcesOpenDate(_ line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let bytes = DateBytes.plain(Array(line.utf8)[...])
    let rest = withoutLabel(bytes)
    let label = bytes[..<rest.startIndex].split { !$0.isLetter }
    guard !rest.isEmpty,
      label.contains(where: { DateNames.key($0).map { words[$0] != nil } ?? false })
    else { return false }
    if rest.allSatisfy(\.isLetter), DateNames.weekday(rest) != nil { return false }
    return MachineDate(rest) != nil || DayOfYear(rest) != nil
      || RelativeTime(whole: String(decoding: rest, as: UTF8.self)) != nil
  }

  /// The width of a bar or bullet: `|`, `·`, `•`, or a hyphen between blanks.
  private static func separatorWidth(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.first == UInt8(ascii: "|") || bytes.first == UInt8(ascii: "(") { return 1 }
    if bytes.elementsEqual(" - ".utf8) { return 3 }
    if bytes.starts(with: [0xC2, 0xB7]) { return 2 }
    return bytes.elementsEqual([0xE2, 0x80, 0xA2]) ? 3 : 0
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = bytes.drop { $0.isBlank || $0.isASCIIPunctuation }
    while let last = text.last, last.isBlank || last.isASCIIPunctuation { text.removeLast() }
    return text
  }
}

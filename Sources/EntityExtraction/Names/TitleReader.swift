/// Reads the office or form of address in front of a name.
struct TitleReader {
  struct Title {
    /// As printed, without the body whose office it is: "Press Secretary", "foreign policy chief".
    var text: String
    /// "Mr", "Gen.": always followed by a name.
    var isFormOfAddress: Bool
    /// Whether nothing stands between the title and the name.
    var isInFront: Bool
  }

  let reading: Reading

  /// The title that ends right before `start`, or nil.
  func title(before start: Int) -> Title? {
    var end = start
    // "Tokyo's mayor, Ann Ode," has a comma; so has no other title in front.
    let hasComma = reading.isMark(",", at: start - 1)
    if hasComma { end -= 1 }
    guard end > 0, isTitleWord(end - 1, of: start), closesTitle(end - 1) else { return nil }
    var first = end - 1
    while first > 0, isTitleWord(first - 1, of: start), closesOrModifies(first - 1) { first -= 1 }
    let isAddress = reading.words[end - 1].traits.contains(.honorific)
    guard !hasComma || !isAddress else { return nil }
    return Title(
      text: reading.string(first..<end), isFormOfAddress: isAddress, isInFront: !hasComma)
  }

  private func isTitleWord(_ index: Int, of start: Int) -> Bool {
    let word = reading.words[index]
    return word.sentence == reading.words[start].sentence && word.shape != .mark
      && word.shape != .number
  }

  private func closesTitle(_ index: Int) -> Bool {
    !reading.words[index].traits.isDisjoint(with: [.office, .honorific])
      && !reading.isGivenNameAfterOffice(index)
  }

  private func closesOrModifies(_ index: Int) -> Bool {
    let word = reading.words[index]
    return closesTitle(index) || word.traits.contains(.officeModifier)
  }
}

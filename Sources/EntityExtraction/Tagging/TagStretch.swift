/// Where names can stand: the words around capitals, cut at sentences.
///
/// Words further off are outside all names, and are not looked at.
enum TagStretch {
  /// How many words on either side of a capitalised one belong to its stretch.
  private static let reach = 2

  /// The stretches of `reading` in text order, indices into its words.
  ///
  /// Linear in the words.
  static func all(in reading: Reading) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for sentence in reading.sentences {
      var current: Range<Int>?
      for index in sentence where reading.words[index].isNameLike {
        let start = max(sentence.lowerBound, index - reach)
        let end = min(sentence.upperBound, index + reach + 1)
        if let open = current, start <= open.upperBound {
          current = open.lowerBound..<end
        } else {
          if let open = current { stretches.append(open) }
          current = start..<end
        }
      }
      if let open = current { stretches.append(open) }
    }
    return stretches
  }
}

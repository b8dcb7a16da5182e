import NewsModel

/// Knows which full names of an article are one person's: middle names, initials and letters behind
/// the name come and go.
///
/// A name whose words all stand in a longer one in the same order, the first and the last of them in
/// the same place, is that person's; so is a name that ends or begins a longer one. Where two longer
/// names fit that do not fit each other, none is meant.
struct PersonVariants {
  private let reading: Reading
  /// What each printed name is called, by the numbers of its words.
  private var names: [[Int32]: String] = [:]

  init(_ people: [Candidate], reading: Reading) {
    self.reading = reading
    var forms: [[Int32]: (count: Int, first: Int, name: String)] = [:]
    for person in people {
      let core = core(of: person.words)
      let key = numbers(core)
      let name = person.name ?? CanonicalName.tidy(reading.string(core))
      forms[key, default: (0, person.words.lowerBound, name)].count += 1
    }
    let keys = forms.keys.sorted { forms[$0]?.first ?? 0 < forms[$1]?.first ?? 0 }
    var longest: [[Int32]: [Int32]] = [:]
    for key in keys {
      let longer = keys.filter { $0.count > key.count && Self.isVariant(key, of: $0) }
      guard let top = longer.max(by: { $0.count < $1.count }),
        longer.allSatisfy({ $0 == top || Self.isVariant($0, of: top) })
      else { continue }
      longest[key] = top
    }
    var groups: [[Int32]: [[Int32]]] = [:]
    for key in keys { groups[longest[key] ?? key, default: []].append(key) }
    for (_, group) in groups {
      // The form that is used most is what others call the person too.
      let known = group.filter { $0.count > 1 }
      let chosen = (known.isEmpty ? group : known).max { left, right in
        let (a, b) = (forms[left]?.count ?? 0, forms[right]?.count ?? 0)
        return a == b ? left.count < right.count : a < b
      }
      for key in group { names[key] = chosen.flatMap { forms[$0]?.name } }
    }
  }

  /// What the article calls `person` most often, or the curated name.
  func name(of person: Candidate) -> String {
    let core = core(of: person.words)
    return person.name ?? names[numbers(core)] ?? CanonicalName.tidy(reading.string(core))
  }

  /// The words of a name without the letters and "Jr." behind it; never less than two words.
  func core(of words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end - words.lowerBound > 2, isSuffix(end - 1) { end -= 1 }
    return words.lowerBound..<end
  }

  /// "Jr.", "III", and letters that stand for honours and degrees.
  private func isSuffix(_ index: Int) -> Bool {
    let word = reading.folded(index)
    return Self.suffixes.contains(word) || reading.isMark(",", at: index)
      || (reading.words[index].shape == .allCapitals && (2...4).contains(word.utf8.count)
        && !word.utf8.contains(UInt8(ascii: "."))
        && reading.words[index].traits.isDisjoint(with: [.surname, .familyName, .givenName]))
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"]

  private func numbers(_ words: Range<Int>) -> [Int32] { words.map { reading.words[$0].number } }

  /// Whether `short` leaves out the middle, the beginning or the end of `long`.
  private static func isVariant(_ short: [Int32], of long: [Int32]) -> Bool {
    guard short.count > 1, short.count < long.count else { return false }
    if long.starts(with: short) || long.reversed().starts(with: short.reversed()) { return true }
    guard short.first == long.first, short.last == long.last else { return false }
    var rest = short[...]
    for word in long where word == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

/// How much of a line's vocabulary the page's running text shares.
///
/// Lists, headings and captions of an article use its words; menus and other headlines do so less.
/// Linear in the length of the page.
struct PageVocabulary: Sendable {
  private var uses: [UInt32: Int32] = [:]
  private var title: Set<UInt32> = []
  private let forms: [LineForm]
  /// Whether a block's own words are among those counted.
  private var isCounted: [Bool]

  /// Counts the long words of the blocks that `isText` holds for, each once a block; a paragraph
  /// printed twice counts once.
  init(_ page: Page, forms: [LineForm], isText: (Int) -> Bool) {
    self.forms = forms
    isCounted = Array(repeating: false, count: forms.count)
    var seen: Set<[UInt32]> = []
    for index in forms.indices where isText(index) && page.blocks[index].wordCount >= 15 {
      guard seen.insert(forms[index].longWords).inserted else { continue }
      isCounted[index] = true
      for word in forms[index].longWords { uses[word, default: 0] += 1 }
    }
    if let title = page.title.title {
      self.title = Set(forms[title].longWords).union(forms[0].longWords)
    }
  }

  /// The share of the block's long words that other blocks of running text use, 0–1.
  func share(of index: Int) -> Float {
    let words = forms[index].longWords
    guard !words.isEmpty else { return 0 }
    let own: Int32 = isCounted[index] ? 1 : 0
    return Float(words.count { uses[$0, default: 0] > own }) / Float(words.count)
  }

  /// The share of the block's long words that stand in the title, 0–1.
  func titleShare(of index: Int) -> Float {
    let words = forms[index].longWords
    guard !words.isEmpty else { return 0 }
    return Float(words.count { title.contains($0) }) / Float(words.count)
  }
}

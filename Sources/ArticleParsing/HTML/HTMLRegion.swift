/// The element that holds a page's article, and what inside it is set aside.
struct HTMLRegion: Sendable {
  /// The number of the element.
  private(set) var root = 0
  /// For each node, what it and the elements around it, up to the root, say against it.
  private(set) var aside: [HTMLHints]
  /// Words of running text before each block that nothing speaks against; one more at the end.
  private(set) var prose: [Double] = [0]

  /// Whether most of the text stands in captions, as in a gallery.
  private(set) var hasCaptionText = false

  private let tree: HTMLTree
  private let blocks: HTMLBlocks

  /// Finds the region; linear in the number of nodes.
  init(_ tree: HTMLTree, _ blocks: HTMLBlocks) {
    self.tree = tree
    self.blocks = blocks
    let weights = blocks.blocks.map(Self.proseWords)
    let all = Self.sums(of: weights)
    let own = Self.hints(of: tree, blocks, all)
    aside = Self.inherited(own, of: tree)
    prose = Self.sums(of: weights, of: blocks) { [aside] in aside[Int($0.node)].isAside }
    if let last = prose.last, last < 0.25 * (all.last ?? 0) || last < 40 {
      let strong: HTMLHints = [.comments, .consent, .navigation]
      aside = Self.inherited(own.map { $0.intersection(strong) }, of: tree)
      prose = Self.sums(of: weights, of: blocks) { [aside] in aside[Int($0.node)].isAside }
    }
    if let last = prose.last, last < 25 {
      // No running text: lyrics, lists, a notice. What stands in no link counts.
      let lines = blocks.blocks.map { $0.linkShare < 0.5 ? Double($0.words) : 0 }
      prose = Self.sums(of: lines, of: blocks) { [aside] in aside[Int($0.node)].isAside }
    }
    root = innermostRoot()
    hasCaptionText = captionWords() > 0.5 * words(inside: root)
  }

  /// Words of running text in the root's captions.
  private func captionWords() -> Double {
    var sum = 0.0
    for index in blocks.blocks(inside: root, of: tree) {
      var node = Int(blocks.blocks[index].node)
      for _ in 0..<2 where node > 0 {
        if tree.nodes[node].hints.contains(.caption) {
          sum += prose[index + 1] - prose[index]
          break
        }
        node = Int(tree.nodes[node].parent)
      }
    }
    return sum
  }

  /// How many words of running text a block counts for.
  static func proseWords(of block: HTMLBlock) -> Double {
    guard block.words >= 8, block.linkShare < 0.5, block.tag.headingLevel == nil,
      block.tag != .title,
      block.endsSentence || block.marks >= 2 || block.words >= 25
    else { return 0 }
    return Double(block.words) * (1 - block.linkShare)
  }

  private static func sums(of weights: [Double]) -> [Double] {
    var sum = 0.0
    return [0]
      + weights.map { weight in
        sum += weight
        return sum
      }
  }

  private static func sums(
    of weights: [Double], of blocks: HTMLBlocks, leavingOut isLeftOut: (HTMLBlock) -> Bool
  ) -> [Double] {
    sums(of: zip(weights, blocks.blocks).map { isLeftOut($1) ? 0 : $0 })
  }

  /// The hints of each element, less those that cannot be meant.
  ///
  /// A page's wrapper is often called by all that it has ("with-sidebar"), so what holds most of
  /// the page's text is no aside.
  private static func hints(
    of tree: HTMLTree, _ blocks: HTMLBlocks, _ sums: [Double]
  ) -> [HTMLHints] {
    let total = sums.last ?? 0
    return tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      guard node.tag != .text, node.hints.isAside else { return [] }
      if node.tag == .html || node.tag == .body || node.tag.headingLevel != nil { return [] }
      var hints = node.hints.intersection(.aside)
      if node.hints.contains(.body) { hints.formIntersection([.comments, .hidden]) }
      let span = blocks.blocks(inside: index, of: tree)
      let share = sums[span.upperBound] - sums[span.lowerBound]
      if share > 0.6 * total {
        hints.formIntersection(total - share > 80 ? [.comments, .related] : [])
      }
      return hints
    }
  }

  private static func inherited(_ own: [HTMLHints], of tree: HTMLTree) -> [HTMLHints] {
    var hints = own
    for index in tree.nodes.indices.dropFirst() {
      hints[index].formUnion(hints[Int(tree.nodes[index].parent)])
    }
    return hints
  }

  private func words(inside node: Int) -> Double {
    let span = blocks.blocks(inside: node, of: tree)
    return prose[span.upperBound] - prose[span.lowerBound]
  }

  /// Goes inwards while one element holds nearly all that the one around it holds.
  private func innermostRoot() -> Int {
    var root = 0
    var held = prose.last ?? 0
    while held > 0 {
      if tree.nodes[root].hints.contains(.body) { break }
      guard let (child, words) = fullestChild(of: root) else { break }
      let hints = tree.nodes[child].hints
      let needed =
        hints.contains(.body) && !hasOtherBody(root, than: child, words)
        ? 0.55 : hints.contains(.article) ? 0.75 : 0.9
      guard words >= needed * held, tree.nodes[child].tag != .p else { break }
      root = child
      held = words
    }
    return root
  }

  /// Whether an element holds the text of another article too, or another part of the same.
  private func hasOtherBody(_ node: Int, than child: Int, _ words: Double) -> Bool {
    var index = node + 1
    while index < Int(tree.nodes[node].end) {
      if index == child {
        index = Int(tree.nodes[child].end)
        continue
      }
      if tree.nodes[index].tag != .text, tree.nodes[index].hints.contains(.body),
        self.words(inside: index) > 0.15 * words
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func fullestChild(of node: Int) -> (Int, Double)? {
    var best: (Int, Double)?
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      if tree.nodes[child].tag != .text {
        let words = words(inside: child)
        if words > best?.1 ?? 0 { best = (child, words) }
      }
      child = Int(tree.nodes[child].end)
    }
    return best
  }
}

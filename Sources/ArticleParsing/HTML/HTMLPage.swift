/// What the readers of a web page share: its elements, its blocks, and where its article stands.
struct HTMLPage: Sendable {
  let tree: HTMLTree
  let blocks: HTMLBlocks
  let region: HTMLRegion
  /// The text of each block.
  let texts: [String]

  /// Throws `broken` where the page has more blocks than are read.
  init(_ tree: HTMLTree) throws(ParsingError) {
    self.tree = tree
    blocks = HTMLBlocks(tree)
    guard !blocks.isFull else {
      throw .broken(
        "has more than \(HTMLBlocks.limit) lines and paragraphs; save the article's own page")
    }
    region = HTMLRegion(tree, blocks)
    texts = blocks.blocks.indices.map { [blocks] in blocks.string(of: $0) }
  }

  /// The blocks inside the article's element.
  var span: Range<Int> { blocks.blocks(inside: region.root, of: tree) }

  /// What is said against a block by the elements around it.
  func aside(of block: Int) -> HTMLHints { region.aside[Int(blocks.blocks[block].node)] }

  /// The hints of the elements around a block, at most `levels` of them, whatever they say.
  func hints(around block: Int, levels: Int = 3) -> HTMLHints {
    var hints: HTMLHints = []
    var node = Int(blocks.blocks[block].node)
    for _ in 0..<levels {
      guard node >= 0 else { break }
      hints.formUnion(tree.nodes[node].hints)
      node = Int(tree.nodes[node].parent)
    }
    return hints
  }

  /// Where the first link in or around a block leads, as the page writes it, or nil.
  func link(of block: Int) -> String? {
    let node = Int(blocks.blocks[block].node)
    for inner in node..<min(Int(tree.nodes[node].end), node + 40) where tree.nodes[inner].tag == .a
    {
      if let address = tree.value(.href, of: inner) { return address }
    }
    var outer = Int(tree.nodes[node].parent)
    for _ in 0..<4 where outer > 0 {
      if tree.nodes[outer].tag == .a { return tree.value(.href, of: outer) }
      outer = Int(tree.nodes[outer].parent)
    }
    return nil
  }

  /// How many bytes at a block's end an element for credits within it holds; 0 where there is none.
  func creditLength(of block: Int) -> Int {
    let node = Int(blocks.blocks[block].node)
    for inner in node..<min(Int(tree.nodes[node].end), node + 40)
    where tree.nodes[inner].hints.contains(.credit) {
      let words = PageMetadata.plain(tree.text(inside: inner))
      if !words.isEmpty, texts[block].hasSuffix(words) { return words.utf8.count }
    }
    return 0
  }

  /// Whether a block is running text that nothing speaks against.
  func isProse(_ block: Int) -> Bool {
    region.prose[block + 1] > region.prose[block]
  }
}

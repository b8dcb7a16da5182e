import CMarkup

/// Builds a page's tree from the events of libxml2's HTML parser.
///
/// A class, because C calls it back.
final class HTMLTreeBuilder {
  /// The most elements and text runs that are kept.
  static let nodeLimit = 500_000
  /// The processor time that a page may take, in seconds.
  static let timeLimit = 1.0

  var tree = HTMLTree()
  private var open: [Int32] = []
  /// How many open elements hold nothing that is seen.
  private var unseen = 0
  /// Whether the open script is linked data.
  var isInLinkedData = false
  private var isFull = false
  private let tags: HTMLTagTable
  let words: HTMLHintTable

  private init(tags: HTMLTagTable, words: HTMLHintTable) {
    self.tags = tags
    self.words = words
  }

  /// Reads a page in UTF-8 without NUL bytes.
  ///
  /// Whatever is broken is mended as browsers of old did. Throws `tooSlow` past the time limit and
  /// `broken` past the node limit. Linear, but for elements closed out of order in deep nesting.
  static func tree(
    of page: [UInt8], tags: HTMLTagTable, words: HTMLHintTable
  ) throws(ParsingError) -> HTMLTree {
    let builder = HTMLTreeBuilder(tags: tags, words: words)
    builder.reserve(page.count)
    var events = markup_events()
    events.context = Unmanaged.passUnretained(builder).toOpaque()
    events.start = { context, name, attributes in
      guard let context, let name else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .start(name, attributes)
    }
    events.end = { context, name in
      guard let context, let name else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue().end(name)
    }
    events.text = { context, bytes, count in
      guard let context, let bytes else { return }
      Unmanaged<HTMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .text(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    let result = page.withUnsafeBytes { bytes in
      markup_read_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, timeLimit, &events)
    }
    if result == markup_too_slow { throw .tooSlow(seconds: timeLimit) }
    if result == markup_failed { throw .broken("is too large for the HTML parser") }
    if builder.isFull {
      throw .broken("has more than \(nodeLimit) elements; save the article's own page as text")
    }
    return builder.finished()
  }

  private func reserve(_ byteCount: Int) {
    tree.nodes.reserveCapacity(min(byteCount / 24, 1 << 16) + 64)
    tree.text.reserveCapacity(min(byteCount / 3, 1 << 20) + 64)
    // What is broken or a fragment has several outermost elements; this one holds them all.
    tree.nodes.append(HTMLNode(tag: .html, hints: [], parent: -1, end: 1, start: 0, stop: 0))
    open.append(0)
  }

  private func finished() -> HTMLTree {
    while let last = open.popLast() { tree.nodes[Int(last)].end = Int32(tree.nodes.count) }
    return tree
  }

  private func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    let tag = tags.tag(named: name)
    if unseen > 0 {
      if tag.isUnseen { unseen += 1 }
      return
    }
    if tree.nodes.count >= Self.nodeLimit {
      isFull = true
      return
    }
    let number = Int32(tree.nodes.count)
    let first = Int32(tree.attributes.count)
    let hints = attributes.map { read($0, of: tag) } ?? []
    tree.nodes.append(
      HTMLNode(
        tag: tag, hints: hints.union(Self.kin(of: tag)), parent: open.last ?? 0, end: number + 1,
        start: first, stop: Int32(tree.attributes.count)))
    guard !tag.isVoid else { return }
    open.append(number)
    if tag.isUnseen { unseen = 1 }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    let tag = tags.tag(named: name)
    if unseen > 1 {
      if tag.isUnseen { unseen -= 1 }
      return
    }
    if unseen == 1 {
      guard tag.isUnseen else { return }
      unseen = 0
      isInLinkedData = false
    }
    guard !tag.isVoid, let last = open.last else { return }
    // The parser closes what it opened, so the innermost one is nearly always meant.
    if tree.nodes[Int(last)].tag != tag {
      guard open.suffix(256).contains(where: { tree.nodes[Int($0)].tag == tag }) else { return }
    }
    while open.count > 1, let inner = open.popLast() {
      tree.nodes[Int(inner)].end = Int32(tree.nodes.count)
      if tree.nodes[Int(inner)].tag == tag { break }
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    if unseen > 0 {
      if isInLinkedData, let last = tree.linkedData.indices.last {
        tree.linkedData[last].append(contentsOf: bytes)
      }
      return
    }
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    let stop = Int32(tree.text.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].stop == start, tree.nodes[last].parent == open.last ?? 0
    {
      tree.nodes[last].stop = stop
      return
    }
    if tree.nodes.count >= Self.nodeLimit {
      isFull = true
      return
    }
    let number = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLNode(
        tag: .text, hints: [], parent: open.last ?? 0, end: number + 1, start: start, stop: stop))
  }

  /// What the name of an element says by itself.
  private static func kin(of tag: HTMLTag) -> HTMLHints {
    switch tag {
    case .nav, .menu: .navigation
    case .aside: .sidebar
    case .footer: .footer
    case .form, .button, .select, .option, .textarea, .label, .legend: .form
    case .dialog: .consent
    case .noscript: .hidden
    case .figcaption: .caption
    case .article, .main: .article
    default: []
    }
  }
}

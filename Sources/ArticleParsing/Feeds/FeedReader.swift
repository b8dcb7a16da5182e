import NewsModel

/// Reads the items of a feed in XML: RSS 0.9 to 2.0, Atom, and OPML as a list of feeds.
///
/// An item that carries its article becomes a record as soon as it ends; the others become teasers
/// of a listing, which follows the last item. One item is in memory at a time.
struct FeedReader: RecordReader {
  /// How many bytes a channel's own elements may hold; the rest is not heeded.
  private static let channelLimit = 1 << 20
  /// How many teasers a listing holds at most; a feed with more yields several.
  static let listingLimit = 10_000

  private let name: String
  private let modified: CalendarDate?
  private let itemLimit: Int
  private var elements: XMLElements
  private var root: (format: FeedFormat, element: XMLElement)?
  private var channel: FieldCollector
  /// What the channel says of itself, and of how many of its fields that was read.
  private var known: (channel: FeedChannel, fieldCount: Int)?
  /// How deep the open channel stands, or nil outside of it.
  private var channelDepth: Int?
  private var item: OpenItem?
  private var itemCount = 0
  private var outlines = OutlineReading()
  private var teasers: [Teaser] = []
  private var keys = RecordKeys()
  private var ready: [RecordItem] = []
  private var hasYielded = false
  private var isAtEnd = false

  /// The item that is being read.
  private struct OpenItem {
    var number: Int
    var line: Int
    var element: XMLElement
    /// How deep its element stands.
    var depth: Int
    var fields: FieldCollector

    var place: String { "item \(number) (line \(line))" }
  }

  /// Prepares to read a feed.
  ///
  /// - Parameters:
  ///   - reader: the document's bytes.
  ///   - name: the file, as messages call it.
  ///   - modified: when the file was last changed.
  ///   - charset: the encoding that came with the bytes, as an HTTP header names it.
  ///   - itemLimit: how many bytes one item may hold.
  init(
    _ reader: ByteReader, name: String, modified: CalendarDate? = nil, charset: String? = nil,
    itemLimit: Int = 16 << 20
  ) {
    self.name = name
    self.modified = modified
    self.itemLimit = itemLimit
    elements = XMLElements(XMLText(reader, charset: charset))
    channel = FieldCollector(limit: Self.channelLimit)
  }

  mutating func next() throws(ParsingError) -> RecordItem? {
    while ready.isEmpty, !isAtEnd {
      guard let event = try elements.next() else {
        try finish()
        break
      }
      switch event {
      case .start(let element): try start(element)
      case .text(let text): self.text(text)
      case .end: end()
      }
    }
    guard !ready.isEmpty else { return nil }
    hasYielded = true
    return ready.removeFirst()
  }

  private mutating func start(_ element: XMLElement) throws(ParsingError) {
    guard let root else {
      guard let format = FeedFormat(root: element.tag) else {
        throw .broken(
          "is no RSS, Atom or OPML: its first element is <\(element.tag.name)>; save the feed again"
        )
      }
      root = (format, element)
      if format == .atom { channelDepth = elements.depth }
      return
    }
    if let depth = item?.depth {
      item?.fields.start(element, level: elements.depth - depth)
    } else if XMLElement.itemNames.contains(element.name) {
      itemCount += 1
      item = OpenItem(
        number: itemCount, line: elements.line(), element: element, depth: elements.depth,
        fields: FieldCollector(limit: itemLimit))
    } else if let channelDepth {
      channel.start(element, level: elements.depth - channelDepth)
    } else if element.name == (root.format == .opml ? "head" : "channel") {
      channelDepth = elements.depth
    } else if root.format == .opml, let teaser = outlines.start(element) {
      add(teaser)
    }
  }

  private mutating func text(_ text: [UInt8]) {
    if let depth = item?.depth {
      item?.fields.text(text, level: elements.depth - depth)
    } else if let channelDepth {
      channel.text(text, level: elements.depth - channelDepth)
    }
  }

  private mutating func end() {
    if let item {
      if elements.depth < item.depth {
        self.item = nil
        finish(item)
      } else {
        self.item?.fields.end(level: elements.depth - item.depth)
      }
    } else if let depth = channelDepth {
      if elements.depth < depth {
        channelDepth = nil
      } else {
        channel.end(level: elements.depth - depth)
      }
    } else if root?.format == .opml {
      outlines.end()
    }
  }

  private mutating func finish(_ item: OpenItem) {
    guard !item.fields.isTooLarge else {
      let limit = itemLimit >> 20
      ready.append(problem(item.place, "holds more than \(limit) MiB, the limit, and was left out"))
      return
    }
    let entry = FeedEntry(item.fields.fields, element: item.element, channel: knownChannel())
    let title = "\(name), item \(item.number)"
    if let document = entry.document(name: title, modified: modified) {
      let key = keys.key(entry.identifier, number: item.number)
      ready.append(.record(Record(key: key, document: document)))
    } else if let teaser = entry.teaser {
      add(teaser)
    } else {
      ready.append(problem(item.place, "has neither a title nor a link nor a text"))
    }
  }

  private mutating func knownChannel() -> FeedChannel {
    let count = channel.fields.count
    if let known, known.fieldCount == count { return known.channel }
    let read = FeedChannel(channel.fields, root: root?.element)
    known = (read, count)
    return read
  }

  private mutating func add(_ teaser: Teaser) {
    teasers.append(teaser)
    if teasers.count == Self.listingLimit { ready.append(listing()) }
  }

  private mutating func listing() -> RecordItem {
    let channel = knownChannel()
    defer { teasers = [] }
    return .listing(Listing(title: channel.title, url: channel.url, teasers: teasers))
  }

  private mutating func finish() throws(ParsingError) {
    isAtEnd = true
    guard root != nil else {
      throw elements.isEmpty
        ? .empty : .broken("holds no RSS, Atom or OPML element; save the feed again")
    }
    if !teasers.isEmpty || !hasYielded { ready.append(listing()) }
    guard elements.isCut else { return }
    let reason = "is cut off here; what stands before it was read; save the feed again"
    ready.append(problem(item?.place ?? "line \(elements.line())", reason))
  }

  private func problem(_ place: String, _ reason: String) -> RecordItem {
    .problem(RecordProblem(place: place, reason: reason))
  }
}

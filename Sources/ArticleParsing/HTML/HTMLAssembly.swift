import NewsModel

/// Builds the article of a web page and its pieces from what its blocks were read as.
struct HTMLAssembly: Sendable {
  let page: HTMLPage
  let metadata: PageMetadata
  let title: HTMLTitle
  let document: RawDocument
  private let address: PageAddress
  /// The article's text as linked data state it; mostly empty.
  private let statedText: String
  private(set) var article = Article(role: .main)
  private(set) var pieces: [PagePiece] = []
  /// The titles that no teaser may have any more.
  private var teased: Set<String> = []
  private var printedNames: [String] = []
  private var printedSource: String?
  private(set) var detailFields = HTMLDetailFields.Found()
  private(set) var printedDate: String?

  init(
    _ page: HTMLPage, _ readings: HTMLReadings, _ metadata: PageMetadata, _ title: HTMLTitle,
    _ document: RawDocument, statedText: String
  ) {
    self.page = page
    self.metadata = metadata
    self.title = title
    self.document = document
    self.statedText = statedText
    address = PageAddress(
      document.stated.url ?? metadata.urls.first { $0.hasPrefix("http") }, base: metadata.base)
    article.append(document.stated.title ?? title.text ?? "", as: .title)
    teased.insert(article.title)
    for (index, segments) in readings.readings.enumerated() {
      let text = page.texts[index]
      for segment in segments { add(text.slice(segment.span), segment, block: index) }
    }
    addStatedText()
    if metadata.authors.isEmpty || !metadata.dates.contains(where: { $0.utf8.count >= 10 }) {
      detailFields = HTMLDetailFields(page).found(
        from: title.block.map { $0 - 5 } ?? page.span.lowerBound - 15,
        to: min(page.span.lowerBound + 8, page.blocks.blocks.count), footer: page.span.upperBound)
    }
    addDetails()
  }

  private mutating func add(_ text: String, _ segment: PageSegment, block: Int) {
    let isOurs = segment.role != .junk && segment.role != .blank
    pieces.append(
      PagePiece(
        line: block + 1, text: text, role: segment.role, rule: segment.rule,
        article: isOurs ? 0 : nil))
    let words = text.trimmed
    switch segment.role {
    case .standfirst: article.append(words, as: .standfirst)
    case .dateline: article.append(words, as: .dateline)
    case .heading: article.append(words, as: .heading)
    case .body: article.append(words, as: .body)
    case .takeaway: article.append(words, as: .takeaway)
    case .caption: article.append(words, as: .caption)
    case .credit: article.credits.append(words)
    case .notice: article.notices.append(words)
    case .teaser:
      guard teased.insert(words).inserted else { break }
      let link = page.link(of: block).flatMap { address.resolve($0) }
      article.teasers.append(Teaser(title: words, url: link))
    case .byline:
      let names = Byline(words)?.names ?? words
      if names.lowercased() != "by", printedNames.count < 6, !printedNames.contains(names) {
        printedNames.append(names)
      }
    case .source: printedSource = printedSource ?? words
    case .published: printedDate = printedDate ?? words
    case .title, .junk, .blank: break
    }
  }

  /// Takes the text from linked data where the page itself prints only its beginning.
  private mutating func addStatedText() {
    let printed = article.texts(of: .body).reduce(0) { $0 + $1.utf8.count }
    guard statedText.utf8.count > 400, printed * 5 < statedText.utf8.count * 2 else { return }
    let title = article.title
    let standfirst = article.standfirst ?? ""
    article.text = ""
    article.parts = []
    article.append(title, as: .title)
    article.append(standfirst, as: .standfirst)
    pieces = pieces.map { piece in
      guard piece.role == .body || piece.role == .heading || piece.role == .caption else {
        return piece
      }
      return PagePiece(
        line: piece.line, text: piece.text, role: .junk,
        rule: StructureRule.outsideArticle.rawValue)
    }
    var line = page.blocks.blocks.count
    for paragraph in statedText.split(maxSplits: HTMLBlocks.limit, whereSeparator: \.isNewline) {
      let text = String(paragraph).trimmed
      guard !text.isEmpty else { continue }
      line += 1
      article.append(text, as: .body)
      pieces.append(
        PagePiece(
          line: line, text: text, role: .body, rule: StructureRule.statedText.rawValue, article: 0))
    }
  }

  /// Author, outlet, date, address and language, the surest statement of each.
  private mutating func addDetails() {
    let stated = document.stated
    article.source = stated.source ?? site()
    let names = metadata.authors.compactMap(Self.author)
    let source = article.source.map { FoldedText($0).string }
    article.byline =
      stated.byline ?? names.first { FoldedText($0).string != source }
      ?? (printedNames.isEmpty ? nil : printedNames.joined(separator: ", "))
      ?? detailFields.authors.first ?? names.first
    article.url = stated.url ?? metadata.urls.first { $0.hasPrefix("http") }
    article.language = stated.language ?? metadata.language
    article.published = date()
  }

  private func site() -> String? {
    let names = metadata.sites.filter {
      !$0.hasPrefix("@") && !$0.hasPrefix("http") && $0.words.count <= 8
    }
    // Some sites give a section's name as theirs; the page's name ends in the right one.
    let ending = title.site.map { FoldedText($0).string }
    let name =
      names.first { FoldedText($0).string == ending } ?? names.first ?? title.site ?? printedSource
      ?? address.host
    return name.map { printedName(of: $0) }
  }

  /// What a site that is only known by its host calls itself on the page: "Salon" for "salon.com".
  private func printedName(of site: String) -> String {
    let parts = site.utf8.split(separator: UInt8(ascii: "."))
    guard parts.count >= 2, site.words.count == 1, let label = parts.first, label.count >= 4 else {
      return site
    }
    let name = label.map(\.asciiLowercased)
    let text = page.blocks.text
    var start = 0
    while start + name.count <= text.count {
      guard text[start].isUppercase, start == 0 || !text[start - 1].isWord,
        text[start..<start + name.count].lazy.map(\.asciiLowercased).elementsEqual(name),
        start + name.count == text.count
          || !text[start + name.count].isWord
            && text[start + name.count] != UInt8(ascii: ".")
      else {
        start += 1
        continue
      }
      return String(decoding: text[start..<start + name.count], as: UTF8.self)
    }
    return site
  }

  /// A name as metadata give it, without "By"; nil for addresses and what no name can be.
  private static func author(_ text: String) -> String? {
    var name = text.trimmed
    if let byline = Byline(name) { name = byline.names }
    guard !name.isEmpty, name.utf8.count <= 160, !name.hasPrefix("http"), !name.hasPrefix("@"),
      !name.contains("<"), !["no author", "admin", "staff", "editor"].contains(name.lowercased())
    else { return nil }
    return name
  }
}

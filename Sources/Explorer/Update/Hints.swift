import NewsModel
import Screen

/// A link on screen with the letters that open it.
struct HintedLink: Equatable, Sendable {
  var label: String
  var destination: Destination
  var x: Int
  var y: Int
}

extension ExplorerState {
  private static let hintLetters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// The links on screen in detail and side pane, top to bottom.
  func hintedLinks() -> [HintedLink] {
    let layout = ScreenLayout(self)
    var places: [(Destination, Int, Int)] = []
    if let frame = layout.frame(of: .detail)?.content {
      places += page.detail?.reader?.visibleLinks(in: frame) ?? []
      places += page.detail?.outline?.visibleLinks(in: frame) ?? []
    }
    if let frame = layout.frame(of: .side)?.content {
      places += page.side.visibleLinks(in: frame)
    }
    let letters = Self.hintLetters
    return zip(0..<letters.count * letters.count, places).map { number, place in
      HintedLink(
        label: String([letters[number / letters.count], letters[number % letters.count]]),
        destination: place.0, x: place.1, y: place.2)
    }
  }

  mutating func press(_ key: Key, afterHint typed: String) -> [ExplorerEffect] {
    mode = .normal
    guard case .character(let letter) = key else { return [] }
    let now = typed + letter.lowercased()
    let matching = hintedLinks().filter { $0.label.hasPrefix(now) }
    if let exact = matching.first(where: { $0.label == now }) {
      open(exact.destination)
    } else if matching.isEmpty {
      message = Message(text: "No link is labelled \(now).")
    } else {
      mode = .hints(now)
    }
    return []
  }
}

extension Reader {
  fileprivate func visibleLinks(in frame: Rect) -> [(Destination, Int, Int)] {
    let visible = visibleLines(height: frame.height)
    return layout.links.filter { visible.contains($0.line) }.map { link in
      (link.destination, frame.x + layout.column(of: link), frame.y + link.line - top)
    }
  }
}

extension ReaderLayout {
  /// The column a link starts at on its line.
  func column(of link: ReaderLink) -> Int {
    let line = lines[link.line]
    let lead = TextWidth.columns(of: line.lead)
    guard let start = line.span?.lowerBound, let span = link.span else { return lead }
    return lead + TextWidth.columns(of: line.text.prefix(bytes: span.lowerBound - start))
  }

  /// The link at a column of a line, an index into `links`.
  func link(atLine line: Int, column: Int) -> Int? {
    links.indices.last { index in
      let link = links[index]
      guard link.line == line else { return false }
      let start = self.column(of: link)
      let length = link.span.map(\.count) ?? lines[line].text.utf8.count
      return (start..<start + max(1, length)).contains(column)
    }
  }
}

extension Outline {
  fileprivate func visibleLinks(in frame: Rect) -> [(Destination, Int, Int)] {
    let visible = max(0, top)..<max(0, min(rows.count, top + frame.height))
    return visible.compactMap { index in
      guard rows[index].isItem, let destination = rows[index].destination else { return nil }
      return (destination, frame.x, frame.y + index - top)
    }
  }
}

extension String {
  /// The first `count` UTF-8 bytes as text; a negative count is none.
  fileprivate func prefix(bytes count: Int) -> String {
    String(decoding: utf8.prefix(max(0, count)), as: UTF8.self)
  }
}

/// The kinds of feed that are read from XML.
public enum FeedFormat: Sendable {
  /// RSS 0.9 to 2.0, the kind in RDF (1.0) included.
  case rss
  /// Atom 1.0 (RFC 4287) and 0.3.
  case atom
  /// A list of feeds.
  case opml

  /// How many bytes of a document are needed to tell.
  public static let openingSize = 4096

  /// Tells from the first bytes of a document whether it is a feed, or nil for anything else.
  ///
  /// The root element decides, behind a byte order mark, blanks, comments, a document type and a
  /// stray line in front of the XML declaration. UTF-8, UTF-16 and what is like ASCII are read.
  public init?(opening: some Sequence<UInt8>) {
    var text = XMLText(ByteReader(Array(opening.prefix(Self.openingSize))))
    var decoded: [UInt8] = []
    while let piece = try? text.next(), !piece.isEmpty { decoded += piece }
    guard let start = Self.start(of: decoded) else { return nil }
    let document = Array(decoded[start...])
    var scanner = XMLScanner(XMLText(ByteReader(document)))
    scanner.refusesEntities = false
    while let token = try? scanner.next() {
      guard case .start(let root) = token else { continue }
      self.init(root: root)
      if self == .atom, !root.attributes.contains(where: { $0.name.hasPrefix("xmlns") }) {
        // Other things are called feed, too.
        let marks = ["<entry", "<updated"]
        guard marks.contains(where: { document.firstOffset(of: Array($0.utf8)) != nil }) else {
          return nil
        }
      }
      return
    }
    return nil
  }

  /// The kind whose root element this is, or nil.
  init?(root: XMLTag) {
    var namespaces = XMLNamespaces()
    _ = namespaces.declare(root)
    switch namespaces.usualName(root.name) {
    case "rss": self = .rss
    case "opml": self = .opml
    case "atom:feed": self = .atom
    case "feed" where !root.attributes.contains { $0.name == "xmlns" }: self = .atom
    case "rdf:rdf":
      // RDF says many things; RSS is what declares itself as such.
      let isRSS = root.attributes.contains {
        $0.name.hasPrefix("xmlns") && XMLNamespaces.usualPrefix(of: $0.value) == ""
      }
      guard isRSS else { return nil }
      self = .rss
    default: return nil
    }
  }

  /// Where the document begins: at its first `<`, before which blanks may stand, or one short
  /// paragraph and then the XML declaration.
  private static func start(of text: [UInt8]) -> Int? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = 0
    while start < text.count {
      if text[start].isBlank {
        start += 1
      } else if text[start...].starts(with: mark) {
        start += mark.count
      } else {
        break
      }
    }
    guard start < text.count, text[start] != UInt8(ascii: "<") else {
      return start < text.count ? start : nil
    }
    guard let declaration = text.firstOffset(of: Array("<?xml".utf8), from: start),
      declaration - start <= 256
    else { return nil }
    let stray = Array(text[start..<declaration])
    return stray.firstOffset(of: [.lineFeed, .lineFeed]) == nil ? declaration : nil
  }
}

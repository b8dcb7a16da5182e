/// Articles whose every part is hostile, as the files in which somebody might hand them over.
public enum HostileCorpus {
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// Companies that the articles name, undisturbed in at least one of them.
  public static let companies = ["Kesdal Systems Ltd", "Norvik Marine AS"]

  public static var files: [File] {
    [File("records.jsonl", records), File("feed.xml", feed), File("page.html", page)]
      + [File("letter.eml", letter), File("table.csv", table)]
      + HostileText.all.enumerated().compactMap { number, hostile in
        isFileName(hostile) ? File("\(number) \(hostile).txt", article(with: hostile)) : nil
      }
      + [
        File(
          "bytes.txt",
          Array("Crane maker \n\n".utf8) + HostileText.brokenBytes
            + Array(article(with: "").utf8) + HostileText.brokenBytes),
        // Files that cannot be read, whose names appear in messages.
        File("broken \(HostileText.line).jsonl", "{\"title\": \(HostileText.line)\n{]\n"),
        File("broken \(HostileText.line).gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]),
        File("empty \(HostileText.line).txt", ""),
      ]
  }

  /// An article with `hostile` in its headline, byline, names, figures, quotes and dates.
  public static func article(with hostile: String) -> String {
    """
    Crane maker\(hostile) wins order \(hostile)

    By Ann\(hostile) Writer

    \(body(with: hostile))
    """
  }

  private static func body(with hostile: String) -> String {
    """
    Kesdal\(hostile) Systems Ltd will deliver four cranes\(hostile) to Riga by 2027, and Norvik \
    Marine AS will ship them for \(hostile)9 million euros, the companies said on 3 June 2025.

    Kesdal Systems Ltd and Norvik Marine AS build a dock in Tallinn\(hostile) together.

    “We are glad of \(hostile)this order,” said Anna\(hostile) Berg, head of Kesdal Systems Ltd.
    """
  }

  private static var records: String {
    HostileText.all.enumerated().map { number, hostile in
      let fields = [
        ("title", "Order \(number)\(hostile) for cranes"), ("byline", "By Ann\(hostile) Writer"),
        ("source", "Harbour\(hostile) Post"), ("url", "https://w.example/\(number)/\(hostile)"),
        ("published", "2025-06-03"), ("language", "en\(hostile)"),
        ("text", body(with: hostile)),
      ]
      return "{" + fields.map { "\"\($0)\": \(json($1))" }.joined(separator: ", ") + "}\n"
    }.joined()
  }

  private static var feed: String {
    let items = HostileText.deceptions.map {
      "<item><title>Ferries\($0) run late</title><link>https://w.example/\($0)</link>"
        + "<description>Storms\($0) keep ferries in port.</description></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Harbour\u{202E} Post</title>"
      + items.joined() + "</channel></rss>"
  }

  private static var page: String {
    let hostile = HostileText.line + "&#27;[4711J&#x9b;4711J&#8238;&shy;"
    let paragraphs = body(with: hostile).split(separator: "\n\n").map { "<p>\($0)</p>" }
    return """
      <html><head><title>Cranes\(hostile)</title><meta name="author" content="Ann\(hostile)">\
      <link rel="canonical" href="https://w.example/\(hostile)"></head><body>
      <h1>Cranes\(hostile) for Riga</h1>\(paragraphs.joined(separator: "\n"))
      <aside><h2>Read also</h2><ul><li><a href="/1">Ferries\(hostile) run late</a></li></ul></aside>
      </body></html>
      """
  }

  private static var letter: String {
    """
    From: Ann\(HostileText.line) Writer <ann@w.example>
    Subject: Cranes\(HostileText.line) for Riga
    Date: Tue, 3 Jun 2025 10:00:00 +0200
    Content-Type: text/plain; charset=utf-8

    \(body(with: HostileText.line))
    """
  }

  private static var table: String {
    let text = body(with: HostileText.line).split(separator: "\n").joined(separator: " ")
    return "title,source,text\n\"Cranes\(HostileText.line)\",Post\(HostileText.line),\"\(text)\"\n"
  }

  private static func isFileName(_ text: String) -> Bool {
    !text.contains("/") && !text.contains("\0") && text.utf8.count < 200
  }

  /// JSON with everything but printable ASCII as escapes (RFC 8259, 7).
  private static func json(_ text: String) -> String {
    let units = text.utf16.map { unit -> String in
      if (0x20...0x7E).contains(unit), unit != 0x22, unit != 0x5C, let ascii = UInt8(exactly: unit)
      {
        return String(Unicode.Scalar(ascii))
      }
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
  }
}

import Testing

/// A page that is broken, or made to be slow, around text that can be found.
struct HostilePage: Sendable, CustomTestStringConvertible {
  /// What tests call it: the page itself may have megabytes.
  var testDescription: String
  var page: String

  static let sentence =
    "The ferry to Marsk left Veldhaven at six on Monday, and nobody knew why, said Ada Novak."
  /// Enough text to be found wherever it stands.
  static let text = many(12, "<p>\(sentence)</p>")

  init(_ name: String, _ before: String = "", behind: String = "", text: String = Self.text) {
    testDescription = name
    page = "<!DOCTYPE html>\(before)\(text)\(behind)"
  }

  static func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static func data(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  /// Pages that are read.
  static let read = broken + long

  private static let broken = [
    HostilePage("a comment never closed", behind: "<!-- never closed " + many(1000, "x <p>")),
    HostilePage("plaintext", "<p>Some <plaintext>"), HostilePage("textarea", "<textarea>"),
    HostilePage("select", "<select><option>"),
    HostilePage(
      "CDATA and conditional comments", "<![CDATA[ x ]]><!--[if IE]>x<![endif]--><![if !IE]>"),
    HostilePage("nothing closed", "<table><tr><td><ul><li><b><i><a name=x><h2>Ferry"),
    HostilePage("nothing open", "</div></p></table></a></html></body>"),
    HostilePage("control characters", "<p>\u{1}\u{8}\u{1F}"),
    HostilePage("a drawing", "<svg><title>Ship</title></svg><template>x</template>"),
    HostilePage("data cut short", data("{\"@type\":\"Article\",\"headline\":\"Fer")),
    HostilePage("data nested deep", data(many(100_000, "["))),
  ]

  private static let long = [
    HostilePage("nested elements", many(100_000, "<div>")),
    HostilePage("an id for all", many(2000, "<p id=a class=a>")),
    HostilePage("a long attribute", "<div class='" + many(1_600_000, "a b") + "'>"),
    HostilePage("headings", many(3000, "<h2>Ferry leaves early</h2>")),
    HostilePage("nested authors", many(20_000, "<b itemprop=author>")),
    HostilePage("empty authors", many(20_000, "<b itemprop=author></b>")),
    HostilePage("labels", behind: many(3000, "<p>Related Articles</p>")),
    HostilePage("metadata", many(5000, "<meta name='author date title' content='Ferry leaves'>")),
    HostilePage(
      "articles in data",
      data("[" + many(10_000, "{\"@type\":\"Article\",\"publisher\":\"a\"},") + "{}]")),
    HostilePage(
      "a long text in data",
      data("{\"@type\":\"Article\",\"articleBody\":\"" + many(300_000, "a b\\n") + "\"}")),
    HostilePage(
      "a long headline in data",
      data("{\"@type\":\"Article\",\"headline\":\"" + many(20_000, "a - b | ") + "\"}")),
    HostilePage("a long title", "<title>" + many(20_000, "a - b | ") + "</title>"),
    HostilePage("asterisks", behind: "<p>" + many(200_000, "* ")),
  ]

  /// Pages at which the parser is slow: read where there is time, else refused.
  static let slow = [
    HostilePage("tags crossed", behind: many(100_000, "<b>") + many(100_000, "</i>")),
    HostilePage("anchors", many(1_000_000, "<a>")),
    HostilePage("attributes", "<div " + (0..<100_000).map { "a\($0) " }.joined() + ">"),
    HostilePage("brackets", behind: many(100_000, "<")),
    HostilePage("declarations", behind: many(100_000, "<!")),
    HostilePage("references", behind: many(100_000, "&#x")),
    HostilePage("nested tables", many(50_000, "<table><tr><td>")),
    HostilePage("stray end tags", many(100_000, "<div>") + many(100_000, "</p>")),
  ]

  /// Pages that say nothing.
  static let empty = [
    HostilePage("nothing", "<html><head></head><body></body></html>", text: ""),
    HostilePage("a script", "<html><body><script>" + many(9000, "var a = 1; "), text: ""),
    HostilePage("a picture", "<body><img src=a><hr>", text: ""),
    HostilePage("a heading", "<h1>Ferry leaves early</h1>", text: ""),
    HostilePage("a style", "<style>" + many(900, "p { color: red }"), text: ""),
  ]

  /// Pages of too many lines.
  static let full = [
    HostilePage("typed lines", "<pre>" + many(60_000, "ab\n")),
    HostilePage("line breaks", "<body>" + many(60_000, "ab<br>")),
    HostilePage("labels", many(60_000, "<h3>Related Articles</h3>")),
  ]
}

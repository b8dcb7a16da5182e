import NewsModel
import Testing

@testable import EntityExtraction

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Dual-use parts of O'Neill's, not D'Souza’s", "Dual-use|parts|of|O'Neill|'s|,|not|D'Souza|’s"),
    ("The Union'sSAFE plan", "The|Union|'s|SAFE|plan"),
    ("The allies' fleet isn't ready", "The|allies|'|fleet|isn't|ready"),
    ("The U.S. budget", "The|U.S.|budget"),
    ("Acme Co. hired Dr. J. Poe", "Acme|Co.|hired|Dr.|J.|Poe"),
    ("as Caliber.Az wrote", "as|Caliber.Az|wrote"),
    ("of talks.In May", "of|talks|.|In|May"),
    ("worth $58.5Bln, up 5%", "worth|$|58.5|Bln|,|up|5|%"),
    ("1,000 of 62.4 (US$3)", "1,000|of|62.4|(|US|$|3|)"),
    ("25-30% on 2025-07-23", "25|-|30|%|on|2025|-|07|-|23"),
    ("an 18-month 5G trial of F-35s", "an|18-month|5G|trial|of|F-35s"),
    ("peace – or war -- now...", "peace|–|or|war|--|now|..."),
    ("see https://example.org/a?b=c now", "see|https://example.org/a?b=c|now"),
    ("AT&T and R&D", "AT&T|and|R&D"),
    ("‘Yes,’ said “he”", "‘|Yes|,|’|said|“|he|”"),
    ("10兆円と", "10|兆円と"),
    ("Japan-EU talks", "Japan-EU|talks"),
    ("No. 3 said no.", "No.|3|said|no|."),
  ])
  func wordsAreCut(_ text: String, _ expected: String) {
    let cut = TokenizedText(.body(text))
    #expect(cut.tokens.indices.map(cut.word).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("It ended. It began!", ["It ended.", "It began!"]),
    ("Ships of the U.S. Navy sailed.", ["Ships of the U.S. Navy sailed."]),
    ("She went to the U.S. The trip paid.", ["She went to the U.S.", "The trip paid."]),
    ("Mr. Ito of Acme Co. left on Jan. 5.", ["Mr. Ito of Acme Co. left on Jan. 5."]),
    ("\"We go.\" He left.", ["\"We go.\"", "He left."]),
    ("'Shall we?' she asked.", ["'Shall we?' she asked."]),
    ("It rose 3.5 points. Then it fell.", ["It rose 3.5 points.", "Then it fell."]),
    ("'We see it. ... It grows,' he said.", ["'We see it. ...", "It grows,' he said."]),
    ("(It is so.) Next", ["(It is so.)", "Next"]),
    ("over.Now we go", ["over.", "Now we go"]),
    ("One line\n\nAnother line", ["One line", "Another line"]),
    ("Donald J. Trump won.", ["Donald J. Trump won."]),
  ])
  func sentencesAreCut(_ text: String, _ expected: [String]) {
    let cut = TokenizedText(.body(text))
    #expect(cut.sentences.map(cut.string) == expected)
  }

  @Test func noSentenceReachesAcrossParts() {
    var article = Article(role: .main)
    article.append("Pact signed", as: .title)
    article.append("Both sides met. They smiled.", as: .body)
    article.append("A photo", as: .caption)
    let cut = TokenizedText(article)
    #expect(cut.sentenceRoles == [.title, .body, .body, .caption])
    #expect(cut.paragraphStarts == [true, true, false, true])
    #expect(cut.tokens(in: 12..<21).map(cut.word) == ["Both", "sides"])
    #expect(cut.tokens(in: cut.sentences[3]) == cut.sentenceTokens[3])
  }

  @Test(arguments: ["", "   ", "\u{2028}", "'", "s'", "...", "\u{FEFF}.", "a.", "$"])
  func oddTextIsCutWithoutLoss(_ text: String) {
    let cut = TokenizedText(.body(text))
    let kept = cut.tokens.indices.map(cut.word).joined()
    let visible = text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    #expect(kept == visible)
  }
}

import NewsModel
import Testing

@testable import ArticleParsing

@Suite struct MailboxTests {
  @Test(arguments: ["\n", "\r\n"])
  func aMailboxIsReadMessageByMessage(lineEnd: String) throws {
    let box = try Page.fixture("mail/letters.mbox").replacing("\n", with: lineEnd)
    let items = try MailItems(mailbox: box)
    #expect(
      items.records.map(\.key) == ["bridge@harbour.example", "2", "bridge@harbour.example 3"])
    #expect(
      items.records.map(\.document.stated.title) == [
        "Новый мост", "The lighthouse stays", "The bridge, again",
      ])
    #expect(
      items.records.map(\.document.name) == ["box message 1", "box message 2", "box message 4"])
    #expect(items.problems.map(\.place) == ["message 3"])
    #expect(items.text.hasPrefix("Новый мост через реку откроют"))
    let flowed = String(decoding: items.records[1].document.bytes, as: UTF8.self)
    #expect(
      flowed.hasPrefix(
        "Ostholm's council voted on Monday to keep the old lighthouse as a museum. It"))
    #expect(flowed.contains("> Will there be a café, too?\nYes"))
    #expect(flowed.contains("\nFrom the top you") && flowed.contains("\n> From quoted text"))
    #expect(flowed.contains("From now on the keeper counts the visitors."))
  }

  @Test(arguments: [
    "From nobody\nMessage-ID: <1>\n\nOne.\n\nFrom nobody\nMessage-ID: <2>\n\nTwo.",
    "From a Mon May  4 09:12:00 2026\nSubject: 1\n\nOne.\nFrom b Mon May  4 09:12:00 2026\nTo: 2\n\nTwo.",
    "\n\nFrom a Mon May  4 09:12 2026\nX-Own: 1\n\nOne.\n\nFrom b Mon May  4 09:12:00 +0200 2026\nX-Own: 2\n\nTwo.",
  ])
  func separatorsOfOldMailboxesAreKnown(box: String) throws {
    let items = try MailItems(mailbox: box)
    #expect(
      items.records.count == 2 && items.text.hasPrefix("One.") && !items.text.contains("From"))
  }

  @Test(arguments: [
    "From the bay\nwe saw it.", "From 09:12 on 4 May 2026 it rained.\nThen not.",
    "From here:\nTo: nobody",
  ])
  func sentencesThatBeginWithFromAreText(words: String) throws {
    let items = try MailItems(
      mailbox: "From a Mon May  4 09:12:00 2026\nSubject: 1\n\nOne.\n\n\(words)\n")
    #expect(items.records.count == 1 && items.text.contains(words))
  }

  @Test func aMessageTooLargeIsAProblemAndTheNextOneIsRead() throws {
    let separator = "From a Mon May  4 09:12:00 2026\nSubject: x\n\n"
    let large = String(repeating: "The ferry sails.\n", count: 100)
    for body in [large, String(repeating: "x", count: 3000)] {
      let box = Array((separator + body + "\n\n" + separator + "Small.\n").utf8)
      let items = try MailItems(
        MailboxReader(ByteReader(box), name: "box", modified: nil, sizeLimit: 1000))
      #expect(items.problems.map(\.place) == ["message 1"] && items.text == "Small.\n")
    }
  }

  @Test(arguments: ["mail/letters.mbox", "mail/newsletter.eml", "mail/page.mhtml"])
  func aFileCutAnywhereIsReadAsFarAsItGoes(name: String) throws {
    let whole = Array(try Page.fixture(name).utf8)
    var counts: Set<Int> = []
    for count in 0...whole.count {
      let reader = ByteReader(Array(whole.prefix(count)))
      let items =
        switch name {
        case "mail/letters.mbox": try MailItems(MailboxReader(reader, name: name))
        case "mail/newsletter.eml": try MailItems(MailReader(reader, name: name))
        default: try MailItems(WebArchivePageReader(reader, name: name))
        }
      #expect(count == 0 || items.records.count + items.problems.count > 0)
      counts.insert(items.records.count)
    }
    #expect(counts == (name == "mail/letters.mbox" ? [0, 1, 2, 3] : [0, 1]))
  }

  @Test func nestingIsFollowedToItsLimit() throws {
    func nested(_ depth: Int) -> String {
      let open = (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
      return open.joined() + "\nDeep down."
    }
    #expect(try MailItems(message: nested(16)).text == "Deep down.")
    let deeper = try MailItems(message: nested(17))
    #expect(deeper.records.isEmpty && deeper.problems.count == 1)
    #expect(try MailItems(message: nested(2_000)).records.isEmpty)
  }

  @Test func partsAndInnerMessagesAreBounded() throws {
    let header = "Content-Type: multipart/mixed; boundary=b\n\n"
    let many = header + String(repeating: "--b\n\na\n", count: 3000)
    #expect(try MailItems(message: many).text.filter { $0 == "a" }.count == MailContent.partLimit)
    let inner = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000) + "\nDeep."
    let items = try MailItems(message: inner)
    #expect(items.records.isEmpty && items.problems.map(\.place) == ["message 1"])
  }

  @Test func randomBytesNeverTrap() throws {
    var generator = SeededGenerator(state: 11)
    let pieces = [
      "From a Mon May  4 09:12:00 2026\n", "Content-Type: multipart/mixed; boundary=b\n", "\n",
      "--b\n",
      "--b--", "Subject: =?utf-8?q?", "?=", "=",
      "Content-Type: text/plain; format=flowed; charset*0*=",
      "'", "\"", ";", "\n\n", "Content-Transfer-Encoding: base64\n", "message/rfc822", "<", ">",
      "\\",
      "Content-Type: text/html\n", "<style", "<!--", "\u{0}", "\r", " ", "A", "é",
      "multipart/alternative",
    ]
    for _ in 0..<150 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).flatMap { _ -> [UInt8] in
        let pick = Int.random(in: 0..<pieces.count + 2, using: &generator)
        return pick < pieces.count
          ? Array(pieces[pick].utf8) : [UInt8.random(in: 0...255, using: &generator)]
      }
      _ = try MailItems(message: bytes)
      _ = try MailItems(MailboxReader(ByteReader(bytes), name: "box"))
      _ = try MailItems(WebArchivePageReader(ByteReader(bytes), name: "page"))
      #expect(!MailSniffer.isMailbox(bytes) || bytes.starts(with: "From ".utf8) || bytes[0].isBlank)
      _ = MailSniffer.isMessage(bytes) && MailSniffer.isWebArchive(bytes)
    }
  }

  enum Kind { case mailbox, message, archive, none }

  @Test(arguments: [
    ("From a@b.example Mon May  4 09:12:00 2026\nFrom: a@b.example\nSubject: x\n\n", Kind.mailbox),
    ("Received: from a\nFrom: Ada <ada@b.example>\n\nText", .message),
    (
      "From: Ada <ada@b.example>\nSubject: Ferry\nDate: Mon, 4 May 2026 09:12:00 +0200\n\nText",
      .message
    ),
    ("\u{FEFF}MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", .message),
    ("1234\nMessage-ID: <a>\nSubject: x\n\n", .message),
    ("From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n", .archive),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n", .archive),
    ("Received: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n", .message),
    ("From: our correspondent\nDate: 4 May 2026\nSubject: ferries\n\nThe ferry sails.", .none),
    ("From: our correspondent\n\nThe ferry sails.", .none), ("Subject: x\nDate: 09:12\n\n", .none),
    ("From the bay we saw it.\nNote: it rained.\nSubject: none", .none), ("", .none),
    ("From ", .none),
    ("Note: it rained.\nFrom: Ada <ada@b.example>\n", .none), ("1234", .none),
    ("Harbour news", .none),
  ])
  func mailIsToldByItsFirstBytes(opening: String, kind: Kind) {
    let bytes = Array(opening.utf8)
    #expect(MailSniffer.isMailbox(bytes) == (kind == .mailbox))
    #expect(MailSniffer.isWebArchive(bytes) == (kind == .archive))
    if kind == .message || kind == .none {
      #expect(MailSniffer.isMessage(bytes) == (kind == .message))
    }
  }

  @Test(
    arguments: [
      ("Mon, 4 May 2026 09:12:00 +0200", "2026-05-04"), ("4 May 26", "2026-05-04"),
      ("04-May-1999 10:00", "1999-05-04"),
      ("31 Feb 2026", nil), ("yesterday", nil), ("", nil), ("4 May 99999999999999999999", nil),
    ] as [(String, String?)])
  func theDayOfAHeaderIsRead(value: String, day: String?) {
    #expect(MailDate.day(Array(value.utf8)) == day.flatMap(CalendarDate.init(iso8601:)))
  }
}

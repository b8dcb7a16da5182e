import NewsModel

@testable import ArticleParsing

extension FuzzTarget {
  /// JSON Lines, arrays, objects and JSON Feed.
  static let json = FuzzTarget(name: "json") { input in
    let limit = input.choice(of: [RecordFormat.recordLimit, 4096, 300], salt: 1)
    RecordPromises.check(input) { bytes in
      JSONLinesReader(bytes, name: "f.jsonl", modified: Pages.day, limit: limit)
    }
    RecordPromises.check(input) { bytes in
      JSONArrayReader(bytes, name: "f.json", modified: Pages.day, limit: limit)
    }
    if let format = RecordFormat(startOf: input.bytes) {
      _ = RecordRun(of: input.bytes.count) { () throws(ParsingError) in
        format.reader(of: ByteReader(input.bytes), name: "f")
      }
    }
    return true
  }

  /// Tables with a header.
  static let csv = FuzzTarget(name: "csv") { input in
    let limit = input.choice(of: [RecordFormat.recordLimit, 4096, 300], salt: 1)
    RecordPromises.check(input) { bytes in
      CSVReader(bytes, name: "f.csv", modified: Pages.day, limit: limit)
    }
    _ = RecordFormat(startOf: input.bytes)
    return true
  }

  /// Messages, mailboxes and pages that browsers saved with all their parts.
  static let mail = FuzzTarget(name: "mail") { input in
    let limit = input.choice(of: [MailMessage.sizeLimit, 4096, 300], salt: 1)
    _ = MailSniffer.isMessage(input.bytes) || MailSniffer.isMailbox(input.bytes)
    _ = MailSniffer.isWebArchive(input.bytes)
    RecordPromises.check(input) { bytes in
      MailReader(bytes, name: "letter.eml", modified: Pages.day)
    }
    RecordPromises.check(input) { bytes in
      MailboxReader(bytes, name: "box", modified: Pages.day, sizeLimit: limit)
    }
    RecordPromises.check(input) { bytes in
      WebArchivePageReader(bytes, name: "page.mhtml", modified: Pages.day)
    }
    return true
  }

  /// Web archives, packed or not.
  static let warc = FuzzTarget(name: "warc") { input in
    let limit = input.choice(of: [WARCReader.recordLimit, 4096, 300], salt: 1)
    _ = WARCReader.reads(opening: input.bytes)
    RecordPromises.check(input) { bytes throws(ParsingError) in
      WARCReader(try bytes.unpacked(limits: Unpacking.limits), recordLimit: limit)
    }
    return true
  }
}

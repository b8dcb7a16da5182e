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

  /// RSS, Atom and OPML.
  static let feeds = FuzzTarget(name: "feeds") { input in
    let limit = input.choice(of: [16 << 20, 4096, 300], salt: 1)
    let charset = input.choice(of: [nil, nil, "windows-1252", "utf-16le"], salt: 2)
    _ = FeedFormat(opening: input.bytes)
    RecordPromises.check(input) { bytes in
      FeedReader(bytes, name: "feed.xml", modified: Pages.day, charset: charset, itemLimit: limit)
    }
    return true
  }

  /// Files of any format, told apart, unpacked and read as an import does it.
  static let files = FuzzTarget(name: "files") { input in
    RecordPromises.check(input) { bytes throws(ParsingError) in
      FileRecords(file: try RecordFile(bytes, name: "file", modified: Pages.day))
    }
    return true
  }
}

/// The records of a file; a file of one document counts as one.
private struct FileRecords: RecordReader {
  var file: RecordFile?

  mutating func next() throws(ParsingError) -> RecordItem? {
    switch file {
    case .records(var stream):
      defer { file = .records(stream) }
      return try stream.next()
    case .single(let bytes):
      file = nil
      let (rest, failure) = bytes.rest(limit: Unpacking.restLimit)
      if let failure { throw failure }
      let document = RawDocument(bytes: rest, name: "file", modified: Pages.day)
      return rest.isEmpty ? nil : .record(Record(key: "1", document: document))
    case nil: return nil
    }
  }
}

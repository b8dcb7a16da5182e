import NewsModel

extension FileFormats {
  /// Every format that is read, the ones with the surest marks first.
  public static let known = FileFormats(
    opensPacked: true,
    readers: [webArchives, mailboxes, savedPages, messages, feeds, records])

  private static let webArchives = FileFormat(
    tells: { WARCReader.reads(opening: $0) }, reader: { WARCReader($0.bytes) })

  private static let mailboxes = FileFormat(
    tells: { MailSniffer.isMailbox($0) },
    reader: { MailboxReader($0.bytes, name: $0.name, modified: $0.modified) })

  private static let savedPages = FileFormat(
    tells: { MailSniffer.isWebArchive($0) },
    reader: { WebArchivePageReader($0.bytes, name: $0.name, modified: $0.modified) })

  private static let messages = FileFormat(
    tells: { MailSniffer.isMessage($0) },
    reader: { MailReader($0.bytes, name: $0.name, modified: $0.modified) })

  private static let feeds = FileFormat(
    tells: { FeedFormat(opening: $0) != nil }, isFoundInRecords: true,
    reader: {
      FeedReader($0.bytes, name: $0.name, modified: $0.modified, charset: $0.charset)
    })

  /// JSON Lines, JSON arrays, JSON Feed and CSV, which one reader tells apart.
  private static let records = FileFormat(
    tells: { RecordFormat(startOf: $0) != nil },
    reader: { source in
      // Bytes in memory or a file that was told before: the start is still there to be peeked at.
      let start = (try? source.bytes.peek(sampleSize)).map { Array($0) } ?? []
      return (RecordFormat(startOf: start) ?? .jsonLines)
        .reader(of: source.bytes, name: source.name, modified: source.modified)
    })
}

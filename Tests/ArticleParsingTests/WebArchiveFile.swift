@testable import ArticleParsing

/// Writes web archives for tests and reads them to their end.
enum WebArchiveFile {
  static let page = "<!DOCTYPE html><title>Ferry</title><p>The ferry to Marsk sails at six.</p>"

  /// A record; `length` is what it states where that is not the block's own.
  static func record(
    _ type: String = "resource", _ url: String? = "https://veldhaven.example/ferry",
    _ block: [UInt8] = Array(page.utf8), contentType: String? = "text/html", length: String? = nil,
    fields: String = "WARC-Date: 2026-03-02T08:00:00Z\r\n"
  ) -> [UInt8] {
    let header =
      "WARC/1.0\r\nWARC-Type: \(type)\r\n" + (url.map { "WARC-Target-URI: \($0)\r\n" } ?? "")
      + (contentType.map { "Content-Type: \($0)\r\n" } ?? "") + fields
    let stated = "Content-Length: \(length ?? "\(block.count)")\r\n\r\n"
    return Array((header + stated).utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record of an HTTP response; `fields` are its own header fields, each with its line end.
  static func response(
    _ url: String? = "https://veldhaven.example/ferry", status: String = "200 OK",
    fields: String = "Content-Type: text/html\r\n", body: [UInt8] = Array(page.utf8)
  ) -> [UInt8] {
    let block = Array("HTTP/1.1 \(status)\r\n\(fields)\r\n".utf8) + body
    return record("response", url, block, contentType: "application/http; msgtype=response")
  }

  /// What reading an archive gave.
  struct Outcome: Equatable {
    var keys: [String] = []
    var texts: [String] = []
    /// Places and reasons.
    var problems: [String] = []
    var failure: ParsingError?
    var passedOver = 0
  }

  static func outcome(of file: [UInt8], by count: Int = 1000, recordLimit: Int = 1 << 20) -> Outcome
  {
    var outcome = Outcome()
    do throws(ParsingError) {
      var reader = WARCReader(
        try GzipFile.reader(file, by: count).unpacked(), recordLimit: recordLimit)
      defer { outcome.passedOver = reader.passedOver }
      while let item = try reader.next() { outcome.add(item) }
    } catch {
      outcome.failure = error
    }
    return outcome
  }
}

extension WebArchiveFile.Outcome {
  mutating func add(_ item: RecordItem) {
    switch item {
    case .record(let record):
      keys.append(record.key)
      texts.append(String(decoding: record.document.bytes, as: UTF8.self))
    case .problem(let problem): problems.append(problem.place + ": " + problem.reason)
    case .listing: problems.append("a listing")
    }
  }
}

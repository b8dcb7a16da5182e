/// Where in a WARC record's block a document stands, and how it is packed there.
struct ArchivedBody: Equatable, Sendable {
  var type: MediaType?
  /// How many bytes of the block stand before the document.
  private var headLength = 0
  /// The HTTP fields; empty where the record has none.
  private var fields = NamedFields()

  /// Tells whether a record may hold a document, from its header and the first bytes of its block;
  /// nil where it holds none: an image, a redirect, an error.
  init?(_ header: WARCHeader, opening: [UInt8]) throws(ParsingError) {
    guard let kind = header.kind, !header.isForPrograms else { return nil }
    switch kind {
    case .resource, .conversion:
      type = header.type ?? header.payloadType
    case .response:
      guard let response = try HTTPResponse(opening: opening), response.status == 200 else {
        return nil
      }
      type = response.fields["content-type"].map(MediaType.init) ?? header.payloadType
      headLength = response.headLength
      fields = response.fields
    }
    if MediaType.certainty(of: type) == .never { return nil }
  }

  /// The document out of its block, or nil where its first bytes show that it is none.
  func document(in block: [UInt8]) throws(ParsingError) -> HTTPBody? {
    let body = try HTTPBody(block[min(headLength, block.count)...], of: fields)
    guard body.bytes.contains(where: { !$0.isBlank }) else { return nil }
    return MediaType.isDocument(type, opening: body.bytes.prefix(1024)) ? body : nil
  }
}

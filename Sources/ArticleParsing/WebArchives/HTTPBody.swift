/// What an archived HTTP body holds, once the codings it was sent in are undone.
struct HTTPBody: Equatable, Sendable {
  var bytes: [UInt8]
  /// Why these are not all of its bytes, as a phrase that can follow "it"; nil where they are.
  var shortfall: String?

  private static let codingLimit = 2
  private static let limits = InflationLimits(
    total: WARCReader.recordLimit, advice: "save the page itself again")

  /// Undoes the transfer and content codings that the header names (RFC 9112, 7; RFC 9110, 8.4).
  ///
  /// Archives often keep headers of codings that they have undone already: a body that is plainly
  /// not in the coding named is taken as it stands. Throws where a coding is not read, where nothing
  /// can be had, and where the body expands too far.
  init(_ body: ArraySlice<UInt8>, of fields: NamedFields) throws(ParsingError) {
    let transfers = fields.list("transfer-encoding")
    let contents = fields.list("content-encoding").filter { $0 != "identity" }
    let codings = contents + transfers.filter { $0 != "chunked" && $0 != "identity" }
    if transfers.contains("chunked"), let chunks = ChunkedBody(body) {
      bytes = chunks.bytes
      shortfall = chunks.shortfall
    } else {
      bytes = Array(body)
    }
    guard codings.count <= Self.codingLimit else {
      throw .broken("is packed \(codings.count) times over, more than \(Self.codingLimit)")
    }
    for coding in codings.reversed() { try undo(coding) }
  }

  private mutating func undo(_ coding: String) throws(ParsingError) {
    guard !bytes.isEmpty else { return }
    let isZlib =
      bytes.count >= 2 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    // No gzip, zlib or Zstandard data begins so, and no brotli data: RFC 7932, 9.2, has a bit
    // there that must be zero.
    let isMarkup = bytes[0] == UInt8(ascii: "<")
    switch coding {
    case "gzip", "x-gzip":
      if PackedFormat(opening: bytes.prefix(3)) == .gzip { try inflate(.gzip) }
    case "deflate" where isZlib: try inflate(.zlib)
    case "deflate": try inflateRaw(unlessMarkup: isMarkup)
    default:
      if !isMarkup { throw .broken("is packed with \(coding), which is not read") }
    }
  }

  /// Inflates data without zlib's wrapping, which "deflate" means but some servers leave out.
  ///
  /// Such data may begin as markup does; it is taken for markup unless all of it can be inflated.
  private mutating func inflateRaw(unlessMarkup isMarkup: Bool) throws(ParsingError) {
    var inflated = self
    do throws(ParsingError) {
      try inflated.inflate(.raw)
    } catch {
      if isMarkup { return }
      throw error
    }
    if !isMarkup || inflated.shortfall == shortfall { self = inflated }
  }

  private mutating func inflate(_ wrapping: Inflater.Wrapping) throws(ParsingError) {
    var rest = bytes[...]
    let packed = ByteReader { () throws(ParsingError) in
      defer { rest = rest.dropFirst(1 << 16) }
      return Array(rest.prefix(1 << 16))
    }
    let stream = try InflatedStream(packed, wrapping, limits: Self.limits)
    let (inflated, failure) = ByteReader(stream).rest(limit: Self.limits.total)
    if let failure, stream.isRefused || inflated.isEmpty { throw failure }
    bytes = inflated
    shortfall = shortfall ?? failure?.description
  }
}

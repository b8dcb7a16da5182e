extension ByteReader {
  /// How many times over gzip is opened.
  static let gzipDepth = 2

  /// The bytes that `inner`, a gzip file (RFC 1952), holds in all its members.
  ///
  /// Zeros between members and up to 64 KiB of other data behind the last are ignored. A file that
  /// is cut off, damaged or expands too far yields the bytes that can be had, then throws.
  public static func gunzipping(
    _ inner: ByteReader, limits: InflationLimits = .file
  ) throws(ParsingError) -> ByteReader {
    ByteReader(try InflatedStream(inner, .gzip, limits: limits))
  }

  /// This stream, or what it holds where that is packed with gzip, at most twice over.
  ///
  /// Throws for gzip within that and for other archives, with the way out. Expansion is measured
  /// over both layers together.
  public func unpacked(limits: InflationLimits = .file) throws(ParsingError) -> ByteReader {
    var reader = self
    var format = PackedFormat(opening: try peek(PackedFormat.openingLength))
    for _ in 0..<Self.gzipDepth where format == .gzip {
      let stream = try InflatedStream(reader, .gzip, limits: limits, source: self)
      format = PackedFormat(opening: stream.peek(PackedFormat.openingLength))
      reader = ByteReader(stream)
    }
    if let format { throw format.refusal }
    return reader
  }

  /// All that is left, at most `limit` bytes, and the error that ended it early.
  public func rest(limit: Int) -> (bytes: [UInt8], failure: ParsingError?) {
    var bytes: [UInt8] = []
    do throws(ParsingError) {
      while true {
        let more = try readSome(1 << 16)
        if more.isEmpty { return (bytes, nil) }
        guard more.count <= limit - bytes.count else {
          return (bytes, .tooLarge(bytes: bytes.count + more.count, limit: limit))
        }
        bytes += more
      }
    } catch {
      return (bytes, error)
    }
  }

  convenience init(_ stream: InflatedStream) {
    self.init { () throws(ParsingError) in try stream.next() }
  }
}

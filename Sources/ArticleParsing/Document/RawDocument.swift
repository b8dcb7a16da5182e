public import NewsModel

/// The bytes of one document as they were found, before anything is read from them.
public struct RawDocument: Sendable {
  public var bytes: [UInt8]
  /// The file name or origin, as messages call the document.
  public var name: String
  /// When the file was last changed; anchors "13 hours ago" where the page names no date itself.
  public var modified: CalendarDate?

  public init(bytes: [UInt8], name: String, modified: CalendarDate? = nil) {
    self.bytes = bytes
    self.name = name
    self.modified = modified
  }
}

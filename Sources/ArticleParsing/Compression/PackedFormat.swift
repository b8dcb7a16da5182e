/// What a file is packed in, told by its first bytes.
///
/// gzip is opened (`ByteReader.unpacked`); the others are refused by name.
public enum PackedFormat: String, CaseIterable, Sendable {
  case gzip
  case zip = "ZIP"
  case bzip2
  case xz
  case zstandard = "Zstandard"
  case sevenZip = "7z"
  case rar = "RAR"
  case tar

  /// How many bytes of a file tell its format; a tar file's name for itself stands at 257.
  public static let openingLength = 263

  /// The format of a file that opens with these bytes, or nil for any other.
  ///
  /// Sources: RFC 1952 2.3.1; PKWARE APPNOTE 4.3; RFC 8878 3.1.1; POSIX.1-2017 pax, "ustar".
  public init?(opening: some Collection<UInt8>) {
    let bytes = Array(opening.prefix(Self.openingLength))
    if let match = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = match.format
    } else if Self.isBzip2(bytes) {
      self = .bzip2
    } else if bytes.count == Self.openingLength, bytes[257..<262].elementsEqual("ustar".utf8),
      bytes[262] == 0 || bytes[262] == .space,
      // The fields before it are filled up with NUL; a text may have "ploustar" there.
      bytes[..<257].contains(0)
    {
      self = .tar
    } else {
      return nil
    }
  }

  /// What to say of a file in this format that is not opened, with the way out.
  public var refusal: ParsingError {
    switch self {
    case .zip, .sevenZip, .rar, .tar:
      .broken("is a \(rawValue) archive; unpack it and import the folder")
    case .gzip:
      .broken("is packed with gzip more than twice over; unpack it and import what it holds")
    case .bzip2, .xz, .zstandard:
      .broken("is packed with \(rawValue), which is not read; unpack it or pack it with gzip")
    }
  }

  private static let signatures: [(bytes: [UInt8], format: Self)] = [
    ([0x1F, 0x8B, 8], .gzip),
    // A file, an archive without files, and one in several parts.
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x50, 0x4B, 7, 8], .zip),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!\u{1A}\u{07}".utf8), .rar),
  ]

  /// "BZh", a digit for the block size, then the digits of π or, where no block follows, of √π.
  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "BZh".utf8), bytes.count >= 10, bytes[3].isDigit else { return false }
    return [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]]
      .contains(Array(bytes[4..<10]))
  }
}

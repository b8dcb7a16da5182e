/// How a part's bytes are put into lines of ASCII (RFC 2045, section 6).
enum TransferEncoding: Sendable {
  case identity, base64, quotedPrintable

  /// What `Content-Transfer-Encoding` names; an unknown name means that nothing was done.
  init(_ headers: MailHeaders) {
    let name = headers.value("content-transfer-encoding").map {
      String(
        decoding: $0.map(\.asciiLowercased).prefix { !$0.isBlank && $0 != 0x3B }, as: UTF8.self)
    }
    switch name {
    case "base64": self = .base64
    case "quoted-printable": self = .quotedPrintable
    default: self = .identity
    }
  }

  /// The bytes that were encoded; what cannot be decoded is passed over in base64, as the RFC
  /// demands, and kept as it stands in quoted-printable.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(bytes)
    case .base64: Self.fromBase64(bytes)
    case .quotedPrintable: Self.fromQuotedPrintable(bytes)
    }
  }

  private static func fromBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        // Padding ends a run; some writers encode piece by piece and set the pieces in a row.
        count = 0
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      switch count {
      case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
      case 3: result.append(UInt8(truncatingIfNeeded: bits >> 2))
      case 4:
        result.append(UInt8(truncatingIfNeeded: bits))
        count = 0
      default: break
      }
    }
    return result
  }

  private static func fromQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
        continue
      }
      // A soft line break may have had blanks added behind it on the way.
      let lineEnd = bytes[index...].prefix(80).firstIndex { $0 != .space && $0 != 0x09 }
      switch lineEnd.map({ bytes[$0] }) {
      case nil where bytes.endIndex - index < 80: index = bytes.endIndex
      case .carriageReturn?:
        index = (lineEnd ?? index) + 1
        if index < bytes.endIndex, bytes[index] == .lineFeed { index += 1 }
      case .lineFeed?: index = (lineEnd ?? index) + 1
      default: result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

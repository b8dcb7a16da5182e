/// Gives each record of a web archive a key of its own.
///
/// A page that was captured once has its address as key, later captures of it the address and the
/// time; so a file that is written anew with more records gives the old ones their old keys.
struct WARCKeys: Sendable {
  /// The most keys that are remembered, by eight bytes each; records beyond have address and time.
  private static let limit = 1 << 20

  private var seen: Set<UInt64> = []

  /// The key of the next record, the `number`th of its file.
  mutating func key(of header: WARCHeader, number: Int) -> String {
    let named = header.target.map { target in
      [target, header.date.map { target + "@" + $0 }].compactMap(\.self)
    }
    if seen.count >= Self.limit { return named?.last ?? header.id ?? "record \(number)" }
    let candidates = (named ?? []) + [header.id].compactMap(\.self)
    if let key = candidates.first(where: { seen.insert(Self.hash($0)).inserted }) { return key }
    // Archives that were joined hold the same record twice.
    var key = "record \(number)"
    while !seen.insert(Self.hash(key)).inserted { key += "'" }
    return key
  }

  /// Source: Fowler, Noll, Vo, FNV-1a of 64 bits (RFC 9923).
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

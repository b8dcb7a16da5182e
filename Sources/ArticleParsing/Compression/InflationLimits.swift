/// How far compressed data may expand; what goes further is refused as a decompression bomb.
public struct InflationLimits: Equatable, Sendable {
  /// How many times the bytes read may come out, over the stream so far.
  ///
  /// Pages pack 3:1 to 20:1, pages that repeat themselves up to 100:1; nothing but runs of one byte
  /// comes near deflate's 1032:1 (zlib's technical notes).
  public let ratio: Int
  /// Bytes that may come out whatever the ratio, so that a short file of blanks is no bomb.
  public let allowance: Int
  /// The most bytes that may come out at all.
  public let total: Int

  /// What is said to do about it where a limit is passed.
  public let advice: String

  public init(
    ratio: Int = 200, allowance: Int = 1 << 20, total: Int,
    advice: String = "unpack it and import what it holds"
  ) {
    self.ratio = max(ratio, 1)
    self.allowance = allowance
    self.total = total
    self.advice = advice
  }

  /// For a file that is read piece by piece: 64 GiB, ten times what crawlers write to one.
  public static let file = Self(total: 64 << 30)

  /// Why `output` bytes out of `input` are too many, or nil where they are not.
  func excess(output: Int, input: Int) -> ParsingError? {
    if output > total {
      return .broken("expands to more than \(Self.named(total)); \(advice)")
    }
    // Divided, for a product could overflow.
    if output > allowance, output / ratio > input {
      return .broken(
        "expands to more than \(ratio) times its size, as decompression bombs do; \(advice)")
    }
    return nil
  }

  private static func named(_ count: Int) -> String {
    let units: [(size: Int, name: String)] = [(1 << 30, "GiB"), (1 << 20, "MiB")]
    for unit in units where count >= unit.size && count % unit.size == 0 {
      return "\(count / unit.size) \(unit.name)"
    }
    return "\(count) bytes"
  }
}

/// Inflates a stream piece by piece: all members of a gzip file, or one run of zlib or raw data.
///
/// Holds a piece of input, a piece of output and zlib's window of 32 KiB. A class, because a stream
/// has one position whoever reads from it.
final class InflatedStream {
  /// What may follow the last member unread, as padding or a signature does; more than that, or
  /// another member behind it, is data that would be lost without a word.
  static let trailerLimit = 1 << 16

  /// How a member begins (RFC 1952, 2.3.1); the third byte says deflate, the only method there is.
  private static let signature: [UInt8] = [0x1F, 0x8B, 8]

  private enum Phase {
    case beforeFirst
    case inside
    case betweenMembers
    case finished
  }

  private let input: ByteReader
  /// The outermost stream, by whose bytes the expansion is measured.
  private let source: ByteReader
  private let limits: InflationLimits
  private let wrapping: Inflater.Wrapping
  private let inflater: Inflater
  private var phase = Phase.beforeFirst
  private var pending: ArraySlice<UInt8> = []
  private var ahead: [UInt8] = []
  private var produced = 0
  /// Whether more may come out without more input.
  private var isFull = false
  private var failure: ParsingError?
  /// Whether it ended because it expands too far.
  private(set) var isRefused = false

  /// Reads `input`, whose expansion is measured against what was read of `source`.
  init(
    _ input: ByteReader, _ wrapping: Inflater.Wrapping, limits: InflationLimits,
    source: ByteReader? = nil
  ) throws(ParsingError) {
    self.input = input
    self.source = source ?? input
    self.limits = limits
    self.wrapping = wrapping
    inflater = try Inflater(wrapping)
  }

  /// The next bytes; none at the end.
  ///
  /// All bytes that can be had come before an error, and the error comes again on each later call.
  func next() throws(ParsingError) -> [UInt8] {
    guard ahead.isEmpty else {
      defer { ahead = [] }
      return ahead
    }
    if let failure { throw failure }
    do {
      return try inflate()
    } catch {
      failure = error
      throw error
    }
  }

  /// The next `count` bytes without reading them, fewer before the end or an error.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while ahead.count < count {
      let held = ahead
      ahead = []
      let more = try? next()
      ahead = held + (more ?? [])
      if more?.isEmpty ?? true { break }
    }
    return ahead.prefix(count)
  }

  private func inflate() throws(ParsingError) -> [UInt8] {
    while try isInside() {
      if !isFull { try fill(1) }
      guard isFull || !pending.isEmpty else {
        throw .broken("is cut off after \(input.offset) bytes of packed data; get it again")
      }
      let step = inflater.step(pending)
      pending = pending.dropFirst(step.used)
      isFull = step.output.count == Inflater.room
      try count(step.output)
      switch step.outcome {
      case .done: phase = wrapping == .gzip ? .betweenMembers : .finished
      case .mismatch:
        failure = .broken(
          "is damaged before byte \(offset): its checksum is wrong, so what it holds may be; "
            + "get it again")
      case .corrupt: failure = damage
      // Never happens; a stream that stands still must not be asked for ever.
      case .continues: if step.used == 0, step.output.isEmpty, !pending.isEmpty { failure = damage }
      }
      if !step.output.isEmpty { return step.output }
      if let failure { throw failure }
    }
    return []
  }

  /// Whether there is data to inflate, after moving on to the next member.
  private func isInside() throws(ParsingError) -> Bool {
    switch phase {
    case .inside: return true
    case .finished: return false
    case .beforeFirst:
      try fill(1)
      guard !pending.isEmpty else { throw .empty }
      phase = .inside
    case .betweenMembers:
      phase = try findsMember() ? .inside : .finished
      if phase == .inside { inflater.restart() }
    }
    return phase == .inside
  }

  /// Looks for the next member behind zeros, and passes over what else may follow the last one.
  private func findsMember() throws(ParsingError) -> Bool {
    isFull = false
    repeat {
      pending = pending.drop { $0 == 0 }
      try fill(3)
    } while pending.first == 0
    if !pending.isEmpty, Self.signature.starts(with: pending.prefix(3)) { return true }
    let end = offset
    try fill(Self.trailerLimit + 1)
    guard pending.count <= Self.trailerLimit,
      Array(pending).firstOffset(of: Self.signature) == nil
    else {
      throw .broken("holds other data than gzip from byte \(end) on, which was not read")
    }
    return false
  }

  private func count(_ output: [UInt8]) throws(ParsingError) {
    produced += output.count
    guard let excess = limits.excess(output: produced, input: source.offset) else { return }
    isRefused = true
    throw excess
  }

  /// Makes `count` bytes of input stand ready, fewer at the end.
  private func fill(_ count: Int) throws(ParsingError) {
    while pending.count < count {
      let more = try input.readSome(1 << 16)
      if more.isEmpty { return }
      if pending.isEmpty { pending = more[...] } else { pending += more }
    }
  }

  /// How many bytes of the input were used.
  private var offset: Int { input.offset - pending.count }

  private var damage: ParsingError {
    .broken("is damaged at byte \(offset): it cannot be unpacked from there on; get it again")
  }
}

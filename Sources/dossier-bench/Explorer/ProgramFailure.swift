/// A program did not do what it was measured at.
enum ProgramFailure: Error {
  /// It ended while something was still expected of it; `output` is what it wrote last.
  case ended(name: String, output: [UInt8])
  /// It did not come to what was awaited in time.
  case late(name: String, awaited: String, patience: Duration)
}

extension ProgramFailure: CustomStringConvertible {
  var description: String {
    switch self {
    case .ended(let name, let output):
      let text = String(decoding: output.filter { $0 >= 0x20 || $0 == 0x0A }, as: UTF8.self)
      return "\(name) ended too early; it wrote last: \(text.suffix(400))"
    case .late(let name, let awaited, let patience):
      return "\(name) did not come to \(awaited) within \(patience)"
    }
  }
}

import HostileTexts

/// Bytes on their way to a terminal, taken apart into text and the sequences that the program and
/// ncurses are known to write.
struct TerminalOutput {
  /// Which sequences may be there.
  enum Sequences {
    /// None: answers of commands are text.
    case none
    /// What takes a line back, as a progress bar does.
    case eraseLine
    /// All that paints a screen.
    case screen
  }

  private var rest: ArraySlice<UInt8>
  private let sequences: Sequences
  private var text: [UInt8] = []

  /// What should not have been written, or nil where all is well.
  static func complaint(about bytes: [UInt8], allowing sequences: Sequences) -> String? {
    var output = TerminalOutput(rest: bytes[...], sequences: sequences)
    return output.firstComplaint()
  }

  private init(rest: ArraySlice<UInt8>, sequences: Sequences) {
    self.rest = rest
    self.sequences = sequences
  }

  private mutating func firstComplaint() -> String? {
    while let byte = rest.first {
      if byte == 0x1B {
        if let complaint = textComplaint() ?? sequenceComplaint() { return complaint }
      } else if controls.contains(byte) {
        if let complaint = textComplaint() { return complaint }
        rest.removeFirst()
      } else {
        text.append(byte)
        rest.removeFirst()
      }
    }
    return textComplaint()
  }

  /// Control bytes that may stand between texts.
  private var controls: [UInt8] {
    sequences == .screen ? [0x08, 0x09, 0x0A, 0x0D] : [0x0A, 0x0D]
  }

  /// Judges the text gathered so far, and starts anew.
  private mutating func textComplaint() -> String? {
    defer { text = [] }
    guard let text = String(validating: text, as: UTF8.self) else {
      return "broken UTF-8: \(text)"
    }
    guard let scalar = TerminalText.offender(in: text) else { return nil }
    return "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)"
  }

  /// Takes one sequence; what it is, where it is none that is known.
  private mutating func sequenceComplaint() -> String? {
    let start = String(decoding: rest.prefix(60), as: UTF8.self)
    guard let length = knownLength() else { return "the sequence \(start.debugDescription)" }
    let sequence = String(decoding: rest.prefix(length), as: UTF8.self)
    rest = rest.dropFirst(length)
    // In addresses it is a number like any other: they are percent-encoded.
    let isForeign = sequence.contains(HostileText.mark) && !sequence.hasPrefix("\u{1B}]8;;")
    return isForeign ? "a sequence of somebody else's: \(sequence.debugDescription)" : nil
  }

  /// The length of a known sequence at the start of the rest, or nil.
  private func knownLength() -> Int? {
    let bytes = Array(rest.prefix(100_000))
    guard sequences != .none, bytes.count > 1 else { return nil }
    if sequences == .eraseLine { return bytes.starts(with: Array("\u{1B}[K".utf8)) ? 3 : nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return Self.controlLength(bytes)
    case UInt8(ascii: "]"): return Self.commandLength(bytes)
    case UInt8(ascii: "("): return bytes.count > 2 && "0B".utf8.contains(bytes[2]) ? 3 : nil
    default: return "78=>M".utf8.contains(bytes[1]) ? 2 : nil
    }
  }

  /// CSI with numbers and a final byte that moves, erases, colours or sets modes.
  private static func controlLength(_ bytes: [UInt8]) -> Int? {
    guard
      let final = bytes.indices.dropFirst(2).first(where: {
        !"0123456789;?".utf8.contains(bytes[$0])
      }
      )
    else { return nil }
    // Window titles are saved and restored by xterm's way to the other screen and back.
    let isTitle = ["\u{1B}[22;0;0t", "\u{1B}[23;0;0t"].contains {
      $0.utf8.elementsEqual(bytes[...final])
    }
    return isTitle || "ABCDGHJKLMPSTXbdhlmr@".utf8.contains(bytes[final]) ? final + 1 : nil
  }

  /// A link (OSC 8) or text for the clipboard (OSC 52), printable ASCII up to ESC \.
  private static func commandLength(_ bytes: [UInt8]) -> Int? {
    guard ["\u{1B}]8;;", "\u{1B}]52;c;"].contains(where: { bytes.starts(with: $0.utf8) }),
      let end = bytes.indices.dropFirst(2).first(where: { !(0x20...0x7E).contains(bytes[$0]) }),
      bytes[end...].starts(with: [0x1B, UInt8(ascii: "\\")])
    else { return nil }
    return end + 2
  }
}

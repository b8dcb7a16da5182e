import Screen

extension FuzzTarget {
  /// What a terminal sends: keys come out of any bytes, and the next ones are understood again.
  static let keys = FuzzTarget(name: "keys") { input in
    MainActor.assumeIsolated {
      guard let keyboard = FuzzedKeyboard.shared else { fatalError("no terminal to type at") }
      let isPaste = input.choice(of: [true, false])
      let opening: [UInt8] = isPaste ? Array("\u{1B}[200~".utf8) : []
      let found = keyboard.inputs(of: opening + input.bytes, sealedBy: input.draw)
      let promises = KeyPromises(bytes: input.bytes)
      if isPaste { promises.checkPaste(found) } else { promises.checkKeys(found) }
    }
    return true
  }
}

/// What holds of the inputs that were made of some bytes.
struct KeyPromises {
  let bytes: [UInt8]

  private var controls: Int { bytes.count { $0 < 0x20 || $0 == 0x7F } }
  private var escapes: Int { bytes.count { $0 == 0x1B } }

  /// The bytes as text, where they are valid and hold no sequence.
  private var plainText: String? {
    escapes > 0 ? nil : String(validating: bytes, as: UTF8.self)
  }

  func checkKeys(_ inputs: [TerminalInput]) {
    require(inputs.count <= bytes.count, "no more inputs than bytes")
    require(
      inputs.count { !$0.isCharacter } <= controls,
      "no key but a character comes without a control byte")
    require(
      inputs.count { !$0.isKey } <= escapes, "nothing but keys comes without an escape sequence")
    for case .paste(let text) in inputs { checkLineEnds(of: text) }
    guard let plainText else { return }
    require(inputs.count == plainText.unicodeScalars.count, "every character typed is a key")
    for (scalar, input) in zip(plainText.unicodeScalars, inputs) where scalar.value >= 0x20 {
      guard scalar.value != 0x7F else { continue }
      require(input == .key(.character(Character(scalar))), "a character is the key it was")
    }
  }

  func checkPaste(_ inputs: [TerminalInput]) {
    guard case .paste(let text) = inputs.first else {
      return require(false, "a paste comes first, and it comes")
    }
    checkLineEnds(of: text)
    guard escapes == 0 else { return }
    require(inputs.count == 1, "a paste comes in one piece")
    guard let plainText else { return }
    let erasing: Set<Unicode.Scalar> = ["\u{8}", "\u{7F}"]
    let typed = plainText.unicodeScalars.filter { !erasing.contains($0) }
    require(
      withoutLineEnds(text.unicodeScalars) == withoutLineEnds(typed), "a paste is what was pasted")
  }

  private func checkLineEnds(of paste: String) {
    require(!paste.unicodeScalars.contains("\r"), "lines of a paste end with line feeds")
  }

  private func withoutLineEnds(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { $0 != "\r" && $0 != "\n" }
  }
}

extension TerminalInput {
  fileprivate var isKey: Bool { if case .key = self { true } else { false } }

  fileprivate var isCharacter: Bool { if case .key(.character) = self { true } else { false } }
}
